"""From the dossier as data to its sheet in words."""

from recoupe.dossier.chapters import write_chapters
from recoupe.dossier.context import Context
from recoupe.dossier.cover import (
    independence,
    subject,
    summary,
    write_dispatches,
    write_parties,
    write_problems,
)
from recoupe.dossier.events import write_events
from recoupe.dossier.exchanges import write_exchanges
from recoupe.dossier.moments import write_times
from recoupe.dossier.network import find_network
from recoupe.dossier.positions import write_positions
from recoupe.dossier.rulings import write_rulings
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.timeline import write_timeline
from recoupe.dossier.verdicts import write_findings
from recoupe.dossier.wording import load_wording
from recoupe.records.dossier import Dossier


def write_sheet(dossier: Dossier, *, lang: str = "fr", fiction: bool = False) -> Sheet:
    """Put a dossier into words of one language; ``fiction`` says that all in it is invented."""
    context = Context.of(dossier, load_wording(lang))
    events, spoken = write_events(context)
    dates, durations = write_times(context)
    languages = {dispatch.lang for dispatch in dossier.dispatches}
    return Sheet(
        title=context.wording.word("title"),
        text_lang=languages.pop() if len(languages) == 1 else "",
        subject=subject(context),
        summary=summary(context),
        note=independence(context),
        fiction=fiction,
        dispatches=write_dispatches(context),
        parties=write_parties(context),
        exchanges=write_exchanges(context),
        findings=write_findings(context),
        positions=write_positions(context),
        timeline=write_timeline(context),
        network=find_network(context),
        events=events,
        spoken=spoken,
        chapters=write_chapters(context),
        times=dates,
        durations=durations,
        problems=write_problems(context),
        version=dossier.version,
        rulings=write_rulings(context),
        marks={dispatch.id: dispatch.mark for dispatch in dossier.dispatches},
    )

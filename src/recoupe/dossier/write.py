"""From the dossier as data to its sheet in words."""

from recoupe.dossier.chapters import write_chapters
from recoupe.dossier.context import Context
from recoupe.dossier.cover import (
    independence,
    summary,
    write_dispatches,
    write_parties,
    write_problems,
)
from recoupe.dossier.events import write_events
from recoupe.dossier.moments import write_times
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import Sheet
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
        labels=tuple(one_line(story.label) for story in dossier.stories),
        summary=summary(context),
        note=independence(context),
        fiction=fiction,
        dispatches=write_dispatches(context),
        parties=write_parties(context),
        findings=write_findings(context),
        events=events,
        spoken=spoken,
        chapters=write_chapters(context),
        times=dates,
        durations=durations,
        problems=write_problems(context),
        version=dossier.version,
        marks={dispatch.id: dispatch.mark for dispatch in dossier.dispatches},
    )

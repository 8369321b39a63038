"""From the workbench to the file that is shown."""

from collections.abc import Mapping
from typing import TypeVar

from recoupe.decisions.docket import Dockets
from recoupe.decisions.falling import fall
from recoupe.decisions.lines import Key, line_id
from recoupe.decisions.remaining import remaining_events, remaining_speech
from recoupe.decisions.renaming import Renaming
from recoupe.decisions.saying import ids_of
from recoupe.decisions.workbench import Workbench
from recoupe.records import Exchange, Finding, Occurrence, Position, TargetKind
from recoupe.records.dossier import Dossier
from recoupe.records.judged import Judged, Outdated, Refused

_Told = TypeVar("_Told", Finding, Position, Exchange, Occurrence)


def finished(bench: Workbench, dockets: Dockets, outdated: tuple[Outdated, ...]) -> Judged:
    """Leave out what was refused, and write the rest in the terms of who is who now."""
    fall(bench, dockets)
    for docket in dockets:
        # What refused words left of a line may be what was confirmed.
        if docket.otherwise and not bench.says(docket.key, docket.otherwise):
            docket.reopen()
    gone = dockets.refused()
    renaming = Renaming(bench.cast)
    speech = tuple(map(renaming.speech, remaining_speech(bench, gone)))
    events = tuple(map(renaming.event, remaining_events(bench, gone)))
    file = bench.file
    values = {name: getattr(file, name) for name in Dossier.__struct_fields__} | {
        "entities": bench.cast.entities(_cited(bench)),
        "attributions": speech,
        "events": events,
        "positions": tuple(map(renaming.position, _kept("position", bench.positions, gone))),
        "exchanges": tuple(map(renaming.exchange, _kept("exchange", bench.exchanges, gone))),
        "timeline": _kept("occurrence", bench.occurrences, gone),
        "findings": tuple(map(renaming.finding, _kept("finding", bench.findings, gone))),
    }
    return Judged(
        **values,
        judgements=dockets.judgements(bench.rank()),
        refused=_refused(file, gone, renaming),
        outdated=outdated,
        merged=bench.cast.merged(),
    )


def _kept(kind: TargetKind, lines: Mapping[str, _Told], gone: frozenset[Key]) -> tuple[_Told, ...]:
    return tuple(line for name, line in lines.items() if (kind, name) not in gone)


def _cited(bench: Workbench) -> frozenset[str]:
    """Everybody whom a line means, refused ones too: those are still shown."""
    speech, events = bench.attributions.values(), bench.events.values()
    ids = [one for item in speech for part in (item.source, item.addressee) for one in ids_of(part)]
    ids += [one for mentions in events for item in mentions for one in item.actors]
    ids += [one for mentions in events for item in mentions for one in item.recipients]
    return frozenset(map(bench.cast.root, ids))


def _refused(file: Dossier, gone: frozenset[Key], renaming: Renaming) -> Refused:
    """Gather what was refused, as it was read but for who is who."""

    def out(kind: TargetKind, lines: tuple[_Told, ...]) -> tuple[_Told, ...]:
        return tuple(line for line in lines if (kind, line.id) in gone)

    speech = (one for one in file.attributions if ("attribution", line_id(one)) in gone)
    events = (one for one in file.events if ("event", line_id(one)) in gone)
    return Refused(
        attributions=tuple(map(renaming.speech, speech)),
        events=tuple(map(renaming.event, events)),
        positions=out("position", file.positions),
        exchanges=out("exchange", file.exchanges),
        timeline=out("occurrence", file.timeline),
        findings=out("finding", file.findings),
    )

"""The lines of a file in words, and what each stands on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from recoupe.export.happenings import happenings, leading
from recoupe.export.jsonld.naming import name_of
from recoupe.export.people import words_of
from recoupe.records import Evidence, Judged, TargetKind
from recoupe.records.judged import Refused


class Line(NamedTuple):
    """A line: ``sources`` are the names of what it is derived from."""

    kind: TargetKind
    key: str
    label: str
    sources: tuple[str, ...]
    more: Mapping[str, str] = {}


def lines_of(file: Judged | Refused) -> Iterator[Line]:
    """Give events, positions, exchanges and findings, in order."""
    for mentions in happenings(file.events):
        event = leading(mentions)
        speech = dict.fromkeys(one.attribution for one in mentions if one.attribution)
        sources = [name_of("dispatch", event.dispatch)]
        sources += [name_of("attribution", event.dispatch, one) for one in speech]
        reality = {
            "recoupe:modality": event.modality,
            "recoupe:polarity": event.polarity,
            "recoupe:temporal": event.temporal,
        }
        label = " ".join((event.type, *event.modes))
        yield Line("event", f"{event.dispatch}.{event.id}", label, tuple(sources), reality)
    for position in file.positions:
        label = f"{position.holder}: {position.kind}: {position.object}"
        yield Line("position", position.id, label, _sources(position.evidence))
    for exchange in file.exchanges:
        yield Line("exchange", exchange.id, exchange.label, _sources(exchange.evidence))
    for finding in file.findings:
        label = f"{finding.agreement}: {finding.claim}"
        yield Line("finding", finding.id, label, _sources(finding.evidence))


def speech_of(file: Judged | Refused) -> Iterator[Line]:
    """Give layers of speech by their words alone."""
    for item in file.attributions:
        dispatch = (name_of("dispatch", item.dispatch),)
        yield Line("attribution", f"{item.dispatch}.{item.id}", words_of(item), dispatch)


def _sources(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Name what a line stands on: layers of speech and events, else the dispatch itself."""
    names = []
    for one in evidence:
        if one.attribution:
            names.append(name_of("attribution", one.dispatch, one.attribution))
        if one.event:
            names.append(name_of("event", one.dispatch, one.event))
        if not one.attribution and not one.event:
            names.append(name_of("dispatch", one.dispatch))
    return tuple(dict.fromkeys(names))

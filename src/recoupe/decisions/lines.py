"""The lines of a crisis file with the words each stands on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from recoupe.decisions.saying import Telling, said_by
from recoupe.records import Evidence, Exchange, Finding, Occurrence, Position, Target, TargetKind
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier
from recoupe.records.judged import Judged, Refused

# So much of the text around a line's words is kept with a decision.
_AROUND = 30
Key = tuple[TargetKind, str]
_Line = Position | Exchange | Occurrence | Finding


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line and its words: those of a happening's mentions, of a finding's evidence.

    ``record`` is what was read, of a happening its first mention.
    """

    kind: TargetKind
    id: str
    words: tuple[Evidence, ...]
    record: Telling

    @property
    def key(self) -> Key:
        """Its kind and its id."""
        return self.kind, self.id


def line_id(item: CitedAttribution | CitedEvent) -> str:
    """Give the id under which a layer of speech or an event is known in the whole file."""
    return f"{item.dispatch}.{item.id}"


def placed_lines(file: Dossier) -> Iterator[PlacedLine]:
    """Give every line but the entities, in the order of the file; what was refused comes last."""
    yield from standing_lines(file)
    if isinstance(file, Judged):
        yield from standing_lines(file.refused)


def standing_lines(file: Dossier | Refused) -> Iterator[PlacedLine]:
    """Give every line but the entities, in the order of the file, without those refused."""
    for item in file.attributions:
        yield _spoken(item)
    for name, mentions in grouped(file.events).items():
        yield PlacedLine("event", name, tuple(map(_named, mentions)), mentions[0])
    yield from _told("position", file.positions)
    yield from _told("exchange", file.exchanges)
    yield from _told("occurrence", file.timeline)
    yield from _told("finding", file.findings)


def unrefused(file: Dossier) -> Dossier:
    """Put the refused lines of a file back, behind those that stand."""
    if not isinstance(file, Judged):
        return file
    lines = {
        name: (*getattr(file, name), *getattr(file.refused, name))
        for name in Refused.__struct_fields__
    }
    return replace(file, **lines)


def _line(file: Dossier | Refused, kind: TargetKind, name: str) -> PlacedLine | None:
    """Give one line by its kind and id."""
    if kind == "attribution":
        return next((_spoken(one) for one in file.attributions if line_id(one) == name), None)
    if kind == "event":
        mentions = tuple(one for one in file.events if line_id(one) == name)
        words = tuple(map(_named, mentions))
        return PlacedLine("event", name, words, mentions[0]) if mentions else None
    told: Mapping[TargetKind, tuple[_Line, ...]] = {
        "position": file.positions,
        "exchange": file.exchanges,
        "occurrence": file.timeline,
        "finding": file.findings,
    }
    return next(_told(kind, (one for one in told.get(kind, ()) if one.id == name)), None)


def _spoken(item: CitedAttribution) -> PlacedLine:
    return PlacedLine("attribution", line_id(item), (words_of(item),), item)


def grouped(events: Iterable[CitedEvent]) -> dict[str, tuple[CitedEvent, ...]]:
    """Gather the mentions of one happening in one dispatch: they are one line."""
    found: dict[str, tuple[CitedEvent, ...]] = {}
    for event in events:
        found[line_id(event)] = (*found.get(line_id(event), ()), event)
    return found


def words_of(item: CitedAttribution) -> Evidence:
    """Bound what is said, from its first word to its last; the cue where nothing is."""
    spans = item.content or ((item.cue,) if item.cue else ())
    if not spans:
        return Evidence(item.dispatch, 0, 0, "")
    words = " ".join(span.text for span in spans)
    return Evidence(item.dispatch, spans[0].start, spans[-1].end, words)


def _named(event: CitedEvent) -> Evidence:
    return Evidence(event.dispatch, event.trigger.start, event.trigger.end, event.trigger.text)


def _told(kind: TargetKind, items: Iterable[_Line]) -> Iterator[PlacedLine]:
    return (PlacedLine(kind, item.id, item.evidence, item) for item in items)


def target_of(
    file: Dossier, kind: TargetKind, name: str, *, affair: str | None = None
) -> Target | None:
    """Make what a decision about a line has to know of it; ``None`` where there is no such line.

    ``name`` is the line's id. Lines that were refused can be decided about again.
    """
    if kind == "entity":
        return _target_of_entity(file, name, affair)
    line = _line(file, kind, name)
    if line is None and isinstance(file, Judged):
        line = _line(file.refused, kind, name)
    return _target(file, line, affair) if line else None


def _target(file: Dossier, line: PlacedLine, affair: str | None) -> Target:
    labels = {one.id: one.label for one in file.entities}
    said = said_by(line.record, lambda ids: ", ".join(labels.get(one, one) for one in ids) or None)
    if not line.words:
        return Target(line.kind, line.id, affair, "", 0, 0, "", said=said)
    first = line.words[0]
    text = next((one.text for one in file.dispatches if one.id == first.dispatch), "")
    before, after = surroundings(text, first.start, first.end)
    words = text[first.start : first.end]
    return Target(
        kind=line.kind,
        id=line.id,
        affair=affair,
        dispatch=first.dispatch,
        start=first.start,
        end=first.end,
        text=words,
        before=before,
        after=after,
        said=said,
    )


def _target_of_entity(file: Dossier, name: str, affair: str | None) -> Target | None:
    label = next((one.label for one in file.entities if one.id == name), None)
    if label is None:
        return None
    home = file.dispatches[0].id if file.dispatches else ""
    place = next(_places_of(file, name), Evidence(home, 0, 0, ""))
    return Target("entity", name, affair, place.dispatch, place.start, place.end, label)


def _places_of(file: Dossier, name: str) -> Iterator[Evidence]:
    """Where somebody is named: as a speaker or hearer, else by an event of the dispatch."""
    for item in file.attributions:
        for part in (item.source, item.addressee):
            named = part and (part.entity if isinstance(part.entity, tuple) else (part.entity,))
            if part and named and name in named and part.start is not None:
                yield Evidence(item.dispatch, part.start, part.end or part.start, part.text or "")
    for event in file.events:
        if name in (*event.actors, *event.recipients):
            yield _named(event)
    for item in file.attributions:
        if item.source and name in (item.source.entity, *item.relayed_by):
            yield words_of(item)


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the thirty code points before and behind some words."""
    return text[max(0, start - _AROUND) : start], text[end : end + _AROUND]

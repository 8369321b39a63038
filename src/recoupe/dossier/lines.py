"""The lines of an affair's file in few words, for lists and searches over all affairs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from recoupe.dossier.layers import ELISION, children, own_words
from recoupe.dossier.parties import source_ids
from recoupe.dossier.quoting import one_line, shorten
from recoupe.records import (
    Doubt,
    Evidence,
    Exchange,
    Finding,
    Judged,
    Occurrence,
    Position,
    Refused,
    TargetKind,
)
from recoupe.records.desk import AffairLine, Line
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier, FiledDispatch

# The first and the last day that a date, EDTF, may mean.
Bounds = Callable[[str | None], tuple[date, date] | None]
_LONGEST = 300
_CONTRADICTIONS = frozenset({"parties_contradict", "agencies_contradict"})


def lines_of(
    file: Judged, affair: str, doubts: Mapping[tuple[TargetKind, str], Doubt], *, bounds: Bounds
) -> Iterator[Line]:
    """Give the lines of an affair's file, by kind, each kind in the order of the file.

    What was refused comes last. Mentions of one happening in one dispatch are one line. ``doubts``
    are those about lines by kind and id; ``bounds`` gives the days of a date.
    """
    writer = _Writer(file, affair, bounds)
    judged = {(one.kind, one.id): one for one in file.judgements}
    for line in (*writer.lines(file), *writer.lines(file.refused)):
        key = line.kind, line.id
        doubt, decided = doubts.get(key), judged.get(key)
        yield msgspec.structs.replace(
            line,
            doubt=doubt.amount if doubt else 0.0,
            verdict=decided.verdict if decided else "open",
            seen=decided is not None and decided.seen,
        )


def front_of(file: Dossier, affair: str, *, bounds: Bounds, changed: str) -> AffairLine:
    """Put an affair into few words; ``changed`` is when it did, UTC."""
    days = [(found, one.filed) for one in file.dispatches if (found := bounds(one.filed))]
    longest = max(file.stories, key=lambda story: len(story.dispatches))
    told = (one for one in file.dispatches if not one.withdrawn)
    return AffairLine(
        affair,
        longest.label,
        min(days, key=lambda one: one[0])[1] if days else None,
        max(days, key=lambda one: one[0][::-1])[1] if days else None,
        len(file.dispatches),
        len(file.stories),
        tuple(dict.fromkeys(name for one in told for name in _agencies(one))),
        sum(one.agreement in _CONTRADICTIONS for one in file.findings),
        changed,
    )


class _Writer:
    def __init__(self, file: Judged, affair: str, bounds: Bounds) -> None:
        self._affair = affair
        self._bounds = bounds
        self._dispatches = {one.id: one for one in file.dispatches}
        self._labels = {one.id: one.label for one in file.entities}
        spoken = (*file.attributions, *file.refused.attributions)
        self._nested = children(spoken)
        self._named: dict[str, tuple[str, ...]] = {}
        for one in file.entities:
            self._named[one.label] = (*self._named.get(one.label, ()), one.id)
        self._sure = {(item.dispatch, item.id): item.confidence for item in spoken}
        self._sure |= {(item.dispatch, item.id): item.confidence for item in file.events}
        self._stories = {key: story.id for story in file.stories for key in story.dispatches}

    def lines(self, told: Dossier | Refused) -> Iterator[Line]:
        yield from map(self._attribution, told.attributions)
        once = {f"{item.dispatch}.{item.id}": item for item in reversed(told.events)}
        yield from (self._event(item, name) for name, item in reversed(once.items()))
        yield from map(self._position, told.positions)
        yield from map(self._exchange, told.exchanges)
        yield from map(self._occurrence, told.timeline)
        yield from map(self._finding, told.findings)

    def _attribution(self, item: CitedAttribution) -> Line:
        speakers = source_ids(item)
        first, last = self._days(item.time.edtf if item.time else None, item.dispatch)
        return Line(
            "attribution",
            f"{item.dispatch}.{item.id}",
            self._affair,
            self._stories.get(item.dispatch),
            item.dispatch,
            self._said(item),
            self._names(speakers) or (item.source.text if item.source else None),
            _only(speakers),
            self._heard(item),
            item.act,
            first=first,
            last=last,
            agencies=_agencies(self._dispatches[item.dispatch]),
            confidence=item.confidence,
        )

    def _event(self, item: CitedEvent, name: str) -> Line:
        first, last = self._days(item.time.edtf if item.time else None, item.dispatch)
        return Line(
            "event",
            name,
            self._affair,
            self._stories.get(item.dispatch),
            item.dispatch,
            _short(item.trigger.text),
            self._names(item.actors),
            _only(item.actors),
            self._names(item.recipients),
            item.type,
            status=item.temporal,
            first=first,
            last=last,
            agencies=_agencies(self._dispatches[item.dispatch]),
            confidence=item.confidence,
        )

    def _position(self, item: Position) -> Line:
        begun, ended = self._bounds(item.first), self._bounds(item.last)
        told = self._days(None, item.evidence[0].dispatch)
        return Line(
            "position",
            item.id,
            self._affair,
            item.story,
            item.evidence[0].dispatch,
            _short(item.object),
            item.holder,
            self._entity(item.holder),
            item.addressee,
            item.kind,
            status=item.status,
            first=begun[0].isoformat() if begun else told[0],
            last=ended[1].isoformat() if ended else told[1],
            agencies=item.agencies,
            confidence=self._confidence(item.evidence),
        )

    def _exchange(self, item: Exchange) -> Line:
        first, last = self._days(item.date, item.evidence[0].dispatch)
        actor = item.sender or next(iter(item.parties), None)
        others = item.recipients or tuple(one for one in item.parties if one != actor)
        return Line(
            "exchange",
            item.id,
            self._affair,
            item.story,
            item.evidence[0].dispatch,
            _short(item.label),
            actor,
            self._entity(actor),
            ", ".join(others) or None,
            item.kind,
            status=item.status,
            first=first,
            last=last,
            agencies=item.agencies,
            confidence=self._confidence(item.evidence),
        )

    def _occurrence(self, item: Occurrence) -> Line:
        first, last = self._days(item.date, item.evidence[0].dispatch)
        return Line(
            "occurrence",
            item.id,
            self._affair,
            item.story,
            item.evidence[0].dispatch,
            _short(item.what),
            status=item.temporal,
            first=item.earliest or first,
            last=item.latest or last,
            agencies=item.agencies,
            confidence=self._confidence(item.evidence),
        )

    def _finding(self, item: Finding) -> Line:
        days = [self._days(None, one.dispatch) for one in item.evidence]
        return Line(
            "finding",
            item.id,
            self._affair,
            item.story,
            item.evidence[0].dispatch,
            _short(item.claim),
            ", ".join(item.parties) or None,
            self._entity(item.parties[0]) if len(item.parties) == 1 else None,
            act=item.about,
            agreement=item.agreement,
            first=min((first for first, _ in days if first), default=None),
            last=max((last for _, last in days if last), default=None),
            agencies=item.agencies,
            confidence=self._confidence(item.evidence),
        )

    def _said(self, item: CitedAttribution) -> str:
        inner = self._nested.get((item.dispatch, item.id), ())
        own = " ".join(own_words(item, inner))
        if not own.replace(ELISION, "").strip():
            # Nothing is left beside the layers within: what they say then is what this one says.
            own = " ".join(span.text for span in item.content)
        return _short(own or (item.cue.text if item.cue else ""))

    def _heard(self, item: CitedAttribution) -> str | None:
        to = item.addressee
        if to is None:
            return None
        ids = (to.entity,) if isinstance(to.entity, str) else to.entity or ()
        return self._names(ids) or one_line(to.text)

    def _names(self, ids: Sequence[str]) -> str | None:
        return ", ".join(one_line(self._labels.get(one, one)) for one in ids) or None

    def _entity(self, label: str | None) -> str | None:
        """Find the one entity of this name; None where there is none, or several."""
        return _only(self._named.get(label or "", ()))

    def _confidence(self, evidence: Iterable[Evidence]) -> float:
        """Give that of the surest reading the line stands on."""
        sure = (
            self._sure.get((one.dispatch, one.attribution or one.event or ""), 1.0)
            for one in evidence
        )
        return max(sure, default=1.0)

    def _days(self, edtf: str | None, dispatch: str) -> tuple[str | None, str | None]:
        days = self._bounds(edtf) or self._bounds(self._dispatches[dispatch].filed)
        return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


def _agencies(dispatch: FiledDispatch) -> tuple[str, ...]:
    return tuple(dispatch.counted_as.split(", ")) if dispatch.counted_as else ()


def _only(ids: Sequence[str]) -> str | None:
    return ids[0] if len(ids) == 1 else None


def _short(words: str) -> str:
    return shorten(one_line(words), _LONGEST)

"""Which lines of a file were decided, and how they stand since."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from recoupe.records import Exchange, Finding, Judged, Judgement, Position, TargetKind
from recoupe.records.dossier import CitedAttribution, CitedEvent

_READ = frozenset({"attribution", "event"})
_Told = TypeVar("_Told", Finding, Position, Exchange)
_Cited = TypeVar("_Cited", CitedAttribution, CitedEvent)


class Decided:
    """The lines that somebody confirmed or corrected, and those that somebody refused.

    What a reprint repeats of them was decided with them. A finding or a line of the ledger that
    fell because its words were refused was not decided.
    """

    def __init__(self, file: Judged) -> None:
        self._file = file
        self._judgements = {
            (one.kind, one.id): one
            for one in file.judgements
            if one.verdict != "open" and (one.decisions or one.kind in _READ)
        }

    def attributions(
        self, dispatch: str, *, refused: bool = False
    ) -> Iterator[tuple[CitedAttribution, Judgement]]:
        """Give the decided layers of speech of one dispatch; as read where they were refused."""
        items = self._file.refused.attributions if refused else self._file.attributions
        return self._cited("attribution", items, dispatch)

    def events(
        self, dispatch: str, *, refused: bool = False
    ) -> Iterator[tuple[CitedEvent, Judgement]]:
        """Give the decided events of one dispatch, mention by mention."""
        items = self._file.refused.events if refused else self._file.events
        return self._cited("event", items, dispatch)

    def told(self, kind: TargetKind, items: Iterable[_Told]) -> Iterator[tuple[_Told, Judgement]]:
        """Give those findings or lines of the ledger that were decided."""
        for item in items:
            if judgement := self._judgements.get((kind, item.id)):
                yield item, judgement

    def _cited(
        self, kind: TargetKind, items: Iterable[_Cited], dispatch: str
    ) -> Iterator[tuple[_Cited, Judgement]]:
        for item in items:
            judgement = self._judgements.get((kind, f"{item.dispatch}.{item.id}"))
            if item.dispatch == dispatch and judgement:
                yield item, judgement

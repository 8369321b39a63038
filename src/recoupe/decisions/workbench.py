"""A crisis file while decisions are carried out on it."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from recoupe.decisions.cast import CastBook
from recoupe.decisions.lines import Key, grouped, line_id, standing_lines
from recoupe.decisions.lost import LostError
from recoupe.decisions.matching import Finder
from recoupe.decisions.saying import Telling, still_says
from recoupe.records import (
    CorrectedField,
    Correction,
    Evidence,
    Exchange,
    Finding,
    Occurrence,
    Position,
    Span,
    Target,
    TargetKind,
)
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier

Fields = Mapping[CorrectedField, tuple[Correction, ...]]
# What became of one field of one line: the line, the field, what stood there, what stands now.
Change = tuple[Key, CorrectedField, str | None, str | None]


class Workbench:
    """The lines of a file by id as they are now, and who is meant.

    ``copies`` are word-for-word copies in reprints, by id of the line, with the line they repeat:
    what is decided about one of these lines is decided about all.
    """

    def __init__(self, file: Dossier, copies: Mapping[str, str]) -> None:
        self.file = file
        self.cast = CastBook(file.entities)
        self.texts = {one.id: one.text for one in file.dispatches}
        self.attributions: dict[str, CitedAttribution] = {
            line_id(one): one for one in file.attributions
        }
        self.events: dict[str, tuple[CitedEvent, ...]] = grouped(file.events)
        self.positions: dict[str, Position] = {one.id: one for one in file.positions}
        self.exchanges: dict[str, Exchange] = {one.id: one for one in file.exchanges}
        self.findings: dict[str, Finding] = {one.id: one for one in file.findings}
        self.occurrences: dict[str, Occurrence] = {one.id: one for one in file.timeline}
        self._lines = {line.key: line for line in standing_lines(file)}
        self._finder = Finder(file.dispatches, self._lines.values(), copies)
        self._copies = copies
        self._groups: dict[str, list[str]] = {}
        for copy, original in copies.items():
            self._groups.setdefault(original, [original]).append(copy)

    def find(self, target: Target) -> Key:
        """Find the line of a decision; raises ``LostError``."""
        if target.kind == "entity":
            return "entity", self.cast.find(target)
        return self._finder.find(target)

    def same(self, key: Key) -> tuple[Key, ...]:
        """Give a line with all those that are word-for-word the same, itself first."""
        kind, name = key
        if kind == "entity":
            return (key,)
        group = self._groups.get(self._copies.get(name, name), [])
        others = ((kind, one) for one in group if one != name)
        return (key, *(other for other in others if other in self._lines))

    def words(self, key: Key) -> tuple[Evidence, ...]:
        """Give the words a line stands on, as they were read."""
        return self._lines[key].words

    def says(self, key: Key, said: str) -> bool:
        """Tell whether a line as it is now tells what it told when it was decided about."""
        kind, name = key
        lines: Mapping[TargetKind, Mapping[str, Telling]] = {
            "attribution": self.attributions,
            "event": {name: self.events[name][0]} if kind == "event" else {},
            "position": self.positions,
            "exchange": self.exchanges,
            "occurrence": self.occurrences,
            "finding": self.findings,
        }
        if kind not in lines:
            return True
        return still_says(lines[kind][name], said, self.cast.label, self.cast.names)

    def rename(self, key: Key, words: Evidence) -> None:
        """Note that a line is known by other words, too."""
        self._finder.add(key, words)

    def locate(self, spans: Iterable[Span], target: Target, key: Key) -> tuple[Span, ...]:
        """Put the spans of a correction where the line stands, in order.

        Where the line stands in another dispatch than the decision's they move with its words,
        or are where the dispatch has them once.
        Raises ``LostError`` where they are not words of the dispatch, none, or overlap.
        """
        first = self.words(key)[0]
        text = self.texts[first.dispatch]
        move = None if first.dispatch == target.dispatch else first.start - target.start
        moved = sorted(_moved(span, move, text) for span in spans)
        if not moved or any(a.end > b.start for a, b in pairwise(moved)):
            raise LostError("impossible")
        return tuple(moved)

    def rank(self) -> dict[Key, int]:
        """Number the lines in the order of the file."""
        return {key: number for number, key in enumerate(self._lines)}


def _moved(span: Span, move: int | None, text: str) -> Span:
    start = span.start + (move or 0)
    if move is not None and not text.startswith(span.text, max(0, start)):
        start = text.find(span.text) if text.count(span.text) == 1 else -1
    end = start + len(span.text)
    if not span.text or start < 0 or text[start:end] != span.text:
        raise LostError("impossible")
    return Span(start, end, span.text)

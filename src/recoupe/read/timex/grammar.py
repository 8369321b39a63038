"""The calendar's words, cut into pieces and indexed for reading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Generic, TypeVar

from recoupe.lang.calendar import Calendar, Holiday, Unit
from recoupe.lang.folding import fold
from recoupe.read.timex.pieces import cut, norm_of, norms_of, offsets
from recoupe.read.timex.wordings import Wordings

Value = TypeVar("Value")


class Names(Generic[Value]):
    """Names of one or more pieces; the longest one wins."""

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for name, value in names:
            pieces = norms_of(name)
            self._by_first.setdefault(pieces[0], []).append((pieces, value))
            self._by_last.setdefault(pieces[-1], []).append((pieces, value))
        for index in (self._by_first, self._by_last):
            for entries in index.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, line: "Line", start: int) -> tuple[int, Value] | None:
        """Return where the name that begins at ``start`` ends, and its value."""
        for pieces, value in self._by_first.get(line.norm(start), ()):
            end = start + len(pieces)
            if line.norms[start:end] == pieces:
                return end, value
        return None

    def ends(self, line: "Line", end: int) -> tuple[int, Value] | None:
        """Return where the name that ends before ``end`` begins, and its value."""
        for pieces, value in self._by_last.get(line.norm(end - 1), ()):
            first = end - len(pieces)
            if first >= 0 and line.norms[first:end] == pieces:
                return first, value
        return None

    @property
    def firsts(self) -> frozenset[str]:
        """The pieces a name can begin with."""
        return frozenset(self._by_first)


@dataclass(frozen=True, eq=False)
class Grammar:
    """Everything the readers look up."""

    weekday: Names[int]
    weekday_plural: Names[int]
    month: Names[int]
    month_short: Names[int]
    season: Names[str]
    part: Names[str]
    unit: Names[Unit]
    edge: Names[str]
    before: Names[str]
    after: Names[str]
    clock: Names[int]
    fraction: Names[str]
    holiday: Names[Holiday]
    not_holiday: Mapping[Holiday, Names[bool]]
    number: Mapping[str, int]
    ordinal: Mapping[str, int]
    about: Mapping[str, int]
    ordinal_suffix: tuple[str, ...]
    words: Mapping[str, Names[bool]]
    calendar: Calendar
    wordings: Wordings
    people: frozenset[str]


class Line:
    """The pieces of one zone under one grammar; outside of them every norm is empty."""

    def __init__(self, text: str, grammar: Grammar, start: int = 0, end: int | None = None) -> None:
        """``text[start:end]`` is the zone; offsets are those of ``text``."""
        self._text, self._start = text, start
        self.grammar = grammar
        self.pieces = cut(text, start, end)
        self.norms = tuple(map(norm_of, self.pieces))

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return offsets(self._text, self.pieces, self._start)

    def start(self, at: int) -> int:
        """Return where the piece at ``at`` begins in the text."""
        return self._offsets[at]

    def end(self, at: int) -> int:
        """Return where the piece at ``at`` ends in the text."""
        return self._offsets[at] + len(self.pieces[at])

    def is_glued(self, at: int) -> bool:
        """Tell whether nothing stands between the piece at ``at`` and the next one."""
        if not 0 <= at < len(self.pieces) - 1:
            return False
        return self.end(at) == self.start(at + 1)

    def norm(self, at: int) -> str:
        """Return the norm of the piece at ``at``, empty outside the zone."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def text(self, at: int) -> str:
        """Return the piece at ``at`` as written, empty outside the zone."""
        return self.pieces[at] if 0 <= at < len(self.pieces) else ""

    def is_in(self, at: int, words: str) -> bool:
        """Tell whether a name of the list ``words`` begins at ``at``."""
        return self.grammar.words[words].at(self, at) is not None

    def is_person(self, at: int) -> bool:
        """Tell whether the piece at ``at`` is a noun for people."""
        return fold(self.norm(at)) in self.grammar.people

    def follows(self, at: int, words: str) -> bool:
        """Tell whether a name of the list ``words`` ends right before ``at``."""
        return self.grammar.words[words].ends(self, at) is not None


@cache
def grammar_of(calendar: Calendar, people: frozenset[str] = frozenset()) -> Grammar:
    """Return the calendar indexed for reading, with nouns for people; built once for both."""
    return Grammar(
        calendar=calendar,
        wordings=Wordings(calendar.phrase),
        weekday_plural=Names(calendar.weekday_plural.items()),
        weekday=Names(calendar.weekday.items()),
        month=Names(calendar.month.items()),
        month_short=Names(calendar.month_short.items()),
        season=Names(calendar.season.items()),
        part=Names(calendar.part.items()),
        unit=Names(calendar.unit.items()),
        edge=Names(calendar.edge.items()),
        before=Names(calendar.before.items()),
        after=Names(calendar.after.items()),
        clock=Names(calendar.clock.items()),
        fraction=Names(calendar.fraction.items()),
        holiday=Names((name, day) for day in calendar.holiday for name in day.names),
        not_holiday={
            day: Names((word, True) for word in day.not_after) for day in calendar.holiday
        },
        number=calendar.number,
        ordinal=calendar.ordinal,
        about=calendar.about,
        ordinal_suffix=tuple(sorted(calendar.words["ordinal_suffix"], key=len, reverse=True)),
        words={key: Names((word, True) for word in words) for key, words in calendar.words.items()},
        people=people,
    )

"""The calendar's words, cut into pieces and indexed for reading."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from recoupe.lang.calendar import Calendar, Holiday, Phrase, Unit
from recoupe.lang.folding import fold
from recoupe.read.timex.pieces import Piece, cut

Value = TypeVar("Value")


class Names(Generic[Value]):
    """Names of one or more pieces; the longest one wins."""

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for name, value in names:
            norms = tuple(piece.norm for piece in cut(name))
            self._by_first.setdefault(norms[0], []).append((norms, value))
            self._by_last.setdefault(norms[-1], []).append((norms, value))
        for index in (self._by_first, self._by_last):
            for entries in index.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, line: "Line", start: int) -> tuple[int, Value] | None:
        """Return where the name that begins at ``start`` ends, and its value."""
        for norms, value in self._by_first.get(line.norm(start), ()):
            if all(line.norm(start + k) == norm for k, norm in enumerate(norms)):
                return start + len(norms), value
        return None

    def ends(self, line: "Line", end: int) -> tuple[int, Value] | None:
        """Return where the name that ends before ``end`` begins, and its value."""
        for norms, value in self._by_last.get(line.norm(end - 1), ()):
            first = end - len(norms)
            if all(line.norm(first + k) == norm for k, norm in enumerate(norms)):
                return first, value
        return None

    @property
    def firsts(self) -> frozenset[str]:
        """The pieces a name can begin with."""
        return frozenset(self._by_first)


_BRACKETS = re.compile(r"([(){}])")
_OPENING = (
    "before_about", "counted_the", "decade_name", "last", "month_name", "range_from", "several",
    "shown", "some", "the", "the_day", "the_days", "the_years", "untold", "whole", "year_name",
)  # fmt: skip


@dataclass(frozen=True)
class Element:
    """One step of a phrase: a literal piece, or a slot; context is not part of the span."""

    word: str
    slot: bool = False
    context: bool = False


@dataclass(frozen=True)
class Form:
    """One wording of a phrase."""

    phrase: Phrase
    elements: tuple[Element, ...]


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
    starts: frozenset[str]
    forms: Mapping[str, tuple[Form, ...]]
    counted_forms: tuple[Form, ...]
    people: frozenset[str]


@dataclass(frozen=True)
class Line:
    """The pieces of one zone under one grammar; outside of them every norm is empty."""

    pieces: tuple[Piece, ...]
    grammar: Grammar

    def norm(self, at: int) -> str:
        """Return the norm of the piece at ``at``, empty outside the zone."""
        return self.pieces[at].norm if 0 <= at < len(self.pieces) else ""

    def text(self, at: int) -> str:
        """Return the piece at ``at`` as written, empty outside the zone."""
        return self.pieces[at].text if 0 <= at < len(self.pieces) else ""

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
    forms: dict[str, list[Form]] = {}
    for phrase in calendar.phrase:
        for wording in phrase.forms:
            form = Form(phrase, tuple(_elements(wording)))
            first = form.elements[0]
            forms.setdefault("{n}" if first.slot else first.word, []).append(form)
    counted = tuple(forms.pop("{n}", ()))
    return Grammar(
        starts=_starts(calendar).union(forms),
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
        forms={first: tuple(entries) for first, entries in forms.items()},
        counted_forms=counted,
        people=people,
    )


def _starts(calendar: Calendar) -> frozenset[str]:
    """Return every piece that a time expression can begin with, figures aside."""
    names = [name for holiday in calendar.holiday for name in holiday.names]
    for table in (
        calendar.weekday, calendar.month, calendar.season, calendar.number, calendar.ordinal,
        calendar.edge, calendar.before, calendar.clock, calendar.fraction,
    ):  # fmt: skip
        names.extend(table)
    for words in _OPENING:
        names.extend(calendar.words[words])
    return Names((name, True) for name in names).firsts


def _elements(wording: str) -> Iterable[Element]:
    context = False
    slot = False
    for part in _BRACKETS.split(wording):
        if part in ("(", ")"):
            context = part == "("
        elif part in ("{", "}"):
            slot = part == "{"
        else:
            yield from (Element(piece.norm, slot, context) for piece in cut(part))

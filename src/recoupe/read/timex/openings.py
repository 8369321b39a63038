"""What a time expression can begin with: its first piece and the one behind it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from recoupe.lang.calendar import Calendar
from recoupe.read.timex.pieces import cut
from recoupe.read.timex.roman import after_roman
from recoupe.read.timex.wordings import STOP, Element

# Tables and lists whose names can open a time expression, whatever stands behind them.
_OPENING = (
    "weekday", "month", "season", "number", "ordinal", "edge", "before", "clock", "fraction",
    "holiday", "decade_name", "some", "year_name",
)  # fmt: skip
# Lists whose words only announce one, with the tables and lists of what stands right behind them.
_ANNOUNCED = {
    "before_about": ("about",),
    "counted_the": ("before", "before_about", "number", "some"),
    "last": ("unit",),
    "month_name": ("of",),
    "range_from": ("month", "ordinal", "the_days", "weekday"),
    "several": ("edge",),
    "shown": ("part", "season", "whole_day"),
    "the": ("edge", "holiday", "part", "season", "unit", "whole_day"),
    "the_day": ("last", "month_name", "ordinal", "weekday"),
    "the_days": ("ordinal", "weekday"),
    "the_years": ("decade_name",),
    "untold": ("length_adjective", "unit"),
    "whole": ("the",),
}
_SLOTS = {
    "n": ("before", "before_about", "number", "some"),
    "weekday": ("weekday", "weekday_plural"),
}


class Openings:
    """The pieces that can begin a time expression; they spare nine words of ten."""

    def __init__(self, calendar: Calendar, wordings: Iterable[tuple[str, Element | None]]) -> None:
        """``wordings`` are the first piece of each phrase, and its second step if it has one."""
        self._suffixes = frozenset({"", *calendar.words["ordinal_suffix"]})
        self._after_roman = self._suffixes.union(calendar.words["century_name"]) - {""}
        self._alone: set[str] = set()
        self._seconds: dict[str, frozenset[str]] = {}
        for table, announced in _ANNOUNCED.items():
            for first in _firsts(calendar, (table,)):
                self._add(first, _firsts(calendar, announced))
        for table in _OPENING:
            for name in _names(calendar, table):
                first, *rest = (piece.norm for piece in cut(name))
                self._add(first, frozenset(rest[:1]) or None)
        for word, following in wordings:
            self._add(word, _following(calendar, following))

    def _add(self, word: str, following: frozenset[str] | None) -> None:
        if following is None:
            self._alone.add(word)
        else:
            self._seconds[word] = self._seconds.get(word, frozenset()) | following

    def places(self, norms: Sequence[str]) -> Iterator[int]:
        """Yield where a reader may begin among pieces; figures may stand for any number."""
        for at, (word, following) in enumerate(pairwise((*norms, ""))):
            seconds = self._seconds.get(word)
            if (
                word in self._alone
                or word[0].isdecimal()
                or (seconds is not None and self._goes_on(following, seconds))
                or (following in self._after_roman and self._is_roman(word))
            ):
                yield at

    def _goes_on(self, following: str, seconds: frozenset[str]) -> bool:
        return following in seconds or following[:1].isdecimal() or self._is_roman(following)

    def _is_roman(self, word: str) -> bool:
        """Tell whether the word can be the number of a century (xxe, xviii)."""
        return after_roman(word) in self._suffixes


def _following(calendar: Calendar, element: Element | None) -> frozenset[str] | None:
    """Return the pieces that a step of a phrase can begin with; None where any can."""
    if element is None or (element.slot and element.word == STOP):
        return None
    if not element.slot:
        return frozenset({element.word})
    return _firsts(calendar, _SLOTS.get(element.word, (element.word,)))


def _firsts(calendar: Calendar, tables: Iterable[str]) -> frozenset[str]:
    return frozenset(cut(name)[0].norm for table in tables for name in _names(calendar, table))


def _names(calendar: Calendar, table: str) -> Iterator[str]:
    if table == "holiday":
        for holiday in calendar.holiday:
            yield from holiday.names
    else:
        yield from calendar.words[table] if table in calendar.words else getattr(calendar, table)

"""What a time expression can begin with: its first piece and the one behind it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from recoupe.lang.calendar import Calendar
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit
from recoupe.read.timex.pieces import norms_of
from recoupe.read.timex.roman import after_roman
from recoupe.read.timex.wordings import STOP, Element, Wordings

Reader = Callable[[Line, int], Hit | None]

# What a reader may begin with beside names of the calendar.
FIGURES = "figures"
PHRASES = "phrases"
ROMAN = "roman"
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
    "the_years": ("decade_name",),
    "untold": ("length_adjective", "unit"),
    "whole": ("the",),
}
_BEFORE_CENTURIES = ("the_day",)
_SLOTS = {
    "n": ("before", "before_about", "number", "some"),
    "weekday": ("weekday", "weekday_plural"),
}


class Openings:
    """The readers that may begin at a piece; nine words of ten are none of them."""

    def __init__(
        self, calendar: Calendar, wordings: Wordings, readers: Mapping[Reader, tuple[str, ...]]
    ) -> None:
        """``readers`` give the tables and lists with whose names each of them may begin."""
        self._suffixes = frozenset({"", *calendar.words["ordinal_suffix"]})
        self._after_roman = self._suffixes.union(calendar.words["century_name"]) - {""}
        self._figures = tuple(reader for reader in readers if FIGURES in readers[reader])
        self._roman = tuple(reader for reader in readers if ROMAN in readers[reader])
        self._before_roman = _firsts(calendar, _BEFORE_CENTURIES)
        self._alone: set[str] = set()
        self._seconds: dict[str, frozenset[str]] = {}
        found: dict[str, set[Reader]] = {}
        for reader, tables in readers.items():
            for word, following in _openings(calendar, wordings, tables):
                self._add(word, following)
                found.setdefault(word, set()).add(reader)
        for word, starting in found.items():
            if word[0].isdecimal():
                starting.update(self._figures)
        # Of readings of one length the first reader's counts.
        self._readers = {
            word: tuple(reader for reader in readers if reader in starting)
            for word, starting in found.items()
        }

    def _add(self, word: str, following: frozenset[str] | None) -> None:
        if following is None:
            self._alone.add(word)
        self._seconds[word] = self._seconds.get(word, frozenset()).union(following or ())

    def places(self, norms: Sequence[str]) -> Iterator[tuple[int, tuple[Reader, ...]]]:
        """Yield where readers may begin among pieces, and which do."""
        for at, (word, following) in enumerate(pairwise((*norms, ""))):
            readers = self._readers.get(word)
            if word[0].isdecimal():
                yield at, readers or self._figures
            elif readers is not None:
                if word in self._alone or self._goes_on(word, following):
                    yield at, readers
            elif following in self._after_roman and self._is_roman(word):
                yield at, self._roman

    def _goes_on(self, word: str, following: str) -> bool:
        """Tell whether a piece can be the second; figures may stand for any number."""
        seconds = self._seconds[word]
        if following in seconds or following[:1].isdecimal():
            return True
        return word in self._before_roman and self._is_roman(following)

    def _is_roman(self, word: str) -> bool:
        """Tell whether the word can be the number of a century (xxe, xviii)."""
        return after_roman(word) in self._suffixes


def _openings(
    calendar: Calendar, wordings: Wordings, tables: Iterable[str]
) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Yield the first pieces of names, and what may stand behind each; None for anything."""
    for table in tables:
        if table == PHRASES:
            for word, element in wordings.openings():
                yield word, _following(calendar, element)
        elif table in _ANNOUNCED:
            for word in _firsts(calendar, (table,)):
                yield word, _firsts(calendar, _ANNOUNCED[table])
        elif table not in (FIGURES, ROMAN):
            for name in _names(calendar, table):
                first, *rest = norms_of(name)
                yield first, frozenset(rest[:1]) or None


def _following(calendar: Calendar, element: Element | None) -> frozenset[str] | None:
    """Return the pieces that a step of a phrase can begin with; None where any can."""
    if element is None or (element.slot and element.word == STOP):
        return None
    if not element.slot:
        return frozenset({element.word})
    return _firsts(calendar, _SLOTS.get(element.word, (element.word,)))


def _firsts(calendar: Calendar, tables: Iterable[str]) -> frozenset[str]:
    return frozenset(norms_of(name)[0] for table in tables for name in _names(calendar, table))


def _names(calendar: Calendar, table: str) -> Iterator[str]:
    if table == "holiday":
        for holiday in calendar.holiday:
            yield from holiday.names
    else:
        yield from calendar.words[table] if table in calendar.words else getattr(calendar, table)

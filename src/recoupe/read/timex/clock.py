"""Hours: à 14h30, vers 09H00 GMT, midi, 20 heures."""

from typing import NamedTuple

from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, HourOnly, Length
from recoupe.read.timex.numerals import read_words


class Hour(NamedTuple):
    """An hour up to piece ``end``, as it goes into a TIMEX3 value; ``marked`` if unmistakable."""

    end: int
    value: str
    marked: bool


def read_hour_only(line: Line, at: int) -> Hit | None:
    """Read an hour whose day stands elsewhere; figures that may be a length are read as one."""
    hour = read_hour(line, at)
    if hour is None or _is_during(line, at, hour):
        return _read_length(line, at)
    if (
        hour.marked
        or _opens_hours(line, at, hour.end)
        or line.follows(at, "at")
        or line.norm(at - 1) == "("
    ):
        return Hit(at, hour.end, HourOnly(), "hour", hour.value)
    return _read_length(line, at)


def _opens_hours(line: Line, at: int, end: int) -> bool:
    """Tell the first of two hours: ``de 9 heures à 11 heures``."""
    ranged = line.follows(at, "of") and line.is_in(end, "range_to")
    return ranged and read_hour(line, end + 1) is not None


def _is_during(line: Line, at: int, hour: Hour) -> bool:
    """Tell a length by what stands before it; ``avant midi``, ``peu après 14 heures`` are none.

    An unmistakable hour is one behind ``avant`` and ``depuis`` too, unless its matter follows:
    ``après 3h30 de débats``.
    """
    if line.grammar.clock.at(line, at) is not None or line.follows(at, "hour_link"):
        return False
    if hour.marked and not line.is_in(hour.end, "of"):
        return line.follows(at, "throughout")
    return line.follows(at, "during")


def read_hour(line: Line, at: int) -> Hour | None:
    """Read an hour of the day; None when the figures are none or a length of way follows."""
    named = line.grammar.clock.at(line, at)
    if named is not None:
        if line.norm(at - 1) == "-" or not (line.follows(at, "at") or line.follows(at, "shown")):
            return None
        return read_named(line, at, is_term=line.follows(at, "until_hour"))
    spoken = _spoken_hour(line, at)
    if spoken is None:
        return None
    end, hour, minute, padded = spoken
    evening = _half_of_day(line, end)
    if evening is not None:
        end, shift = evening
        hour = hour + shift if hour < 12 else hour
    elif line.is_in(end, "of") and not padded:
        return None
    zone = _universal(line, end)
    value = f"T{hour % 24:02}:{minute:02}" + ("Z" if zone else "")
    return Hour(zone or end, value, bool(zone) or evening is not None or padded)


def read_named(line: Line, at: int, *, is_term: bool) -> Hour | None:
    """Read ``midi`` or ``minuit``; the midnight that is a term ends its day."""
    named = line.grammar.clock.at(line, at)
    if named is None:
        return None
    return Hour(named[0], f"T{24 if is_term and named[1] == 0 else named[1]:02}:00", True)


def _spoken_hour(line: Line, at: int, *, most: int = 24) -> tuple[int, int, int, bool] | None:
    figures = line.norm(at)
    if figures.isdecimal() and len(figures) <= 2:
        hour, place = int(figures), at + 1
    else:
        words = read_words(line, at)
        if words is None or not _is_hours(line, words[0]):
            return None
        place, hour = words
    if hour > most or (line.norm(at - 1) in (",", "/", "-", ":") and line.is_glued(at - 1)):
        return None
    if line.norm(place) == ":":
        return _with_minutes(line, place, hour, colon=True)
    if not line.is_in(place, "hour_marks"):
        return None
    return _with_minutes(line, place, hour, colon=False)


def _is_hours(line: Line, at: int) -> bool:
    unit = line.grammar.unit.at(line, at)
    return unit is not None and unit[1] == "hour"


def _with_minutes(
    line: Line, mark: int, hour: int, *, colon: bool
) -> tuple[int, int, int, bool] | None:
    figures = line.norm(mark + 1)
    if figures.isdecimal() and len(figures) == 2 and int(figures) < 60:
        if colon and not (line.is_glued(mark) and line.is_glued(mark - 1)):
            return None
        return mark + 2, hour, int(figures), True
    return None if colon else (mark + 1, hour, 0, False)


def _half_of_day(line: Line, at: int) -> tuple[int, int] | None:
    if line.is_in(at, "of"):
        place = at + 2 if line.is_in(at + 1, "the") else at + 1
        part = line.grammar.part.at(line, place)
        if part is not None:
            return part[0], 12 if part[1] in ("AF", "EV") else 0
    return None


def _universal(line: Line, at: int) -> int | None:
    return at + 1 if line.is_in(at, "universal") else None


def _read_length(line: Line, at: int) -> Hit | None:
    """Read ``3h30`` and ``24h`` as lengths."""
    spoken = _spoken_hour(line, at, most=99)
    if spoken is None or line.norm(spoken[0]) == "/" or line.norm(at + 1) == ":":
        return None
    end, hours, minutes, padded = spoken
    if not padded and _is_hours(line, end - 1):
        return None
    value = f"PT{hours}H" + (f"{minutes}M" if minutes else "")
    return Hit(at, end, Length(value), "length.hours")

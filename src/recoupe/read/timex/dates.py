"""Dates with a day of the month: le 26 janvier 2022, mardi 1er février, 26/01/2022."""

from datetime import date

from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, OnDate


def read_date(line: Line, at: int) -> Hit | None:
    """Read a day of the month, with article, weekday and year where they stand."""
    place = at + 1 if line.is_in(at, "the_day") else at
    weekday = line.grammar.weekday.at(line, place)
    if weekday is not None:
        place = weekday[0] + 1 if line.norm(weekday[0]) == "," else weekday[0]
        if line.is_in(place, "the_day"):
            place += 1
    day = read_day(line, place)
    if day is None or (line.norm(at - 1) in ("/", "-") and line.is_glued(at - 1)):
        return None
    month = _month_after_day(line, day[0])
    if month is None or _is_named_after(line, at):
        return None
    end, year = year_after(line, month[0])
    if not _exists(year, month[1], day[1]):
        return None
    end, by = (end, 0) if year else read_last_or_next(line, end)
    meaning = OnDate(year, month[1], day[1], by, weekday[1] if weekday else None)
    return Hit(at, end, meaning, "date.day")


def read_day(line: Line, at: int) -> tuple[int, int] | None:
    """Read a day of the month (``3``, ``1er``); return where it ends and its number."""
    figures = line.norm(at)
    if line.grammar.ordinal.get(figures) == 1 and line.grammar.month.at(line, at + 1):
        return at + 1, 1
    if not (figures.isdecimal() and len(figures) <= 2 and 1 <= int(figures) <= 31):
        return None
    if line.norm(at - 1) in (",", ".") and line.is_glued(at - 1):
        return None
    ordinal = line.norm(at + 1) in line.grammar.ordinal_suffix and line.is_glued(at)
    return at + 2 if ordinal else at + 1, int(figures)


def read_numeric_date(line: Line, at: int) -> Hit | None:
    """Read ``26/01/2022``, ``26.01.2022`` (with article) or ``2022-01-26``."""
    place = at + 1 if line.is_in(at, "the_day") else at
    parts = [line.norm(place + k) for k in range(5)]
    signs = {parts[1], parts[3]}
    numbers = parts[::2]
    if len(signs) != 1 or not signs <= {"/", ".", "-"} or not all(map(str.isdecimal, numbers)):
        return None
    if line.end(place + 4) - line.start(place) != sum(map(len, parts)):
        return None
    if line.norm(place - 1) in signs or line.norm(place + 5) in signs - {"."}:
        return None
    first, second, third = numbers
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
    elif len(third) == 4 and len(first) <= 2:
        year, month, day = int(third), int(second), int(first)
    else:
        return None
    if not 1000 <= year <= 2199 or not _exists(year, month, day):
        return None
    return Hit(at, place + 5, OnDate(year, month, day), "date.numeric")


def read_month_figures(line: Line, at: int) -> Hit | None:
    """Read ``2022-02``; ``2010-11``, which may be a season of two years, is left alone."""
    year, sign, month = (line.norm(at + k) for k in range(3))
    if sign != "-" or not (year.isdecimal() and month.isdecimal()):
        return None
    if len(year) != 4 or len(month) != 2 or not 1 <= int(month) <= 12:
        return None
    if line.norm(at - 1) == "-" or line.norm(at + 3) == "-" or line.follows(at, "numbered"):
        return None
    if int(month) == (int(year) + 1) % 100 or not 1900 <= int(year) <= 2199:
        return None
    return Hit(at, at + 3, OnDate(int(year), int(month)), "date.month-figures")


def year_after(line: Line, at: int) -> tuple[int, int | None]:
    """Read the year behind a month or a season, if one stands there."""
    figures = line.norm(at)
    if len(figures) == 4 and figures.isdecimal() and 1000 <= int(figures) <= 2199:
        return at + 1, int(figures)
    return at, None


def read_last_or_next(line: Line, at: int) -> tuple[int, int]:
    """Read dernier (-1) or prochain (1) behind a date; 0 when neither stands there."""
    for words, by in (("last", -1), ("next", 1)):
        if line.is_in(at, words):
            return at + 1, by
    return at, 0


def _month_after_day(line: Line, at: int) -> tuple[int, int] | None:
    place = at + 1 if line.norm(at) == "-" else at
    month = line.grammar.month.at(line, place)
    if month is not None:
        return month
    short = line.grammar.month_short.at(line, place)
    if short is not None and line.norm(short[0]) == "." and year_after(line, short[0] + 1)[1]:
        return short[0] + 1, short[1]
    return short


def _is_named_after(line: Line, at: int) -> bool:
    """Tell whether the date names a street: ``rue du 4-Septembre``."""
    return line.follows(at, "of") and line.follows(at - 1, "named_after")


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True

"""Stretches between two dates: du 3 au 5 mars, entre 2014 et 2016, de janvier à mars."""

from recoupe.read.timex.dates import read_day, year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Between, Hit, OnDate

_DASHES = ("-", "–", "/")


def read_range(line: Line, at: int) -> Hit | None:
    """Read both ends as one expression; the preposition before them stays outside."""
    if not line.is_in(at, "range_from"):
        return None
    place = at if line.is_in(at, "several") else at + 1
    return read_days(line, place) or _read_months(line, place) or _read_years(line, place)


def read_pair(line: Line, at: int) -> Hit | None:
    """Read ``2015-2016`` and ``mars-avril 2031``, which need no preposition."""
    if line.norm(at - 1) in _DASHES:
        return None
    first_year = year_after(line, at)
    month = line.grammar.month.at(line, at) if first_year[1] is None else None
    link = month[0] if month else first_year[0]
    if line.norm(link) not in _DASHES or line.norm(link + 2) in _DASHES:
        return None
    if month is not None:
        last = line.grammar.month.at(line, link + 1)
        return _read_months(line, at) if last and year_after(line, last[0])[1] else None
    return None if first_year[1] is None else _read_years(line, at)


def read_days(line: Line, at: int) -> Hit | None:
    """Read ``3 au 5 mars`` behind what opens the range."""
    place = at + 1 if line.is_in(at, "the_days") else at
    first = read_day(line, _skip_weekday(line, place))
    if first is None:
        return None
    end, opening = first
    month = line.grammar.month.at(line, end)
    end, year = year_after(line, month[0]) if month else (end, None)
    last = read_day(line, _skip_weekday(line, _skip_link(line, end)))
    if last is None or not _links(line, at, end, complete=month is not None):
        return None
    closing = line.grammar.month.at(line, last[0])
    if closing is None or (line.is_in(at, "several") and not _is_run(opening, last[1], month)):
        return None
    end, last_year = year_after(line, closing[0])
    meaning = Between(
        OnDate(year or last_year, month[1] if month else closing[1], opening),
        OnDate(last_year, closing[1], last[1]),
    )
    return Hit(at, end, meaning, "range.days")


def _links(line: Line, at: int, link: int, *, complete: bool) -> bool:
    """Tell whether the piece at ``link`` joins a range opened before or at ``at``.

    A ``complete`` first date is one of its own in ``entre 2014 et 2016``.
    """
    if line.norm(link) in _DASHES:
        return True
    if line.is_in(at, "several") or line.follows(at, "between"):
        return line.is_in(link, "and") and not complete
    return line.is_in(link, "range_to")


def _is_run(first: int, last: int, month: object) -> bool:
    """Tell whether ``les 3 et 4 mars`` are days in a row."""
    return month is None and last == first + 1


def _skip_weekday(line: Line, at: int) -> int:
    weekday = line.grammar.weekday.at(line, at)
    return weekday[0] if weekday else at


def _skip_link(line: Line, at: int) -> int:
    return at + 2 if line.is_in(at + 1, "the_day") else at + 1


def _read_months(line: Line, at: int) -> Hit | None:
    first = line.grammar.month.at(line, at)
    if first is None:
        return None
    end, year = year_after(line, first[0])
    last = line.grammar.month.at(line, end + 1)
    if last is None or not _links(line, at, end, complete=True):
        return None
    end, last_year = year_after(line, last[0])
    meaning = Between(OnDate(year or last_year, first[1]), OnDate(last_year, last[1]))
    return Hit(at, end, meaning, "range.months")


def _last_year(line: Line, at: int, first: int) -> tuple[int, int | None]:
    """Read the second year, in full or by its last figures (``2030/31``)."""
    figures = line.norm(at)
    if figures.isdecimal() and len(figures) == 2 and int(figures) == (first + 1) % 100:
        return at + 1, first + 1
    return year_after(line, at)


def _read_years(line: Line, at: int) -> Hit | None:
    end, year = year_after(line, at)
    if year is None or not _links(line, at, end, complete=True):
        return None
    end, last_year = _last_year(line, end + 1, year)
    if last_year is None or not year < last_year or line.is_in(end, "counted"):
        return None
    return Hit(at, end, Between(OnDate(year), OnDate(last_year)), "range.years")

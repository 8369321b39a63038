"""Stretches of the calendar with their TIMEX3 value and EDTF."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.lang.calendar import Unit

_SEASONS = {"SP": (21, 3, 6), "SU": (22, 6, 9), "FA": (23, 9, 12), "WI": (24, 12, 3)}
# Hours and less stay on their day: a dispatch seldom says when on its day it was written.
_DAYS: dict[Unit, int] = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "weekend": 7,
}  # fmt: skip
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "semester": 6}


@dataclass(frozen=True)
class Period:
    """Days ``first`` to ``last``, both included, and how the norms write them."""

    value: str
    edtf: str
    first: date
    last: date
    unit: Unit


def day_of(day: date) -> Period:
    """Return one day."""
    return Period(day.isoformat(), day.isoformat(), day, day, "day")


def night_of(day: date) -> Period:
    """Return the night that begins on a day and ends on the next."""
    last = day + timedelta(days=1)
    return Period(day.isoformat(), f"{day.isoformat()}/{last.isoformat()}", day, last, "day")


def stretch_of(first: date, weekday: int) -> Period:
    """Return the days from one to the next such weekday."""
    last = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    name = f"{first.isoformat()}/{last.isoformat()}"
    return Period(name, name, first, last, "day")


def week_of(day: date) -> Period:
    """Return the ISO week of a day."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    name = f"{year}-W{week:02}"
    return Period(name, name, monday, monday + timedelta(days=6), "week")


def weekend_of(day: date) -> Period:
    """Return Saturday and Sunday of the ISO week of a day."""
    week = week_of(day)
    saturday = week.last - timedelta(days=1)
    edtf = f"{saturday.isoformat()}/{week.last.isoformat()}"
    return Period(f"{week.value}-WE", edtf, saturday, week.last, "weekend")


def month_of(year: int, month: int) -> Period:
    """Return a month."""
    name = f"{year:04}-{month:02}"
    last = date(year, month, monthrange(year, month)[1])
    return Period(name, name, date(year, month, 1), last, "month")


def months_of(year: int, number: int, *, length: int) -> Period:
    """Return the quarter (``length=3``) or half-year (6) of that number."""
    first = month_of(year, (number - 1) * length + 1).first
    last = month_of(year, number * length).last
    if length == 3:
        return Period(f"{year:04}-Q{number}", f"{year:04}-{32 + number}", first, last, "quarter")
    return Period(f"{year:04}-H{number}", f"{year:04}-{39 + number}", first, last, "semester")


def year_of(year: int) -> Period:
    """Return a year."""
    return Period(f"{year:04}", f"{year:04}", date(year, 1, 1), date(year, 12, 31), "year")


def decade_of(year: int) -> Period:
    """Return the decade a year is in."""
    tens = f"{year // 10:03}"
    first = year // 10 * 10
    return Period(tens, f"{tens}X", date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century_of(year: int) -> Period:
    """Return the century a year is in, counted from its year 1."""
    number = (year - 1) // 100
    first, last = number * 100 + 1, number * 100 + 100
    edtf = f"{first:04}/{last:04}"
    return Period(f"{number:02}", edtf, date(first, 1, 1), date(last, 12, 31), "century")


def season_of(year: int, code: str) -> Period:
    """Return a season with its widest bounds; a winter begins in its year."""
    edtf, opens, closes = _SEASONS[code]
    last = date(year + 1 if closes < opens else year, closes, 21)
    return Period(f"{year:04}-{code}", f"{year:04}-{edtf}", date(year, opens, 1), last, "quarter")


def easter_of(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).

    >>> easter_of(2022)
    datetime.date(2022, 4, 17)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (
        19 * golden + century - century // 4
        - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30  # fmt: skip
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def shifted(day: date, unit: Unit, by: int) -> Period:
    """Return the ``unit`` that is ``by`` units after the one ``day`` is in.

    Raises OverflowError or ValueError where the calendar ends.
    """
    if unit in _DAYS:
        moved = day + timedelta(days=by * _DAYS[unit])
        return {"week": week_of, "weekend": weekend_of}.get(unit, day_of)(moved)
    if unit in _MONTHS:
        return _shifted_months(day, _MONTHS[unit], by)
    if unit == "decade":
        return decade_of(day.year + 10 * by)
    return century_of(day.year + 100 * by) if unit == "century" else year_of(day.year + by)


def _shifted_months(day: date, length: int, by: int) -> Period:
    year, number = divmod((day.year * 12 + day.month - 1) // length + by, 12 // length)
    if length == 1:
        return month_of(year, number + 1)
    return months_of(year, number + 1, length=length)

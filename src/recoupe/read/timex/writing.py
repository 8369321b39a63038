"""Candidate periods written as TIMEX3 value, EDTF and bounding days."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recoupe.read.timex.meaning import (
    Between,
    HourOnly,
    InQuarter,
    InSeason,
    Meaning,
    OnDate,
    OnHoliday,
    OnWeekday,
    Shift,
)
from recoupe.read.timex.periods import Period

_MOST = 12
_BLANKS = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "hour": "XXXX-XX-XX",
    "minute": "XXXX-XX-XX",
    "second": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "semester": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


class Written(NamedTuple):
    """Fields of a Timex."""

    value: str
    edtf: str | None
    earliest: str | None
    latest: str | None


def write(periods: Sequence[Period], meaning: Meaning, *, mod: str | None = None) -> Written:
    """Write the periods; several stay several, and none leaves the value's digits open.

    A part of a unit that is counted from the filing (la fin du mois) leaves its days as they are.
    """
    if not periods:
        return Written(blank(meaning), _pattern(meaning), None, None)
    first = min(period.first for period in periods).isoformat()
    last = max(period.last for period in periods).isoformat()
    if len(periods) > 1:
        edtf = _choice([period.edtf.replace("/", "..") for period in periods])
        value = _shared_weekday(periods) if isinstance(meaning, Shift | HourOnly) else None
        return Written(value or blank(meaning), edtf, first, last)
    edtf = periods[0].edtf if isinstance(meaning, Shift) else _approximate(periods[0].edtf, mod)
    return Written(periods[0].value, edtf, first, last)


def _shared_weekday(periods: Sequence[Period]) -> str | None:
    """Return ``XXXX-WXX-3`` where the day is open and its weekday is not."""
    weekdays = {period.first.isoweekday() for period in periods if period.unit == "day"}
    days = all(period.unit == "day" for period in periods)
    return f"XXXX-WXX-{weekdays.pop()}" if days and len(weekdays) == 1 else None


def distinct(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return the periods in the order of the calendar, each once."""
    return tuple(sorted(set(periods), key=lambda period: (period.first, period.last)))


def opened(written: Written, *, at: str) -> Written:
    """Open the interval at its ``end`` (depuis) or its bounds at the ``start`` (jusqu'à).

    A set of candidates stays a set, and jusqu'à names the day it leads to.
    """
    if at == "start":
        return written._replace(earliest=None)
    if written.edtf is None or written.edtf[0] == "[" or "/" in written.edtf:
        return written._replace(latest=None)
    return written._replace(edtf=f"{written.edtf}/..", latest=None)


def blank(meaning: Meaning) -> str:
    """Return the value with what is unknown left open: ``XXXX-WXX-2``, ``XXXX-01-26``."""
    if isinstance(meaning, OnDate):
        return _blank_date(meaning)
    if isinstance(meaning, Between):
        return f"{_blank_date(meaning.first)}/{_blank_date(meaning.last)}"
    if isinstance(meaning, InSeason):
        return f"XXXX-{meaning.code}"
    if isinstance(meaning, InQuarter):
        return f"XXXX-{'Q' if meaning.months == 3 else 'H'}{meaning.number}"
    return _blank_day(meaning)


def _blank_day(meaning: Meaning) -> str:
    if isinstance(meaning, OnWeekday):
        last = f"/XXXX-WXX-{meaning.last}" if meaning.last else ""
        return f"XXXX-WXX-{meaning.weekday}{last}"
    if isinstance(meaning, OnHoliday) and meaning.holiday.after_easter is None:
        return f"XXXX-{meaning.holiday.month:02}-{meaning.holiday.day:02}"
    return _BLANKS[meaning.unit] if isinstance(meaning, Shift) else "XXXX-XX-XX"


def _blank_date(meaning: OnDate) -> str:
    year = "XXXX" if meaning.year is None else f"{meaning.year:04}"
    month = "" if meaning.month is None else f"-{meaning.month:02}"
    return year + month + ("" if meaning.day is None else f"-{meaning.day:02}")


def _pattern(meaning: Meaning) -> str | None:
    """Return the EDTF of a date whose year alone is unknown; None when days cannot be said."""
    fixed = isinstance(meaning, OnHoliday) and meaning.holiday.after_easter is None
    return blank(meaning) if isinstance(meaning, OnDate) or fixed else None


def _choice(edtfs: list[str]) -> str:
    if len(edtfs) > _MOST:
        return f"[{edtfs[0]}..{edtfs[-1]}]"
    return f"[{','.join(edtfs)}]"


def _approximate(edtf: str, mod: str | None) -> str:
    return f"{edtf}~" if mod in ("START", "MID", "END", "APPROX") and "/" not in edtf else edtf

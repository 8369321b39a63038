"""Candidate periods written as TIMEX3 value, EDTF and bounding days."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recoupe.read.timex.meaning import (
    Between,
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
    """Write the periods; several stay several, and none leaves the value's digits open."""
    if not periods:
        return Written(blank(meaning), _pattern(meaning), None, None)
    first = min(period.first for period in periods).isoformat()
    last = max(period.last for period in periods).isoformat()
    if len(periods) > 1:
        return Written(blank(meaning), _choice([period.edtf for period in periods]), first, last)
    return Written(periods[0].value, _approximate(periods[0].edtf, mod), first, last)


def distinct(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return the periods in the order of the calendar, each once."""
    return tuple(sorted(set(periods), key=lambda period: (period.first, period.last)))


def opened(written: Written, *, at: str) -> Written:
    """Open the interval at its ``end`` (depuis) or ``start`` (jusqu'à); a set stays a set."""
    if written.edtf is None or written.edtf[0] == "[" or "/" in written.edtf:
        edtf = written.edtf
    else:
        edtf = f"{written.edtf}/.." if at == "end" else f"../{written.edtf}"
    if at == "end":
        return written._replace(edtf=edtf, latest=None)
    return written._replace(edtf=edtf, earliest=None)


def blank(meaning: Meaning) -> str:
    """Return the value with what is unknown left open: ``XXXX-WXX-2``, ``XXXX-01-26``."""
    if isinstance(meaning, OnDate):
        return _blank_date(meaning)
    if isinstance(meaning, Between):
        return f"{_blank_date(meaning.first)}/{_blank_date(meaning.last)}"
    if isinstance(meaning, InSeason):
        return f"XXXX-{meaning.code}"
    return _blank_day(meaning)


def _blank_day(meaning: Meaning) -> str:
    if isinstance(meaning, OnWeekday):
        return f"XXXX-WXX-{meaning.weekday}"
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

"""Days that an EDTF expression may mean."""

import calendar
import re
from datetime import date, datetime, timedelta
from functools import lru_cache

Days = tuple[date, date]

_PART = re.compile(r"(?<!\d)(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?(?!\d)")
_CLOCK = re.compile(r"T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?")


@lru_cache(maxsize=4096)
def candidates(edtf: str | None) -> tuple[Days, ...]:
    """List the stretches of days the expression may mean; none where it says nothing.

    A set ``[2022-02-01,2022-02-08]`` gives one stretch for each member, a month or a week its
    first to last day, an interval ``2014/2022`` one stretch from its beginning to its end. Hours
    are left out.

    >>> candidates("2022-02")
    ((datetime.date(2022, 2, 1), datetime.date(2022, 2, 28)),)
    """
    if not edtf:
        return ()
    parts = tuple(
        found
        for item in _PART.finditer(_CLOCK.sub("", edtf))
        if (found := _stretch(item)) is not None
    )
    if "/" not in edtf and ".." not in edtf:
        return parts
    if len(parts) < 2:
        return ()
    return ((min(part[0] for part in parts), max(part[1] for part in parts)),)


def bounds(edtf: str | None) -> Days | None:
    """Give the first and the last day the expression may mean; None where it says nothing."""
    days = candidates(edtf)
    return (min(start for start, _ in days), max(end for _, end in days)) if days else None


def _stretch(found: re.Match[str]) -> Days | None:
    year, week, month, day = (int(part) if part else None for part in found.groups())
    if year and week:
        return _week(year, week)
    if year is None or year == 0 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, last)
    return (date(year, month, day), date(year, month, day)) if 1 <= day <= last else None


def _week(year: int, week: int) -> Days | None:
    try:
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


@lru_cache(maxsize=65536)
def may_meet(one: str | None, other: str | None, *, within_days: int = 0) -> bool:
    """Tell whether the two may be the same day, or so many days apart; unknown meets all."""
    slack = timedelta(days=within_days)
    first, second = candidates(one), candidates(other)
    if not first or not second:
        return True
    return any(
        start - slack <= other_end and other_start <= end + slack
        for start, end in first
        for other_start, other_end in second
    )


def surely_before(one: str | None, other: str | None) -> bool:
    """Tell whether ``one`` is before ``other`` whatever day each of them is.

    Where both name the hour with its zone, or of one day in one zone, the hour decides.
    """
    moments = _instant(one), _instant(other)
    if moments[0] is not None and moments[1] is not None:
        return moments[0] < moments[1]
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return False
    if first[1] < second[0]:
        return True
    return _hour_before(one or "", other or "")


def _instant(edtf: str | None) -> datetime | None:
    """Give the moment of an expression that names the hour with its zone."""
    if edtf is None or "T" not in edtf:
        return None
    try:
        moment = datetime.fromisoformat(edtf)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _hour_before(one: str, other: str) -> bool:
    stamp = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(.*)")
    first, second = stamp.fullmatch(one), stamp.fullmatch(other)
    if first is None or second is None or first.group(2) != second.group(2):
        return False
    return first.group(1) < second.group(1)

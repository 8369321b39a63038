"""The days a dispatch may have been filed on."""

import re
from calendar import monthrange
from datetime import date, timedelta

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T\S*)?\Z")
_MOST = 3660


def filing_days(filed: str | None) -> tuple[date, ...]:
    """Return every day that ``filed`` (EDTF: day, month, year, set, interval) leaves open.

    Empty when nothing is known: an unknown or unreadable date never becomes a day.

    >>> len(filing_days("2022-02"))
    28
    """
    if not filed:
        return ()
    if filed[0] in "[{" and filed[-1] in "]}":
        parts = (part.strip() for part in filed[1:-1].split(","))
        return tuple(sorted({day for part in parts for day in _interval(part, "..")}))
    return _interval(filed, "/")


def _interval(edtf: str, link: str) -> tuple[date, ...]:
    first, linked, last = edtf.partition(link)
    opening, closing = _days(first), _days(last if linked else first)
    if not opening or not closing:
        return ()
    length = (closing[-1] - opening[0]).days + 1
    if not 0 < length <= _MOST:
        return ()
    return tuple(opening[0] + timedelta(days=k) for k in range(length))


def _days(edtf: str) -> tuple[date, date] | None:
    match = _DAY.match(edtf.rstrip("?~%").replace("-XX", ""))
    if match is None:
        return None
    year = int(match["year"])
    month = int(match["month"] or 0)
    try:
        if match["day"]:
            day = date(year, month, int(match["day"]))
            return day, day
        if match["month"]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None

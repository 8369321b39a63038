"""Moments as formats write them, to EDTF: hour and zone kept, nothing added."""

import re
from datetime import datetime

_ISO = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|(?P<month_>\d\d)(?P<day_>\d\d))?"
    r"(?:(?:[Tt]|\s+|(?<=\d{8})(?=\d{4}))"
    r"(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT|[+\u2212-]\d\d(?::?\d\d)?)?)?"
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(?P<day>\d{1,2})[\s-]+(?P<month>[A-Za-z]{3})[a-z]{0,6}\.?[\s-]+"
    r"(?P<year>\d{4}|\d\d)"
    r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?:\s*(?P<zone>[A-Za-z]{1,5}|[+-]\d{4}|[+-]\d\d:\d\d))?(?:\s*\([^()]*\))?)?"
)
# The names that RFC 822 gives a meaning; others are not told.
# fmt: off
_MONTHS = {
    name: number for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_ZONES = {
    "z": "Z", "ut": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00",
    "pdt": "-07:00",
}
# fmt: on


def to_edtf(moment: str | None) -> str | None:
    """Give a moment in ISO 8601 (basic or extended) or of a mail (RFC 822) as EDTF.

    Hour and zone are kept as they are told, fractions of a second left out. None where it is no
    moment, a month without a year, or a day there never was; a day or zone is never added.

    >>> to_edtf("20310304T091500+0100")
    '2031-03-04T09:15:00+01:00'
    >>> to_edtf("Tue, 04 Mar 2031 09:15 GMT")
    '2031-03-04T09:15Z'
    """
    text = (moment or "").strip()
    if found := _ISO.fullmatch(text):
        told = found.groupdict()
        month, day = told["month"] or told["month_"], told["day"] or told["day_"]
        return _write(told["year"], month, day, told)
    if found := _MAIL.fullmatch(text):
        told = found.groupdict()
        month = _MONTHS.get(told["month"].lower())
        day = told["day"].zfill(2)
        return _write(_full_year(told["year"]), f"{month:02d}", day, told) if month else None
    return None


def _full_year(year: str) -> str:
    """Complete a year of two digits as RFC 2822 has it."""
    if len(year) == 4:
        return year
    return f"20{year}" if int(year) < 50 else f"19{year}"


def _write(
    year: str, month: str | None, day: str | None, told: dict[str, str | None]
) -> str | None:
    hour, minute, second = told["hour"], told["minute"] or "00", told["second"]
    try:
        datetime(int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute))
        datetime(2000, 1, 1, 0, 0, int(second or 0))
    except ValueError:
        return None
    date = "-".join(part for part in (year, month, day) if part)
    if hour is None:
        return date
    if day is None:
        return None
    clock = ":".join(part for part in (hour.zfill(2), minute, second) if part)
    zone = _zone(told["zone"] or "")
    return None if zone is None else f"{date}T{clock}{zone}"


def _zone(told: str) -> str | None:
    """Write a zone; empty where none with a settled meaning is told; None where it is none."""
    if not told or told[0].isalpha():
        return _ZONES.get(told.lower(), "")
    sign = "-" if told[0] in "-\u2212" else "+"
    digits = told[1:].replace(":", "").ljust(4, "0")
    if sign == "-" and digits == "0000":
        return ""
    if int(digits[:2]) > 15 or int(digits[2:]) > 59:
        return None
    return f"{sign}{digits[:2]}:{digits[2:]}"

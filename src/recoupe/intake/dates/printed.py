"""Dates as papers print them, in French and English, to EDTF."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import NamedTuple

from recoupe.lang.folding import fold

_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>(?:1[6-9]|20|21)\d\d)(?![\d.,]*\d)"
_DAY = r"(?P<day>\d{1,2})(?:[a-zA-Z]{2}\b|\.|º)?"
_SEVERAL = (
    r"(?:(?P<first>\d{1,2})(?:[-–/]|\s{0,3}[-–—/&]\s{0,3}(?P<weekday>[^\W\d_]{3,10})\.?\s{1,3}))?"
)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?<![\d/.-])(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<![\d/.,-]){_SEVERAL}{_DAY}[\s-]+{_WORD},?[\s-]+{_YEAR}",
        rf"(?<!\w){_WORD}\s+{_DAY},?\s+{_YEAR}",
        rf"(?<!\w)(?<!\d[\s-]){_WORD}\s+{_YEAR}",
        r"(?<![\d/.-])(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)",
    )
)
_CLOCK = re.compile(
    r"[\s,;T–—-]*(?:\b[^\W\d_]{1,2}\s+)?(?P<hour>\d{1,2})"
    r"(?:\s?[:hH]\s?(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?(?!\d)"
    r"|\s?[hH]\b|(?=\s?[AaPp]\.?[Mm]\b))"
    r"(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"(?:\s*\(?(?:(?P<zero>UTC|GMT)?\s*(?P<offset>[+\u2212-]\d{1,2}(?::?\d\d)?)(?!\d)"
    r"|(?P<zone>[A-Z]{1,4})\b)\)?)?"
)
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\.?,?\s+$")
_AFTER = re.compile(r"[\s,]*\(?(?P<word>[^\W\d_]+)\)?\b")
# Zones that bear no other meaning in the press; an hour of any other is given without its zone.
# fmt: off
_ZONES = {
    "Z": "Z", "UTC": "Z", "GMT": "Z", "TU": "Z", "UT": "Z",
    "WET": "Z", "WEST": "+01:00", "BST": "+01:00",
    "CET": "+01:00", "CEST": "+02:00", "MET": "+01:00", "MEST": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00",
}
# fmt: on


class PrintedDate(NamedTuple):
    """A date found in a text: in EDTF, and what of the text stands before and behind it.

    The name of the weekday, the hour and its zone are part of the date. Two days of one issue
    are an interval.
    """

    edtf: str
    before: str
    after: str


def find_printed_date(text: str) -> PrintedDate | None:
    """Find the first date of a text; None where there is none.

    A day is never guessed: a month alone stays a month, and figures that can be read as two days
    (``04/03/2031``) are no date. An hour and its zone are kept as they are told.

    >>> find_printed_date("Politique, mardi 4 mars 2031 10:15 CET, p. 3")
    PrintedDate(edtf='2031-03-04T10:15+01:00', before='Politique, ', after=', p. 3')
    """
    text = unicodedata.normalize("NFC", text)
    found = min(_days(text), key=lambda one: (one[1], -len(one[0])), default=None)
    if found is None:
        return None
    edtf, start, end = found
    before, after = text[:start], text[end:]
    if (word := _BEFORE.search(before)) and fold(word["word"]) in _weekdays():
        before = before[: word.start()]
    if (word := _AFTER.match(after)) and fold(word["word"]) in _weekdays():
        after = after[word.end() :]
    if len(edtf) == 10 and (clock := _CLOCK.match(after)) and (hour := _hour(clock)):
        edtf, after = edtf + hour, after[clock.end() :]
    return PrintedDate(edtf, before, after)


def printed_date(text: str | None) -> str | None:
    """Give the first date of a text in EDTF."""
    found = find_printed_date(text) if text else None
    return found.edtf if found else None


def printed_hour(text: str) -> str | None:
    """Give what is nothing but an hour as it stands behind an EDTF day: ``T15:32+01:00``."""
    clock = _CLOCK.fullmatch(text.strip())
    return _hour(clock) if clock else None


def _days(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the dates without their hours, and where they stand."""
    for shape in _SHAPES:
        for match in shape.finditer(text):
            edtf = _day(match.groupdict())
            if edtf is not None:
                yield edtf, match.start(), match.end()
                break


def _day(told: dict[str, str | None]) -> str | None:
    year, day = int(told["year"] or 0), told.get("day")
    if told.get("one"):
        return _of_figures(year, int(told["one"] or 0), int(told["two"] or 0))
    month = int(told["number"] or 0) if "number" in told else _months().get(_name(told))
    if month is None:
        return None
    if day is None:
        return f"{year}-{month:02d}"
    last = _valid(year, month, int(day))
    if last and (first := told.get("first")) and 0 < int(day) - int(first) < 3:
        word = told.get("weekday")
        if word is None or fold(word) in _weekdays():
            return f"{year}-{month:02d}-{int(first):02d}/{last}"
    return last


def _name(told: dict[str, str | None]) -> str:
    return fold(told["month"] or "")


def _of_figures(year: int, one: int, two: int) -> str | None:
    if one > 12 or one == two:
        return _valid(year, two, one)
    return _valid(year, one, two) if two > 12 else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None


def _hour(clock: re.Match[str]) -> str | None:
    hour, minute = int(clock["hour"]), clock["minute"] or "00"
    if half := clock["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in "pP" else 0)
    if hour > 23 or int(minute) > 59 or int(clock["second"] or 0) > 59:
        return None
    second = f":{clock['second']}" if clock["second"] else ""
    return f"T{hour:02d}:{minute}{second}{_zone(clock)}"


def _zone(clock: re.Match[str]) -> str:
    if offset := clock["offset"]:
        hours, _, minutes = offset[1:].partition(":")
        if not minutes and len(hours) > 2:
            hours, minutes = hours[:-2], hours[-2:]
        if int(hours) > 15 or int(minutes or 0) > 59:
            return ""
        if not int(hours) and not int(minutes or 0):
            return "Z"
        return f"{'+' if offset[0] == '+' else '-'}{int(hours):02d}:{minutes or '00'}"
    return _ZONES.get(clock["zone"] or "", "")


@cache
def _months() -> dict[str, int]:
    """Every name of a month and every beginning of one that no other month has."""
    from babel import Locale

    names = [
        (fold(name), number)
        for lang in ("fr", "en")
        for number, name in Locale(lang).months["format"]["wide"].items()
    ]
    return _unambiguous(names)


@cache
def _weekdays() -> dict[str, int]:
    from babel import Locale

    names = [
        (fold(name), number)
        for lang in ("fr", "en")
        for number, name in Locale(lang).days["format"]["wide"].items()
    ]
    return dict(names) | {
        short: number for short, number in _unambiguous(names).items() if len(short) == 3
    }


def _unambiguous(names: list[tuple[str, int]]) -> dict[str, int]:
    meant: dict[str, set[int]] = {}
    for name, number in names:
        for length in range(3, len(name) + 1):
            meant.setdefault(name[:length], set()).add(number)
    return {name: numbers.pop() for name, numbers in meant.items() if len(numbers) == 1} | dict(
        names
    )

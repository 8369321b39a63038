"""Filing dates as wires and sites write them, to EDTF."""

import calendar
import re
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords


class WrittenDate(NamedTuple):
    """A date read at the start of a stretch: its parts and where it ends.

    ``time`` is ``hh:mm`` or ``hh:mm:ss`` with the zone where it is written (``Z``, ``+01:00``).
    """

    end: int
    year: int | None
    month: int | None
    day: int | None
    time: str | None

    @property
    def edtf(self) -> str | None:
        """EDTF, as precise as the parts allow; None without a year or for no real date."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04}"
        if not 1 <= self.month <= 12:
            return None
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        if not 1 <= self.day <= calendar.monthrange(max(self.year, 1), self.month)[1]:
            return None
        date = f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{date}T{self.time}" if self.time else date


_TIME = (
    r"(?:[Tt]|\s*[,|/–—-]?\s*[àÀaA]?\s*)(?P<hour>[01]?\d|2[0-3])\s?(?:[hH:]|heures?)\s?"
    r"(?P<minute>[0-5]\d)?(?::(?P<second>[0-5]\d)(?:\.\d{1,6})?)?"
    r"(?:\s?(?P<zone>Z\b|(?:GMT|UTC)\b|[+-]\d{2}:?\d{2}))?(?![\w])"
)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:" + _TIME + r")?)?)?(?![\w-])"
)
_NUMERIC = re.compile(
    r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})(?:" + _TIME + r")?(?!\w)"
)
_WRITTEN = re.compile(
    r"(?:(?P<day>\d{1,2})(?:er)?\s+)?(?P<name>[^\W\d_]{3,9})\.?(?:\s+(?P<year>\d{4}))?"
    r"(?:" + _TIME + r")?(?!\w)"
)
_WEEKDAY = re.compile(r"([^\W\d_]+)\.?,?\s+")
_CLOCK = re.compile(_TIME)


def read_date(text: str, start: int, end: int, words: LayoutWords) -> WrittenDate | None:
    """Return the date that begins at ``start``: ISO, ``3/3/2031`` or ``mardi 3 mars 2031 à 14h05``.

    A written date needs a day or a year beside its month. None when there is no date.
    """
    limit = min(end, start + 80)
    start = _skip_weekday(text, start, limit, words)
    for pattern in (_NUMERIC, _ISO, _WRITTEN):
        found = pattern.match(text, start, limit)
        if found is None:
            continue
        groups = found.groupdict()
        month = words.months.get(fold(groups["name"])) if "name" in groups else groups["month"]
        if "name" in groups and (month is None or not (groups["day"] or groups["year"])):
            continue
        return WrittenDate(
            found.end(),
            _number(groups["year"]),
            _number(month),
            _number(groups["day"]),
            _time(groups),
        )
    return None


def read_clock(text: str, start: int, end: int) -> int | None:
    """Return where an hour that begins at ``start`` (``14h05``, ``14:05 GMT``) ends, or None."""
    found = _CLOCK.match(text, start, min(end, start + 40))
    return found.end() if found else None


def _skip_weekday(text: str, start: int, end: int, words: LayoutWords) -> int:
    found = _WEEKDAY.match(text, start, end)
    return found.end() if found and fold(found.group(1)) in words.weekdays else start


def _number(part: str | int | None) -> int | None:
    return None if part is None else int(part)


def _time(groups: dict[str, str | None]) -> str | None:
    if groups["hour"] is None:
        return None
    time = f"{int(groups['hour']):02}:{groups['minute'] or '00'}"
    if groups["second"]:
        time += f":{groups['second']}"
    zone = groups["zone"] or ""
    if zone in {"GMT", "UTC"}:
        return time + "Z"
    return time + (zone if ":" in zone or len(zone) < 5 else f"{zone[:3]}:{zone[3:]}")

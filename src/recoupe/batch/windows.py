"""Dispatches parted by days, so that each meets all it may be tied to in one window."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from recoupe.batch.reading import Filed
from recoupe.crosscheck.stories import AFFAIR_DAYS


class Days(NamedTuple):
    """Dispatches ``inside`` a window, and those ``before`` that may have to do with them."""

    before: tuple[int, ...]
    inside: tuple[int, ...]


def part(dates: Sequence[Filed], numbers: Sequence[int], *, least: int) -> Iterator[Days]:
    """Part dispatches into windows; any two that may be tied meet in exactly one.

    ``dates`` are those of all, by number; ``numbers`` the dispatches that are meant.

    A window has ``least`` dispatches, and as many as come before it, so that what is looked at
    twice is never more than half; the last one may have fewer.
    """
    spans = {number: _span(dates[number]) for number in numbers}
    order = sorted(spans, key=lambda number: (spans[number], number))
    recent: list[int] = []
    start = 0
    while start < len(order):
        since = spans[order[start]][0] - AFFAIR_DAYS
        recent = [number for number in recent if spans[number][1] >= since]
        end = start + max(least, len(recent))
        inside = order[start:end]
        yield Days(tuple(recent), tuple(inside))
        recent += inside
        start = end


def _span(one: Filed) -> tuple[int, int]:
    if one.first_day is None or one.last_day is None:
        return 0, date.max.toordinal()
    return (
        date.fromisoformat(one.first_day).toordinal(),
        date.fromisoformat(one.last_day).toordinal(),
    )

"""Which dispatches may tell one happening, by the days of their beginnings and by their words.

Two whose beginnings both name days tell one happening only where these share a day (see
``least_told``), so that those are compared by day; where that says nothing, with all filed near
enough.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from recoupe.crosscheck.dates import candidates
from recoupe.crosscheck.origins.arrays import Flags, Numbers
from recoupe.crosscheck.stories.likeness import WINDOW_DAYS
from recoupe.crosscheck.wholes.joining import alike, alike_before, products
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.crosscheck.wholes.stacks import Names, Stack, take
from recoupe.crosscheck.wholes.weighing import earliest, filed_between


def likely_pairs(shapes: Sequence[Shape], words: Stack, least: float) -> Iterator[Pairs]:
    """Pair dispatches filed near enough that share words enough, each pair once.

    They are in order of their last days. Left out may be pairs that do not tell one happening by
    the days they name.
    """
    lows = earliest(shapes, WINDOW_DAYS)
    days: dict[str, list[int]] = defaultdict(list)
    free = np.zeros(len(shapes), dtype=np.bool_)
    for place, shape in enumerate(shapes):
        free[place] = not (shape.opening and all(map(_is_sure, shape.opening)))
        for day in () if free[place] else shape.opening:
            days[day].append(place)
    in_all = int((np.arange(len(shapes)) - lows).sum())
    # With those of no day are compared those of three days before and behind it.
    in_part = int(free.mean() * in_all * 2) if len(shapes) else 0
    if in_part + sum(len(places) ** 2 for places in days.values()) // 2 >= in_all:
        yield from alike_before(words, lows, least)
        return
    yield from _of_days(shapes, words, days, least)
    yield from _of_no_day(shapes, words, free, least)


def _of_days(
    shapes: Sequence[Shape], words: Stack, days: dict[str, list[int]], least: float
) -> Iterator[Pairs]:
    """Pair those whose beginnings name one day, by the first day they share."""
    named = Names()
    ordered = sorted(days)
    named.numbers(ordered)
    openings = named.mark([shape.opening for shape in shapes])
    for number, day in enumerate(ordered):
        places = np.array(days[day], dtype=np.int64)
        if len(places) < 2:
            continue
        lows = earliest([shapes[place] for place in days[day]], WINDOW_DAYS)
        before = openings._replace(weights=np.where(openings.names < number, 1.0, 0.0))
        for found in alike_before(take(words, places), lows, least):
            pairs = Pairs(places[found.ones], places[found.others])
            yield pairs.where(products(before, before, pairs) == 0)


def _of_no_day(shapes: Sequence[Shape], words: Stack, free: Flags, least: float) -> Iterator[Pairs]:
    """Pair those whose beginnings name no sure day with all others."""
    rows = np.flatnonzero(free)
    filed = np.array([filed_between(shape) for shape in shapes], dtype=np.int64).reshape(-1, 2)
    # From a place on, nothing is filed as early as this.
    coming = np.minimum.accumulate(filed[::-1, 0])[::-1]
    highs = np.searchsorted(coming, filed[rows, 1] + WINDOW_DAYS, side="right")
    lows: Numbers = np.searchsorted(filed[:, 1], filed[rows, 0] - WINDOW_DAYS)
    for pairs in alike(words, rows, lows, highs, least):
        once = (pairs.others < pairs.ones) | ~free[pairs.others]
        yield pairs.where(once & (pairs.others != pairs.ones))


def _is_sure(day: str) -> bool:
    found = candidates(day)
    return len(found) == 1 and found[0][0] == found[0][1]

"""Stories and affairs of a whole corpus, in one pass each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from recoupe.crosscheck.origins.arrays import Numbers
from recoupe.crosscheck.stories import (
    MOST_OF_AN_AFFAIR,
    filing_rank,
    in_one_affair,
    in_one_story,
    settle_all,
)
from recoupe.crosscheck.wholes.kinship import Kinship, Shapes
from recoupe.crosscheck.wholes.pairs import Pairs


def settle_stories(
    ids: Sequence[str],
    filed: Sequence[str | None],
    links: Pairs,
    origins: Mapping[int, Sequence[int]],
) -> Numbers:
    """Give for each dispatch the story that tells it, by the number of its first dispatch.

    ``ids`` are sorted; ``filed`` are EDTF; ``links`` all that ``find_links`` gives of those that
    are no copies; ``origins`` what each copy copies, that of most of it first: it is told by the
    story of that.
    """
    own = _in_order(ids, filed, (number for number in range(len(ids)) if number not in origins))
    linked = _Before(links, own, len(ids))
    stories = np.empty(len(ids), dtype=np.int64)
    for number, story in settle_all(own, linked.of, in_one_story(filed.__getitem__)):
        stories[number] = story
    for copy in origins:
        root = copy
        while root in origins:
            root = origins[root][0]
        stories[copy] = stories[root]
    return stories


def settle_affairs(
    ids: Sequence[str],
    filed: Sequence[str | None],
    links: Pairs,
    origins: Mapping[int, Sequence[int]],
    stories: Numbers,
    shapes: Shapes,
) -> Numbers:
    """Give for each dispatch the affair its story is in, by the number of its first dispatch.

    ``stories`` are those of ``settle_stories``, to which the rest was given too. ``shapes`` gives
    those of some dispatches; it is asked for each that is no copy in about the order of filing,
    some hundreds at a time, and again for some where dispatches without a sure day may go with
    them.
    """
    told: dict[int, list[int]] = defaultdict(list)
    for number, story in enumerate(stories.tolist()):
        if number not in origins:
            told[story].append(number)
    firsts = _in_order(ids, filed, told)
    linked = _Before(Pairs(stories[links.ones], stories[links.others]), firsts, len(ids))
    affairs = np.empty(len(ids), dtype=np.int64)
    left = np.full(len(ids), MOST_OF_AN_AFFAIR)
    kinship = Kinship(
        {story: told[story] for story in firsts},
        filed,
        shapes,
        lambda story: int(left[affairs[story]]),
    )
    for story, affair in settle_all(
        firsts,
        lambda story: {*linked.of(story), *kinship.of(story)},
        in_one_affair(lambda story: len(told[story])),
    ):
        affairs[story] = affair
        left[affair] -= len(told[story])
    found: Numbers = affairs[stories]
    return found


class _Before:
    """Those before each item that it is paired with."""

    def __init__(self, pairs: Pairs, order: Sequence[int], count: int) -> None:
        """Take items below ``count`` in their order."""
        places = np.zeros(count, dtype=np.int64)
        places[order] = np.arange(len(order))
        later = np.where(places[pairs.ones] > places[pairs.others], pairs.ones, pairs.others)
        before = pairs.ones + pairs.others - later
        by_item = np.argsort(later, kind="stable")
        self._before = before[by_item]
        self._begins = np.searchsorted(later[by_item], np.arange(count + 1))

    def of(self, item: int) -> Collection[int]:
        """List those before an item; some may be listed more than once."""
        found: list[int] = self._before[self._begins[item] : self._begins[item + 1]].tolist()
        return found


def _in_order(ids: Sequence[str], filed: Sequence[str | None], numbers: Iterable[int]) -> list[int]:
    return sorted(numbers, key=lambda number: filing_rank(ids[number], filed[number]))

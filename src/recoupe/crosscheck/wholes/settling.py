"""Stories and affairs of a whole corpus, in one pass each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from recoupe.crosscheck.origins.arrays import Numbers
from recoupe.crosscheck.stories import filing_rank, in_one_affair, in_one_story, settle_all
from recoupe.crosscheck.wholes.accounts import ties_of
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.records import Rank


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
    tied: dict[int, list[int]] = defaultdict(list)
    for one, other in links.each():
        tied[one].append(other)
        tied[other].append(one)
    homes = settle_all(
        _in_order(ids, filed, (number for number in range(len(ids)) if number not in origins)),
        lambda number: tied.get(number, ()),
        in_one_story(filed.__getitem__),
    )
    stories = np.empty(len(ids), dtype=np.int64)
    for number in range(len(ids)):
        root = number
        while root in origins:
            root = origins[root][0]
        stories[number] = homes[root]
    return stories


def settle_affairs(
    ids: Sequence[str],
    filed: Sequence[str | None],
    links: Pairs,
    origins: Mapping[int, Sequence[int]],
    stories: Numbers,
    shapes: Callable[[Sequence[int]], Sequence[Shape]],
) -> Numbers:
    """Give for each dispatch the affair its story is in, by the number of its first dispatch.

    ``stories`` are those of ``settle_stories``, to which the rest was given too. ``shapes`` gives
    those of some dispatches; it is asked for each that is no copy once, in about the order of
    filing, many at a time.
    """
    own = [number for number in range(len(ids)) if number not in origins]
    kin = ((own[one], own[other]) for one, other, _ in ties_of(shapes(own)))
    tied: dict[int, set[int]] = defaultdict(set)
    for one, other in (*links.each(), *kin):
        mine, theirs = int(stories[one]), int(stories[other])
        if mine != theirs:
            tied[mine].add(theirs)
            tied[theirs].add(mine)
    sizes = np.bincount(stories[own], minlength=len(ids))
    homes = settle_all(
        _in_order(ids, filed, np.unique(stories).tolist()),
        lambda story: tied.get(story, ()),
        in_one_affair(lambda story: int(sizes[story])),
    )
    return np.array([homes[story] for story in stories.tolist()], dtype=np.int64)


def rank_of(
    number: int,
    ids: Sequence[str],
    filed: Sequence[str | None],
    origins: Mapping[int, Sequence[int]],
) -> Rank:
    """Give the place of a dispatch in the order of filing."""
    copied = [filed[origin] for origin in origins.get(number, ())]
    return filing_rank(ids[number], filed[number], origins=copied)


def _in_order(ids: Sequence[str], filed: Sequence[str | None], numbers: Iterable[int]) -> list[int]:
    return sorted(numbers, key=lambda number: rank_of(number, ids, filed, {}))

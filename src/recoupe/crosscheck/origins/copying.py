"""When what two texts have in common makes one of them a copy."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags
from recoupe.crosscheck.origins.boilerplate import Counted
from recoupe.crosscheck.origins.overlaps import Overlaps

# Half of the copy's own words: a page that adds as much as it took is still told by the agency.
# Runs over the border of a passage count for neither, so that half the words is two fifths of
# the runs where they were taken in passages.
_COPIED = 0.4
# Under one credit the credit already tells who wrote it: a third of the runs is enough.
_COPIED_UNDER_ONE_CREDIT = 0.33
# A short dispatch that stands almost whole inside a longer page was taken over by it.
_TAKEN_OVER = 0.8
# A page may mix the copy of two agencies: each gave a paragraph or more, together half of it.
_PART = 0.15
# Below this many runs outside quotations nothing is judged: a formula would be enough.
_FEWEST = 8


class Copied(NamedTuple):
    """Text ``copy`` has ``part`` of its counted runs, in [0, 1], from text ``origin``.

    ``enough`` is true where that makes it a copy by itself; ``found`` are those runs.
    """

    part: float
    copy: int
    origin: int
    enough: bool
    found: Flags


def copied_texts(
    overlaps: Overlaps,
    in_order: Callable[[int, int], tuple[int, int]],
    under_one_credit: Callable[[int, int], bool],
    tell_alike: Callable[[int, int], bool] = lambda one, other: False,
    one_item: Callable[[int, int], bool] = lambda one, other: False,
) -> list[Copied]:
    """List the texts that took a passage or more from another, by their numbers.

    ``in_order`` tells which of two would be the origin, then the copy; ``tell_alike`` whether two
    are one account in other words, which makes a copy where no words are left in common;
    ``one_item`` whether two are versions of one dispatch, which are one whatever their words.
    """
    copied = []
    for pair, overlap in overlaps.pairs.items():
        origin, copy = in_order(*pair)
        one, other = (pair.index(copy), pair.index(origin))
        found = (overlap.first, overlap.second)
        taken, given = found[one], found[other]
        of_copy, of_origin = overlaps.counted[copy], overlaps.counted[origin]
        if overlap.same or one_item(origin, copy):
            copied.append(Copied(1.0, copy, origin, True, taken))
            continue
        part, enough = 0.0, False
        if _several(taken, of_copy) and _several(given, of_origin):
            part = share(taken, of_copy)
            least = _COPIED_UNDER_ONE_CREDIT if under_one_credit(origin, copy) else _COPIED
            enough = part >= least or share(given, of_origin) >= _TAKEN_OVER
        enough = enough or tell_alike(origin, copy)
        if enough or part >= _PART:
            copied.append(Copied(part, copy, origin, enough, taken))
    return copied


def is_mixed(pieces: Sequence[Flags], counted: Counted) -> bool:
    """Tell whether pieces of a text, each from another origin, are together its copy."""
    return len(pieces) > 1 and share(np.logical_or.reduce(pieces), counted) >= _COPIED


def adds_a_part(found: Flags, pieces: Sequence[Flags], counted: Counted) -> bool:
    """Tell whether what was found is a part of the text beside the pieces."""
    fresh = found & ~np.logical_or.reduce(pieces) if pieces else found
    return _several(fresh, counted) and share(fresh, counted) >= _PART


def share(found: Flags, counted: Counted) -> float:
    """Give the share of the runs that count which were found, in [0, 1].

    It is that of the text's own runs, or that of all its passages that hold enough runs of its
    own if that is more: what is quoted proves nothing by itself, but was copied with the words
    around it.
    """
    own = np.count_nonzero(counted.own)
    if not own:
        return 0.0
    alone = np.count_nonzero(found & counted.own) / own
    news = np.count_nonzero(counted.news)
    return alone if news == own else max(alone, _proven(found, counted) / news)


def _proven(found: Flags, counted: Counted) -> int:
    """Count the runs of the passages found that hold enough runs of the text's own."""
    framed = np.zeros(len(found) + 2, dtype=np.bool_)
    framed[1:-1] = found
    edges = np.flatnonzero(framed[1:] != framed[:-1])
    starts, ends = edges[::2], edges[1::2]
    own = np.append(0, np.cumsum(found & counted.own))
    return int((ends - starts)[own[ends] - own[starts] >= _FEWEST].sum())


def _several(found: Flags, counted: Counted) -> bool:
    return int(np.count_nonzero(found & counted.own)) >= _FEWEST

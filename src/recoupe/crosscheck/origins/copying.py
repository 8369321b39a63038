"""When what two texts have in common makes one of them a copy."""

from collections.abc import Callable, Mapping, Sequence
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
# Below this many runs outside quotations nothing is judged: a formula would be enough.
_FEWEST = 8


class Copied(NamedTuple):
    """Text ``copy`` has ``part`` of its counted runs, in [0, 1], from text ``origin``."""

    part: float
    copy: int
    origin: int


def copied_texts(
    overlaps: Overlaps,
    in_order: Callable[[int, int], tuple[int, int]],
    under_one_credit: Callable[[int, int], bool],
) -> list[Copied]:
    """List the texts that copy another, by their numbers.

    ``in_order`` tells which of two would be the origin, then the copy.
    """
    copied = []
    for pair, overlap in overlaps.pairs.items():
        origin, copy = in_order(*pair)
        one, other = (pair.index(copy), pair.index(origin))
        found = (overlap.first, overlap.second)
        taken, given = found[one], found[other]
        of_copy, of_origin = overlaps.counted[copy], overlaps.counted[origin]
        if overlap.same:
            copied.append(Copied(1.0, copy, origin))
        elif _enough(taken, of_copy) and _enough(given, of_origin):
            part = share(taken, of_copy)
            least = _COPIED_UNDER_ONE_CREDIT if under_one_credit(origin, copy) else _COPIED
            if part >= least or share(given, of_origin) >= _TAKEN_OVER:
                copied.append(Copied(part, copy, origin))
    return copied


def first_origins(copied: Sequence[Copied]) -> dict[int, int]:
    """Keep the fullest origin of each copy; a text is never its own origin by a detour."""
    origins: dict[int, int] = {}
    for _, copy, origin in sorted((-one.part, one.copy, one.origin) for one in copied):
        if copy not in origins and root_of(origin, origins) != copy:
            origins[copy] = origin
    return origins


def root_of(copy: int, origins: Mapping[int, int]) -> int:
    """Follow a copy to the text that everything was copied from."""
    while copy in origins:
        copy = origins[copy]
    return copy


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
    return max(alone, _proven(found, counted) / np.count_nonzero(counted.news))


def _proven(found: Flags, counted: Counted) -> int:
    """Count the runs of the passages found that hold enough runs of the text's own."""
    framed = np.zeros(len(found) + 2, dtype=np.bool_)
    framed[1:-1] = found
    edges = np.flatnonzero(framed[1:] != framed[:-1])
    starts, ends = edges[::2], edges[1::2]
    own = np.append(0, np.cumsum(found & counted.own))
    return int((ends - starts)[own[ends] - own[starts] >= _FEWEST].sum())


def _enough(found: Flags, counted: Counted) -> bool:
    return int(np.count_nonzero(found & counted.own)) >= _FEWEST

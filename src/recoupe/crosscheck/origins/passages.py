"""Passages that two texts have in common, from their runs."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Numbers
from recoupe.crosscheck.origins.sketches import RUN, Sketch

Passage = tuple[int, int, int, int]


class Shared(NamedTuple):
    """Where the runs of two texts stand in each other.

    ``first`` and ``second`` tell which runs of each stand in the other. ``places`` gives for each
    run of the first where among the sorted runs of the second its hash begins; it means nothing
    where the run stands in the first alone.
    """

    first: Flags
    second: Flags
    places: Numbers


def shared_runs(first: Sketch, second: Sketch) -> Shared:
    """Compare two texts exactly, by all their runs."""
    mine, known = first.sorted_runs, second.sorted_runs
    if not len(known):
        none = np.zeros(len(mine), dtype=np.bool_)
        return Shared(none, np.zeros(0, dtype=np.bool_), np.zeros(len(mine), dtype=np.int64))
    found = np.searchsorted(known, mine)
    hits = known[np.minimum(found, len(known) - 1)] == mine
    held = np.zeros(len(known), dtype=np.bool_)
    held[found[hits]] = True
    if second.firsts is not None:
        held = held[second.firsts]
    flags, places, theirs = np.empty_like(hits), np.empty_like(found), np.empty_like(held)
    flags[first.order] = hits
    places[first.order] = found
    theirs[second.order] = held
    return Shared(flags, theirs, places)


def common_passages(copy: Sketch, origin: Sketch) -> tuple[Passage, ...]:
    """List the longest stretches of ``copy`` that stand in ``origin`` too, in the copy's order.

    Each is (start in copy, end in copy, start in origin, end in origin) in code points of the two
    texts; stretches of the copy never overlap.
    """
    shared = shared_runs(copy, origin)
    found = np.flatnonzero(shared.first)
    passages = []
    free = 0
    for here, first in zip(found.tolist(), shared.places[found].tolist(), strict=True):
        if here >= free:
            length, there = _longest(copy, origin, here, first)
            passages.append(_places(copy, here, length) + _places(origin, there, length))
            free = here + length + RUN - 1
    return tuple(passages)


def share_of_words(copy: Sketch, passages: Sequence[Passage]) -> float:
    """Give the share of the copy's words that stand in the passages, in [0, 1]."""
    if not passages:
        return 0.0
    places = np.array(passages, dtype=np.int64)
    words = np.searchsorted(copy.starts, places[:, 1]) - np.searchsorted(copy.starts, places[:, 0])
    return round(float(words.sum()) / len(copy.starts), 4)


def _longest(copy: Sketch, origin: Sketch, here: int, first: int) -> tuple[int, int]:
    """Give how many runs from here on stand in the origin in a row, and where they do first."""
    if origin.firsts is None:
        there = int(origin.order[first])
        return _length(copy, origin, here, there), there
    last = int(np.searchsorted(origin.sorted_runs, copy.runs[here], side="right"))
    places = origin.order[first:last].tolist()
    length, there = max((_length(copy, origin, here, at), -at) for at in places)
    return length, -there


def _length(copy: Sketch, origin: Sketch, here: int, there: int) -> int:
    """Count the runs in a row that the two have in common from here and there on."""
    mine, theirs = copy.runs[here:], origin.runs[there:]
    most = min(len(mine), len(theirs))
    differ = mine[:most] != theirs[:most]
    first = int(differ.argmax())
    return first if differ[first] else most


def _places(text: Sketch, first: int, length: int) -> tuple[int, int]:
    return int(text.starts[first]), int(text.ends[first + length + RUN - 2])

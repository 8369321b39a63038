"""Passages that two texts have in common, from their runs."""

from collections.abc import Sequence

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags
from recoupe.crosscheck.origins.index import holds
from recoupe.crosscheck.origins.sketches import RUN, Sketch

Passage = tuple[int, int, int, int]


def standing_in(part: Sketch, whole: Sketch) -> Flags:
    """Tell which runs of ``part`` stand in ``whole`` too."""
    return holds(whole.sorted_runs, part.runs)


def common_passages(copy: Sketch, origin: Sketch) -> tuple[Passage, ...]:
    """List the longest stretches of ``copy`` that stand in ``origin`` too, in the copy's order.

    Each is (start in copy, end in copy, start in origin, end in origin) in code points of the two
    texts; stretches of the copy never overlap.
    """
    known = origin.sorted_runs
    found = np.flatnonzero(standing_in(copy, origin))
    lefts = np.searchsorted(known, copy.runs[found], side="left").tolist()
    rights = np.searchsorted(known, copy.runs[found], side="right").tolist()
    passages = []
    free = 0
    for here, left, right in zip(found.tolist(), lefts, rights, strict=True):
        if here >= free:
            places = origin.order[left:right].tolist()
            length, there = max((_length(copy, origin, here, at), -at) for at in places)
            passages.append(_places(copy, here, length) + _places(origin, -there, length))
            free = here + length + RUN - 1
    return tuple(passages)


def share_of_words(copy: Sketch, passages: Sequence[Passage]) -> float:
    """Give the share of the copy's words that stand in the passages, in [0, 1]."""
    if not passages:
        return 0.0
    places = np.array(passages, dtype=np.int64)
    words = np.searchsorted(copy.starts, places[:, 1]) - np.searchsorted(copy.starts, places[:, 0])
    return round(float(words.sum()) / len(copy.starts), 4)


def _length(copy: Sketch, origin: Sketch, here: int, there: int) -> int:
    """Count the runs in a row that the two have in common from here and there on."""
    mine, theirs = copy.runs[here:], origin.runs[there:]
    most = min(len(mine), len(theirs))
    differ = mine[:most] != theirs[:most]
    first = int(differ.argmax())
    return first if differ[first] else most


def _places(text: Sketch, first: int, length: int) -> tuple[int, int]:
    return int(text.starts[first]), int(text.ends[first + length + RUN - 2])

"""The hashes by which copies are found, of many dispatches at once."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Hashes, Numbers
from recoupe.crosscheck.wholes.shapes import Shape


class Marks(NamedTuple):
    """Each hash with the number of the dispatch that bears it; ``named``: it is that of a name.

    Those of several parts of a corpus may be laid end to end, in whatever order.
    """

    hashes: Hashes
    owners: Numbers
    named: Flags


def marks_of(shapes: Sequence[Shape], numbers: Sequence[int]) -> Marks:
    """Give the hashes of dispatches, whose numbers are given with them."""
    words = [np.frombuffer(shape.marks, dtype=np.uint64) for shape in shapes]
    names = [np.frombuffer(shape.bears, dtype=np.uint64) for shape in shapes]
    # A hash that is both is a name.
    own = [np.setdiff1d(one, other) for one, other in zip(words, names, strict=True)]
    parts = [part for pair in zip(own, names, strict=True) for part in pair]
    sizes = np.array([len(part) for part in parts], dtype=np.int64)
    return Marks(
        np.concatenate([np.empty(0, dtype=np.uint64), *parts]),
        np.repeat(np.repeat(np.array(numbers, dtype=np.int64), 2), sizes),
        np.repeat(np.arange(len(parts)) % 2 == 1, sizes),
    )

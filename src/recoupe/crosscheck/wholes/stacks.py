"""The vectors of many dispatches as arrays."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recoupe.crosscheck.origins.arrays import Numbers
from recoupe.crosscheck.wholes.shapes import Weights

Floats = npt.NDArray[np.float64]


class Stack(NamedTuple):
    """Vectors behind one another: where each begins, and the names and weights of all.

    ``begins`` has one number more than there are vectors: the end of the last. Names are numbers
    below ``width``, in no order.
    """

    begins: Numbers
    names: Numbers
    weights: Floats
    width: int

    @property
    def size(self) -> int:
        """How many vectors there are."""
        return len(self.begins) - 1

    def rows(self) -> Numbers:
        """Give the vector that each name is of."""
        return np.repeat(np.arange(self.size), np.diff(self.begins))


def take(vectors: Stack, rows: Numbers) -> Stack:
    """Give some vectors, in the order of ``rows``."""
    places, _ = expand(vectors.begins, rows)
    sizes = vectors.begins[rows + 1] - vectors.begins[rows]
    begins = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sizes)))
    return Stack(begins, vectors.names[places], vectors.weights[places], vectors.width)


def lay(first: Stack, second: Stack) -> Stack:
    """Lay stacks behind one another, whose names are numbered alike."""
    return Stack(
        np.concatenate((first.begins, second.begins[1:] + first.begins[-1])),
        np.concatenate((first.names, second.names)),
        np.concatenate((first.weights, second.weights)),
        max(first.width, second.width),
    )


def expand(begins: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Give the places of all that some rows hold, and for each which of the rows it is of."""
    starts = begins[rows]
    return spread(starts, begins[rows + 1] - starts)


def spread(starts: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """Give the places of stretches, one behind the other, and for each which stretch it is of."""
    which = np.repeat(np.arange(len(sizes)), sizes)
    return np.arange(len(which)) + (starts - np.cumsum(sizes) + sizes)[which], which


class Names:
    """A number for each name."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def stack(self, vectors: Sequence[Weights]) -> Stack:
        """Stack vectors in their order."""
        names = [self.numbers(one.each()) for one in vectors]
        weights = np.frombuffer(b"".join(one.packed for one in vectors), dtype=np.float64)
        return Stack(_begins(names), _laid(names), weights, len(self))

    def mark(self, names: Sequence[Sequence[str]]) -> Stack:
        """Stack names that weigh 1 each."""
        found = [self.numbers(some) for some in names]
        laid = _laid(found)
        return Stack(_begins(found), laid, np.ones(len(laid)), len(self))

    def numbers(self, names: Iterable[str]) -> list[int]:
        """Give the numbers of some names."""
        known = self._numbers
        return [known.setdefault(name, len(known)) for name in names]

    def forget(self, kept: Stack) -> tuple[Stack, Numbers]:
        """Forget the names that a stack has none of, and number the others anew.

        Gives the stack with the new numbers, and the new number of each old one.
        """
        used = np.unique(kept.names)
        numbers = np.zeros(len(self), dtype=np.int64)
        numbers[used] = np.arange(len(used))
        known = list(self._numbers)
        self._numbers = {known[old]: new for new, old in enumerate(used.tolist())}
        return kept._replace(names=numbers[kept.names], width=len(used)), numbers

    def __len__(self) -> int:
        return len(self._numbers)


def without(vectors: Stack, names: Sequence[Sequence[int]]) -> Stack:
    """Give vectors without some names of each: these weigh nothing there."""
    width = max(vectors.width, 1 + max((max(some, default=0) for some in names), default=0))
    left_out = np.repeat(np.arange(len(names)), [len(some) for some in names]) * width
    held = np.isin(vectors.rows() * width + vectors.names, left_out + _laid(names))
    return vectors._replace(weights=np.where(held, 0.0, vectors.weights))


def _begins(parts: Sequence[Sequence[int]]) -> Numbers:
    sizes = [len(part) for part in parts]
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sizes, dtype=np.int64)))


def _laid(parts: Sequence[Sequence[int]]) -> Numbers:
    return np.array([number for part in parts for number in part], dtype=np.int64)

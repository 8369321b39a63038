"""Which of many vectors are alike, without comparing all with all."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from recoupe.crosscheck.origins.arrays import Flags, Numbers
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.stacks import Floats, Stack, expand, spread

# Sums are rounded otherwise here than where two dispatches are compared.
SLACK = 1e-5
_AT_ONCE = 64
# Names that more of the vectors have are multiplied for all of them: it costs less than to
# look up who has them.
_FREQUENT = 0.05
_Halves = npt.NDArray[np.float32]


def alike(vectors: Stack, lows: Numbers, least: float, *, since: int = 0) -> Iterator[Pairs]:
    """Pair vectors with those alike that stand before them, each from its place in ``lows`` on.

    Given are at least all pairs whose product is ``least`` or more, but for those of two before
    ``since``; the first of a pair is the later. ``lows`` never fall back far from one vector to
    the next, or all is compared.
    """
    join = _Join(vectors)
    for first in range(since, vectors.size, _AT_ONCE):
        last = min(first + _AT_ONCE, vectors.size)
        low = int(lows[first:last].min())
        sums = join.products(first, last, low)
        ones, others = np.divmod(np.flatnonzero(sums >= least - SLACK), max(last - low, 1))
        ones, others = ones + first, others + low
        kept = (others < ones) & (others >= lows[ones])
        yield Pairs(ones[kept], others[kept])


def products(one: Stack, other: Stack, pairs: Pairs) -> Floats:
    """Multiply vectors of one stack with some of another, in pairs; sums are not exact.

    Best where few vectors of the first stack stand in many pairs.
    """
    firsts, places = np.unique(pairs.ones, return_inverse=True)
    mine, which = expand(one.begins, firsts)
    # A table of the names that the first have, and one column for all others.
    names, columns = np.unique(one.names[mine], return_inverse=True)
    column = np.zeros(max(one.width, other.width), dtype=np.int64)
    column[names] = np.arange(1, len(names) + 1)
    width = len(names) + 1
    table = np.zeros(len(firsts) * width)
    table[which * width + columns + 1] = one.weights[mine]
    theirs, which = expand(other.begins, pairs.others)
    cells = (places * width)[which] + column[other.names[theirs]]
    found = table[cells] * other.weights[theirs]
    sums: Floats = np.bincount(which, found, minlength=len(pairs.ones)).astype(np.float64)
    return sums


class _Join:
    """Vectors by name: the frequent names as a table, the rest as lists of who has them."""

    def __init__(self, vectors: Stack) -> None:
        counts = np.bincount(vectors.names, minlength=vectors.width)
        frequent = counts > _FREQUENT * vectors.size
        rows = vectors.rows()
        self._table = _table(vectors, rows, frequent)
        rare = np.flatnonzero(~frequent[vectors.names])
        names, self._rows = vectors.names[rare], rows[rare]
        self._weights = vectors.weights[rare].astype(np.float32)
        self._begins = np.searchsorted(self._rows, np.arange(vectors.size + 1))
        # In order of name, then row: who has a name before a row stands right before it.
        order = np.lexsort((self._rows, names))
        self._holders, self._held = self._rows[order], self._weights[order]
        self._places = np.empty_like(order)
        self._places[order] = np.arange(len(order))
        self._count = max(vectors.size, 1)
        self._names = names
        self._keys = names[order] * self._count + self._holders

    def products(self, first: int, last: int, low: int) -> _Halves:
        """Multiply the vectors from first to last with those from low to last, row by row."""
        sums: _Halves = (self._table[first:last] @ self._table[low:last].T).ravel()
        mine = np.arange(self._begins[first], self._begins[last])
        starts = np.searchsorted(self._keys, self._names[mine] * self._count + low)
        places, which = spread(starts, self._places[mine] - starts)
        cells = (self._rows[mine] - first)[which] * (last - low) + self._holders[places] - low
        np.add.at(sums, cells, self._weights[mine][which] * self._held[places])
        return sums


def _table(vectors: Stack, rows: Numbers, frequent: Flags) -> _Halves:
    columns = np.cumsum(frequent) - 1
    held = np.flatnonzero(frequent[vectors.names])
    table = np.zeros((vectors.size, int(frequent.sum())), dtype=np.float32)
    table[rows[held], columns[vectors.names[held]]] = vectors.weights[held]
    return table

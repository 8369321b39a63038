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


def alike(
    vectors: Stack, rows: Numbers, lows: Numbers, highs: Numbers, least: float
) -> Iterator[Pairs]:
    """Pair some vectors with those alike, each with those from a place on to one before another.

    Given are at least all pairs whose product is ``least`` or more; the first of a pair is one of
    ``rows``. Their ``lows`` and ``highs`` are alike from one to the next, or all is compared.
    """
    join = _Join(vectors)
    for at in range(0, len(rows), _AT_ONCE):
        some = slice(at, at + _AT_ONCE)
        low, high = int(lows[some].min()), int(highs[some].max())
        sums = join.products(rows[some], low, high)
        places, others = np.divmod(np.flatnonzero(sums >= least - SLACK), max(high - low, 1))
        others = others + low
        kept = (others >= lows[some][places]) & (others < highs[some][places])
        yield Pairs(rows[some][places[kept]], others[kept])


def alike_before(vectors: Stack, lows: Numbers, least: float, *, since: int = 0) -> Iterator[Pairs]:
    """Pair vectors from ``since`` on with those alike from a place on that stand before them."""
    rows = np.arange(since, vectors.size)
    return alike(vectors, rows, lows[since:], rows, least)


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
        order = np.lexsort((self._rows, names))
        self._holders, self._held = self._rows[order], self._weights[order]
        self._count = vectors.size + 1
        self._names = names
        self._keys = names[order] * self._count + self._holders

    def products(self, rows: Numbers, low: int, high: int) -> _Halves:
        """Multiply some vectors with those from low to high, row by row."""
        sums: _Halves = (self._table[rows] @ self._table[low:high].T).ravel()
        mine, which_row = expand(self._begins, rows)
        keys = self._names[mine] * self._count
        starts = np.searchsorted(self._keys, keys + low)
        places, which = spread(starts, np.searchsorted(self._keys, keys + high) - starts)
        cells = (which_row * (high - low))[which] + self._holders[places] - low
        np.add.at(sums, cells, self._weights[mine][which] * self._held[places])
        return sums


def _table(vectors: Stack, rows: Numbers, frequent: Flags) -> _Halves:
    columns = np.cumsum(frequent) - 1
    held = np.flatnonzero(frequent[vectors.names])
    table = np.zeros((vectors.size, int(frequent.sum())), dtype=np.float32)
    table[rows[held], columns[vectors.names[held]]] = vectors.weights[held]
    return table

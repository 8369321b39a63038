"""An index of texts by the hashes that are kept of them, and the pairs that share some."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Hashes, Numbers

# Two long texts of which one holds a fifth of the other share twice as many kept hashes.
_KEPT_FOR_ONE_MORE = 16


class Index(NamedTuple):
    """Pairs of hash and text, sorted by hash, then text; ``sizes`` has each text's hashes."""

    hashes: Hashes
    texts: Numbers
    sizes: Numbers


def build_index(keys: Sequence[Hashes]) -> Index:
    """Index texts by their keys (see ``Sketch``); a text's number is its place in ``keys``."""
    sizes = np.array([len(item) for item in keys], dtype=np.int64)
    hashes = np.concatenate([np.empty(0, dtype=np.uint64), *keys])
    texts = np.repeat(np.arange(len(keys)), sizes)
    order = np.argsort(hashes, kind="stable")
    return Index(hashes[order], texts[order], sizes)


def add_to_index(index: Index, keys: Hashes) -> Index:
    """Give the index with one text more, numbered after the others: as if built with it."""
    places = np.searchsorted(index.hashes, keys, side="right")
    number = len(index.sizes)
    return Index(
        np.insert(index.hashes, places, keys),
        np.insert(index.texts, places, number),
        np.append(index.sizes, len(keys)),
    )


def groups_of(index: Index) -> tuple[Numbers, Numbers]:
    """Give where the texts of each hash begin in the index, and how many they are."""
    if not len(index.hashes):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    changes = np.flatnonzero(index.hashes[1:] != index.hashes[:-1]) + 1
    begins = np.concatenate((np.zeros(1, dtype=np.int64), changes))
    return begins, np.diff(np.append(begins, len(index.hashes)))


def candidates(index: Index, common: Hashes) -> list[tuple[int, int]]:
    """Pair the texts that share enough hashes to be compared, each pair and all pairs in order.

    ``common`` (sorted) are the hashes of boilerplate, which pair nothing. Grows with the square
    of the number of copies of one text, and in no other way faster than sorting.
    """
    ones, others = enough_of(*shared_hashes(index, common), index.sizes)
    return list(zip(ones.tolist(), others.tolist(), strict=True))


def shared_hashes(index: Index, common: Hashes) -> tuple[Numbers, Numbers]:
    """Give the pairs of texts that share hashes, and how many; what is ``common`` pairs nothing.

    A pair is one number, sorted: the lower of the two times the number of all, and the higher.
    """
    begins, counts = groups_of(index)
    usable = ~holds(common, index.hashes[begins])
    total = len(index.sizes)
    parts = [np.empty(0, dtype=np.int64)]
    for size in np.unique(counts[usable & (counts > 1)]).tolist():
        groups = index.texts[begins[usable & (counts == size)][:, None] + np.arange(size)]
        one, other = np.triu_indices(size, 1)
        parts.append((groups[:, one] * total + groups[:, other]).ravel())
    return np.unique(np.concatenate(parts), return_counts=True)


def enough_of(pairs: Numbers, shared: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """Give the texts of those pairs that share enough to be compared, by the sizes of all."""
    ones, others = pairs // max(len(sizes), 1), pairs % max(len(sizes), 1)
    near = enough(shared, sizes[ones], sizes[others])
    return ones[near], others[near]


def partners(index: Index, keys: Hashes, common: Hashes) -> list[int]:
    """List the indexed texts that a new one is to be compared with, in their order.

    They are those that ``candidates`` would pair with it, were it indexed.
    """
    usable = keys[~holds(common, keys)]
    lefts = np.searchsorted(index.hashes, usable, side="left").tolist()
    rights = np.searchsorted(index.hashes, usable, side="right").tolist()
    held = [index.texts[left:right] for left, right in zip(lefts, rights, strict=True)]
    none = np.empty(0, dtype=np.int64)
    texts, shared = np.unique(np.concatenate([none, *held]), return_counts=True)
    sizes = np.full(len(texts), len(keys), dtype=np.int64)
    found: list[int] = texts[enough(shared, index.sizes[texts], sizes)].tolist()
    return found


def holds(known: Hashes, hashes: Hashes) -> Flags:
    """Tell which hashes are among the known, which are sorted."""
    if not len(known):
        return np.zeros(len(hashes), dtype=np.bool_)
    places = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    found: Flags = known[places] == hashes
    return found


def enough(shared: Numbers, ones: Numbers, others: Numbers) -> Flags:
    """Tell which pairs share enough hashes to be compared, from the hashes each of the two has."""
    return shared > np.minimum(ones, others) // _KEPT_FOR_ONE_MORE

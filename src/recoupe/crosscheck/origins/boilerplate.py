"""Runs that stand in many unrelated texts: headers, footers, an agency's standing paragraphs."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Hashes, mix
from recoupe.crosscheck.origins.index import Index, groups_of, holds
from recoupe.crosscheck.origins.sketches import Sketch

# So many texts may hold a run before it is asked what else they have in common.
MANY = 10
# What the holders of a boilerplate have in common is a small part of them...
_SMALL = 0.33
# ... and the whole of none: copies of a wire have the wire, or one that kept nearly all of it.
_WHOLE = 0.8
# More holders than this tell nothing new.
ASKED = 64


class Counted(NamedTuple):
    """The runs of a text that count: ``news`` are no boilerplate, ``own`` no quotation either."""

    news: Flags
    own: Flags


def common_hashes(index: Index, keys: Sequence[Hashes]) -> Hashes:
    """Give the hashes of boilerplate, sorted: a matter of the set of texts alone.

    A hash that ten texts hold or more is boilerplate where what most of them have in common is
    less than a third of ten of them, or nearly the whole of none. ``keys`` are those that the
    index was built of; where more than 64 texts hold a hash, 64 are drawn by their keys, so that
    the order of the texts is no matter.
    """
    begins, counts = groups_of(index)
    many = counts >= MANY
    draws: dict[int, int] = {}
    judged: dict[tuple[int, ...], bool] = {}
    found = []
    for begin, count in zip(begins[many].tolist(), counts[many].tolist(), strict=True):
        holders = index.texts[begin : begin + count].tolist()
        if count > ASKED:
            draws |= {text: draw(keys[text]) for text in holders if text not in draws}
            holders = sorted(holders, key=draws.__getitem__)[:ASKED]
        asked = tuple(holders)
        if asked not in judged:
            judged[asked] = are_unrelated([keys[text] for text in asked])
        if judged[asked]:
            found.append(index.hashes[begin])
    return np.array(found, dtype=np.uint64)


def draw(keys: Hashes) -> int:
    """Give the place of a text among the holders of a hash: by its keys, as if by chance."""
    return int(mix(keys).sum())


def are_unrelated(holders: Sequence[Hashes]) -> bool:
    """Tell whether texts that share a hash have too little else in common, from their keys."""
    together = np.concatenate(holders)
    _, which, counts = np.unique(together, return_inverse=True, return_counts=True)
    core = (counts * 2 >= len(holders))[which]
    sizes = np.array([len(keys) for keys in holders])
    shares = np.add.reduceat(core, np.cumsum(sizes) - sizes, dtype=np.int64) / sizes
    return bool((shares < _SMALL).sum() >= MANY or shares.max() < _WHOLE)


def counted_runs(sketch: Sketch, common: Hashes) -> Counted:
    """Tell which runs of a text count.

    A run that the index does not know goes with the nearest that it knows, but a single one of
    boilerplate, a formula, takes no other with it.
    """
    known = holds(common, sketch.runs[sketch.marks])
    if not known.any():
        return Counted(np.ones(len(sketch.runs), dtype=np.bool_), sketch.own)
    beside = np.zeros_like(known)
    beside[1:] |= known[:-1]
    beside[:-1] |= known[1:]
    stretches = known & beside
    standing = np.zeros(len(sketch.runs), dtype=np.bool_)
    if stretches.any():
        # Half way between two marks the one gives way to the other.
        borders = (sketch.marks[:-1] + sketch.marks[1:]) // 2 + 1
        reach = np.diff(borders, prepend=0, append=len(sketch.runs))
        standing = np.repeat(stretches, reach)
    standing[sketch.marks] = known
    return Counted(~standing, sketch.own & ~standing)

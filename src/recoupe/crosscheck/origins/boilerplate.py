"""Runs that stand in many unrelated texts: headers, footers, an agency's standing paragraphs."""

from collections.abc import Sequence

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Hashes, mix
from recoupe.crosscheck.origins.index import Index, groups_of, holds
from recoupe.crosscheck.origins.sketches import Sketch

# So many texts may hold a run before it is asked what else they have in common.
_MANY = 10
# What the holders of a boilerplate have in common is a small part of them...
_SMALL = 0.33
# ... and the whole of none: copies of a wire have the wire, or one that kept nearly all of it.
_WHOLE = 0.8
# More holders than this tell nothing new.
_ASKED = 64


def common_hashes(index: Index, keys: Sequence[Hashes]) -> Hashes:
    """Give the hashes of boilerplate, sorted: a matter of the set of texts alone.

    A hash that ten texts hold or more is boilerplate where what most of them have in common is
    less than a third of ten of them, or nearly the whole of none. ``keys`` are those that the
    index was built of; where more than 64 texts hold a hash, 64 are drawn by their keys, so that
    the order of the texts is no matter.
    """
    begins, counts = groups_of(index)
    draws = np.array([mix(item).sum() for item in keys], dtype=np.uint64)
    judged: dict[tuple[int, ...], bool] = {}
    found = []
    many = counts >= _MANY
    for begin, count in zip(begins[many].tolist(), counts[many].tolist(), strict=True):
        texts = index.texts[begin : begin + count]
        drawn = texts[np.argsort(draws[texts], kind="stable")[:_ASKED]]
        holders = tuple(drawn.tolist())
        if holders not in judged:
            judged[holders] = _unrelated([keys[text] for text in holders])
        if judged[holders]:
            found.append(index.hashes[begin])
    return np.array(found, dtype=np.uint64)


def _unrelated(holders: Sequence[Hashes]) -> bool:
    hashes, counts = np.unique(np.concatenate(holders), return_counts=True)
    core = hashes[counts * 2 >= len(holders)]
    shares = np.array([holds(core, keys).mean() for keys in holders])
    return bool((shares < _SMALL).sum() >= _MANY or shares.max() < _WHOLE)


def counted_runs(sketch: Sketch, common: Hashes) -> Flags:
    """Tell which runs of a text count: its own, and no boilerplate.

    A run that the index does not know goes with the nearest that it knows.
    """
    known = holds(common, sketch.runs[sketch.marks])
    if not known.any():
        return sketch.own
    after = np.searchsorted(sketch.marks, np.arange(len(sketch.runs)))
    before = np.maximum(after - 1, 0)
    after = np.minimum(after, len(sketch.marks) - 1)
    places = np.arange(len(sketch.runs))
    nearer = np.abs(sketch.marks[after] - places) < np.abs(places - sketch.marks[before])
    standing = np.where(nearer, known[after], known[before])
    counted: Flags = sketch.own & ~standing
    return counted

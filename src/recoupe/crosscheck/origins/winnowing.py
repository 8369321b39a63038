"""Which hashes of a text stand for it in an index (winnowing: Schleimer, Wilkerson, Aiken 2003)."""

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Hashes, Numbers

# Two texts that share this many runs in a row share a kept hash, wherever the runs stand; about
# two runs in twenty-one are kept.
WINDOW = 20
NEVER = np.uint64(2**64 - 1)


def winnow(hashes: Hashes, usable: Flags, bounds: Numbers) -> Flags:
    """Tell which runs of texts laid end to end are kept, by nothing but their own text.

    Kept are the smallest usable hash of every ``WINDOW`` runs in a row, and of every shorter
    stretch at either end of a text. A text of at most ``WINDOW`` runs keeps all that are usable.
    """
    counts = np.diff(bounds)
    texts = np.repeat(np.arange(len(counts)), counts)
    gaps = (texts + 1) * (WINDOW - 1)
    where = np.arange(len(hashes)) + gaps
    padded = np.full(len(hashes) + (len(counts) + 1) * (WINDOW - 1), NEVER, dtype=np.uint64)
    padded[where] = np.where(usable, hashes, NEVER)
    if len(padded) < WINDOW:
        return usable.copy()
    least = _slide(padded, np.minimum)
    greatest = _slide(
        np.concatenate((np.zeros(WINDOW - 1, np.uint64), least, np.zeros(WINDOW - 1, np.uint64))),
        np.maximum,
    )
    kept: Flags = greatest[where] == padded[where]
    short = (counts <= WINDOW)[texts]
    return usable & (kept | short)


def _slide(values: Hashes, extreme: np.ufunc) -> Hashes:
    """Give the extreme of every ``WINDOW`` values in a row, doubling the reach at each step."""
    reach = 1
    while reach < WINDOW:
        step = min(reach, WINDOW - reach)
        values = extreme(values[:-step], values[step:])
        reach += step
    return values

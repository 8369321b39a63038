"""The words of many texts at once, hashed, with their places."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Hashes, Numbers, Powers, mix
from recoupe.crosscheck.origins.letters import letters_of

Stretches = Sequence[tuple[int, int]]

_POWERS = Powers()


class CutWords(NamedTuple):
    """Words of texts laid end to end: those of text ``n`` are ``bounds[n]:bounds[n + 1]``.

    ``starts`` and ``ends`` count code points of the word's own text.
    """

    hashes: Hashes
    starts: Numbers
    ends: Numbers
    bounds: Numbers


def cut_words(texts: Sequence[str], stretches: Sequence[Stretches]) -> CutWords:
    """Cut and hash the words of some stretches of each text, in their order.

    Words are cut and folded as ``recoupe.lang.words`` does; the same word has the same hash in
    every text, process and machine.
    """
    pieces = [text[a:b] for text, parts in zip(texts, stretches, strict=True) for a, b in parts]
    owners = np.repeat(np.arange(len(texts)), [len(parts) for parts in stretches])
    begins = np.array([a for parts in stretches for a, _ in parts], dtype=np.int64)
    # The line feed between two pieces ends every word; the last one ends the last word.
    buffer = "\n".join([*pieces, ""]).encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(buffer, dtype="<u4")
    hashes, starts, ends = _hashed(codes)
    lengths = np.array([len(piece) + 1 for piece in pieces], dtype=np.int64)
    places = np.cumsum(lengths) - lengths
    piece = np.searchsorted(places, starts, side="right") - 1
    moved = (begins - places)[piece]
    bounds = np.searchsorted(owners[piece], np.arange(len(texts) + 1))
    return CutWords(hashes, starts + moved, ends + moved, bounds)


def _hashed(codes: Hashes) -> tuple[Hashes, Numbers, Numbers]:
    letters = letters_of(codes)
    edges = np.flatnonzero(letters.in_word[1:] != letters.in_word[:-1]) + 1
    if len(codes) and letters.in_word[0]:
        edges = np.concatenate((np.zeros(1, dtype=np.int64), edges))
    starts, ends = edges[::2], edges[1::2]
    if not len(starts):
        return np.empty(0, dtype=np.uint64), starts, ends
    places = np.cumsum(letters.widths) - letters.widths
    powers, inverses = _POWERS.up_to(len(codes) + int(places[-1]) + 1)
    # What stands between words adds nothing, so that a word's sum runs to the next word.
    sums = np.add.reduceat(letters.values * powers[places], starts)
    return mix(sums * inverses[places[starts]]), starts, ends

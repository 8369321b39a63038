"""What each letter adds to the hash of its word."""

from functools import cache
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import BASE, Flags, Hashes, Numbers, mix
from recoupe.lang.words import words_of

# Latin, Greek, Cyrillic, Hebrew, Arabic and the marks of typography; what is beyond is rare in
# French copy and looked up one by one.
_KNOWN = 0x2200


class Letters(NamedTuple):
    """For each code point: the sum it adds, how many folded letters it is, if a word holds it."""

    values: Hashes
    widths: Numbers
    in_word: Flags


def letters_of(codes: Hashes) -> Letters:
    """Look up the letters of code points, folded: "É", "é" and "e" add the same."""
    table = _table()
    high = codes >= _KNOWN
    rarely = bool(high.any())
    low = (np.where(high, 0, codes) if rarely else codes).astype(np.intp)
    found = Letters(table.values.take(low), table.widths.take(low), table.in_word.take(low))
    if not rarely:
        return found
    rare, which = np.unique(codes[high], return_inverse=True)
    for column, values in zip(found, _letters(rare.tolist()), strict=True):
        column[high] = values[which]
    return found


@cache
def _table() -> Letters:
    return _letters(range(_KNOWN))


def _letters(codes: range | list[int]) -> Letters:
    cut = [words_of(letter, [(0, 1)]) for letter in map(chr, codes)]
    folded = [words[0].folded if words else "" for words in cut]
    return Letters(
        np.array([_value(letters) for letters in folded], dtype=np.uint64),
        np.array([len(letters) for letters in folded], dtype=np.int64),
        np.array([bool(words) for words in cut], dtype=np.bool_),
    )


@cache
def _value(letters: str) -> int:
    values: list[int] = mix(np.array([ord(letter) + 1 for letter in letters], np.uint64)).tolist()
    return sum(v * pow(BASE, place, 2**64) for place, v in enumerate(values)) % 2**64

"""Words of a text with their places, folded so that spellings of one word meet."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from recoupe.lang.folding import fold

# Combining marks belong to the word: decomposed "é" is one letter, not a border.
_WORD = re.compile(r"[\w\u0300-\u036f]+")


class Word(NamedTuple):
    """One word: offsets in code points of the text it was cut from, and its folded form."""

    start: int
    end: int
    folded: str


def words_of(text: str, stretches: Iterable[tuple[int, int]]) -> tuple[Word, ...]:
    """Cut the words of some stretches of ``text``, in their order.

    >>> [word.folded for word in words_of("L’Été, déjà", [(0, 11)])]
    ['l', 'ete', 'deja']
    """
    return _cut(text, tuple(stretches))


@lru_cache(maxsize=4096)
def _cut(text: str, stretches: tuple[tuple[int, int], ...]) -> tuple[Word, ...]:
    # A claim's words are asked for by many, one after the other.
    return tuple(
        Word(found.start(), found.end(), _folded(found.group()))
        for start, end in stretches
        for found in _WORD.finditer(text, start, end)
    )


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Cut a name into folded words: ``Sergueï Lavrov`` is ``("serguei", "lavrov")``."""
    return tuple(word.folded for word in words_of(name, [(0, len(name))]))


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    # The words of a language are few beside its texts: each is folded once.
    return fold(word)

"""How rare words are in ordinary news, whatever else is at hand (rarity.tsv)."""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.tsv import read_table

# Inflected forms of most French words meet when cut here: retrait / retraits, russe / russes.
STEM = 6


class _Row(msgspec.Struct, frozen=True):
    stem: str
    passages: str


class Rarity:
    """The weight of a word's stem: the fewer passages of real text it stands in, the more."""

    def __init__(self, passages: Mapping[str, int]) -> None:
        self._passages = passages
        self._all = 1 + max(passages.values())

    @property
    def stems(self) -> frozenset[str]:
        """The stems that ordinary news uses."""
        return frozenset(self._passages)

    def of(self, word: str) -> float:
        """Give the weight of a folded word, above 0."""
        return 0.1 + math.log(self._all / (1 + self._passages.get(word[:STEM], 0)))


@cache
def load_rarity(lang: str = "fr") -> Rarity:
    """Read the table of a language; raises LexiconError naming file, line and remedy."""
    path = Path(__file__).parent / lang / "rarity.tsv"
    rows = read_table(path, _Row, key=("stem",))
    wrong = [row.stem for row in rows if not row.passages.isdecimal()]
    if wrong:
        raise LexiconError(f"{path.name}: {wrong[0]!r} has no whole number; count it anew")
    return Rarity({row.stem: int(row.passages) for row in rows})

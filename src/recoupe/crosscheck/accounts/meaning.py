"""How much of what two claims speak of is the same, whatever words they choose."""

import math
from collections import Counter
from collections.abc import Sequence

import msgspec

from recoupe.crosscheck.accounts.senses import Sense

# A name is in every second claim of an affair and tells little of what is said of it; a word of
# the same field is less than the same word.
_NAMED, _SPOKEN_OF = 0.5, 0.8
# In an affair of a few claims every word is rare: it is weighed as if there were so many more.
_OTHERS = 30


class Common(msgspec.Struct, frozen=True):
    """What two claims share: ``share`` in [0, 1], the ``words`` that meet, their ``weight``."""

    share: float = 0.0
    words: int = 0
    weight: float = 0.0


class Meaning:
    """Compares claims by their senses, each as telling as it is rare among ``claims``."""

    def __init__(self, claims: Sequence[Sequence[Sense]]) -> None:
        spread: Counter[str] = Counter()
        for senses in claims:
            spread.update({key for sense in senses for key in sense})
        self._spread = spread
        self._count = _OTHERS + len(claims)
        self._weights: dict[str, float] = {}

    def nearest(self, ones: Sequence[Sequence[Sense]], others: Sequence[Sequence[Sense]]) -> Common:
        """Compare wholes and parts; give what the two nearest share."""
        return max(
            (self.between(one, other) for one in ones for other in others),
            key=lambda found: (found.share, found.weight),
            default=Common(),
        )

    def between(self, one: Sequence[Sense], other: Sequence[Sense]) -> Common:
        """Compare two lists of senses; the same either way round."""
        if not one or not other:
            return Common()
        first, second = self._met(one, other), self._met(other, one)
        total = math.fsum(map(self._most, (*one, *other)))
        both = math.fsum((*first, *second))
        return Common(
            round(both / total, 6) if total else 0.0,
            min(len(first), len(second)),
            round(min(math.fsum(first), math.fsum(second)), 6),
        )

    def _met(self, senses: Sequence[Sense], others: Sequence[Sense]) -> list[float]:
        there = frozenset().union(*others)
        return [
            max(self._weight(key) for key in shared)
            for sense in senses
            if (shared := sense & there)
        ]

    def _most(self, sense: Sense) -> float:
        return max(self._weight(key) for key in sense)

    def _weight(self, key: str) -> float:
        found = self._weights.get(key)
        if found is None:
            kind = {"@": _NAMED, "=": _SPOKEN_OF}.get(key[0], 1.0)
            rarity = math.log(1 + self._count / (1 + self._spread[key]))
            found = self._weights[key] = kind * rarity
        return found

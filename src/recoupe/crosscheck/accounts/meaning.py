"""How much of what two claims speak of is the same, whatever words they choose."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

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


class _Weighed(NamedTuple):
    """Which of a list of senses have a key, and the weight of the most telling key of each."""

    holders: dict[str, list[int]]
    most: list[float]


class Meaning:
    """Compares claims by their senses, each as telling as it is rare among ``claims``."""

    def __init__(self, claims: Sequence[Sequence[Sense]]) -> None:
        spread: Counter[str] = Counter()
        for senses in claims:
            spread.update({key for sense in senses for key in sense})
        self._spread = spread
        self._count = _OTHERS + len(claims)
        self._weights: dict[str, float] = {}
        self._weighed: dict[tuple[Sense, ...], _Weighed] = {}

    def nearest(self, ones: Sequence[Sequence[Sense]], others: Sequence[Sequence[Sense]]) -> Common:
        """Compare wholes and parts; give what the two nearest share."""
        return max(
            (self.between(one, other) for one in ones for other in others),
            key=lambda found: (found.share, found.weight),
            default=Common(),
        )

    def between(self, one: Sequence[Sense], other: Sequence[Sense]) -> Common:
        """Compare two lists of senses; the same either way round."""
        mine, theirs = self._weighed_once(one), self._weighed_once(other)
        shared = mine.holders.keys() & theirs.holders.keys()
        if not shared:
            return Common()
        first, second = self._met(mine, shared), self._met(theirs, shared)
        total = math.fsum(mine.most + theirs.most)
        both = math.fsum(first + second)
        return Common(
            round(both / total, 6) if total else 0.0,
            min(len(first), len(second)),
            round(min(math.fsum(first), math.fsum(second)), 6),
        )

    def _weighed_once(self, senses: Sequence[Sense]) -> _Weighed:
        key = tuple(senses)
        found = self._weighed.get(key)
        if found is None:
            most = [max(map(self._weight, sense)) for sense in senses]
            holders: dict[str, list[int]] = {}
            for number, sense in enumerate(senses):
                for name in sense:
                    holders.setdefault(name, []).append(number)
            found = self._weighed[key] = _Weighed(holders, most)
        return found

    def _met(self, weighed: _Weighed, shared: Iterable[str]) -> list[float]:
        """Weigh the senses that meet, each by the most telling of what is shared."""
        most: dict[int, float] = {}
        for key in shared:
            weight = self._weights[key]
            for number in weighed.holders[key]:
                if weight > most.get(number, 0.0):
                    most[number] = weight
        return list(most.values())

    def _weight(self, key: str) -> float:
        found = self._weights.get(key)
        if found is None:
            kind = {"@": _NAMED, "=": _SPOKEN_OF}.get(key[0], 1.0)
            rarity = math.log(1 + self._count / (1 + self._spread[key]))
            found = self._weights[key] = kind * rarity
        return found

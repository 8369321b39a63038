"""How alike two wordings are."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain

# Measured on pairs of French claims: runs of 3 to 5 letters beat small embedding models, for
# they see through endings and spellings (garantie / garanties, Otan / OTAN).
_SHORTEST, _LONGEST = 3, 5


class Similarity:
    """Cosine of tf-idf vectors of letter runs, rarity counted over ``texts``, not over ``also``.

    Reprints go to ``also``, so that they change no likeness between the others.
    """

    def __init__(self, texts: Sequence[str], also: Sequence[str] = ()) -> None:
        counts = {text: _runs(text) for text in sorted(set(texts))}
        spread: Counter[str] = Counter()
        for runs in counts.values():
            spread.update(runs.keys())
        rare = 1 + len(counts)
        rarity = {run: 1.0 + math.log(rare / (1 + found)) for run, found in spread.items()}
        counts.update((text, _runs(text)) for text in sorted(set(also) - counts.keys()))
        self._counts, self._rarity = counts, rarity
        self._unseen = 1.0 + math.log(rare)
        self._vectors: dict[str, dict[str, float]] = {}

    def nearest(self, ones: Sequence[str], others: Sequence[str]) -> float:
        """Compare texts and their parts; give the likeness of the two most alike."""
        return max(self.between(one, other) for one in ones for other in others)

    def between(self, one: str, other: str) -> float:
        """Compare two of the texts, in [0, 1]; the same either way round."""
        mine, theirs = self._vector(one), self._vector(other)
        common = mine.keys() & theirs.keys()
        return round(math.fsum([mine[run] * theirs[run] for run in common]), 6)

    def _vector(self, text: str) -> dict[str, float]:
        # Many texts are never compared.
        found = self._vectors.get(text)
        if found is None:
            found = _unit(self._counts[text], self._rarity, self._unseen)
            self._vectors[text] = found
        return found


def _runs(text: str) -> Counter[str]:
    """Count the runs of letters within words, borders included, as " ot", "ota", "tan"..."""
    return Counter(chain.from_iterable(map(_runs_of, text.split())))


@lru_cache(maxsize=32768)
def _runs_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        padded[start : start + length]
        for length in range(_SHORTEST, _LONGEST + 1)
        for start in range(max(1, len(padded) - length + 1))
    )


def _unit(
    counts: Mapping[str, int], rarity: Mapping[str, float], unseen: float
) -> dict[str, float]:
    weights = {
        run: rarity.get(run, unseen) * (1.0 if count == 1 else 1.0 + math.log(count))
        for run, count in counts.items()
    }
    length = math.sqrt(math.fsum([weight * weight for weight in weights.values()]))
    return {run: weight / length for run, weight in weights.items()} if length else {}

"""How alike the words of dispatches are, for all pairs that share any."""

from collections import defaultdict
from collections.abc import Mapping

from recoupe.crosscheck.stories.profile import Profile


def shared_words(profiles: Mapping[str, Profile], *, least: float) -> dict[tuple[str, str], float]:
    """Give the cosine of words of every pair, smaller id first, that reaches ``least``.

    By an index from each word to the dispatches that have it: a thousand dispatches are never
    compared two by two. What else is in the set changes no figure of a pair.
    """
    holders: dict[str, list[tuple[str, float]]] = defaultdict(list)
    found = {}
    for key in sorted(profiles):
        sums: dict[str, float] = defaultdict(float)
        for word, weight in profiles[key].words.items():
            for other, theirs in holders[word]:
                sums[other] += weight * theirs
            holders[word].append((key, weight))
        found.update(
            {(other, key): total for other, total in sums.items() if round(total, 9) >= least}
        )
    return found

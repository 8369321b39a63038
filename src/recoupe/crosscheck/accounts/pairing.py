"""Which claims are worth comparing: those that share words, or a word for the same thing done."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.lang.comparison import ComparisonLexicon, matching

# A claim of three words or fewer has no second word to share.
_FEW = 3
_PLAIN = frozenset({"announce", "say"})


def pairs_to_compare(
    claims: Sequence[Claim], *, lexicon: ComparisonLexicon
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims, by their numbers, that share a theme or two words.

    One word will do where a claim has hardly more, and where something is done with both: demands
    and denials are few, and worded more freely. By an index from words to claims, so that a
    thousand dispatches are not compared claim by claim.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for key in sorted({*claim.stems, *themes_of(claim.text, lexicon=lexicon)}):
            holders[key].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for key, numbers in holders.items():
        weight = 2 if key.startswith("=") else 1
        for pair in combinations(numbers, 2):
            shared[pair] += weight
    for (one, other), count in shared.items():
        first, second = claims[one], claims[other]
        few = min(len(first.stems), len(second.stems)) <= _FEW
        acts = {first.attribution.act, second.attribution.act}
        if count > 1 or few or acts.isdisjoint(_PLAIN):
            yield one, other


def themes_of(text: str, *, lexicon: ComparisonLexicon) -> tuple[str, ...]:
    """Name the themes of a comparable text, behind "=" so that they are no words."""
    words = text.split()
    return tuple(
        f"={name}" for name, patterns in lexicon.themes.items() if matching(words, patterns)
    )

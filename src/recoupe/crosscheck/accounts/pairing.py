"""Which claims are worth comparing: those that share words, or a word for the same thing done."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.moments import stretch

# A claim of three words or fewer has no second word to share.
_FEW = 3
_PLAIN = frozenset({"announce", "say"})


def pairs_to_compare(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims, by their numbers, of one time, that share a theme or two words.

    One word will do where a claim has hardly more, and where something is done with both: demands
    and denials are few, and worded more freely. By an index from words to claims in order of time,
    so that a thousand dispatches are not compared claim by claim.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    times = [stretch(claim) for claim in claims]
    for number in sorted(range(len(claims)), key=lambda number: (times[number], number)):
        claim = claims[number]
        spoken = {key for sense in claim.senses[0] for key in sense if key[0] != "@"}
        keys = (*(claim.stems | spoken), *(f"+{name}" for name in claim.themes))
        for side in {"-" if negative else "+" for negative in claim.denied}:
            for key in keys:
                holders[side + key].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for key, numbers in holders.items():
        weight = 2 if key[1] == "+" else 1
        for position, one in enumerate(numbers):
            last = times[one][1]
            for at in range(position + 1, len(numbers)):
                other = numbers[at]
                if times[other][0] > last:
                    break
                shared[(one, other) if one < other else (other, one)] += weight
    for (one, other), count in shared.items():
        first, second = claims[one], claims[other]
        few = min(len(first.stems), len(second.stems)) <= _FEW
        acts = {first.attribution.act, second.attribution.act}
        if count > 1 or few or acts.isdisjoint(_PLAIN):
            yield one, other

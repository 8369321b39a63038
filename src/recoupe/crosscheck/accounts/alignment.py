"""Claims that say the same, across the dispatches of an affair."""

import math
from collections.abc import Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.margins import Likeness, margin
from recoupe.crosscheck.accounts.pairing import pairs_to_compare
from recoupe.lang.comparison import ComparisonLexicon

Group = tuple[Claim, ...]


class Margins:
    """By how much two claims of a list are more alike than they must be; each pair judged once."""

    def __init__(
        self, claims: Sequence[Claim], likeness: Likeness, lexicon: ComparisonLexicon
    ) -> None:
        self._claims = claims
        self._likeness = likeness
        self._lexicon = lexicon
        self._known: dict[tuple[int, int], float | None] = {}

    def between(self, one: int, other: int) -> float | None:
        """Give the margin of two claims by their numbers; None: never the same."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            first, second = (self._claims[number] for number in pair)
            self._known[pair] = margin(first, second, self._likeness, lexicon=self._lexicon)
        return self._known[pair]


def align_claims(
    claims: Sequence[Claim], likeness: Likeness, *, lexicon: ComparisonLexicon
) -> tuple[Group, ...]:
    """Group the claims that say the same; each is in exactly one group, alone where in doubt.

    Two claims are compared only when a party speaks in both, their acts are of one class, and
    neither addressees, times of speech nor the main clauses' negations keep them apart; facts that
    two parties or the agencies themselves tell, in much the same words. Groups grow from the most
    alike pair on; one grows only while its claims of different agencies are alike on average.
    The order of the claims is no matter.
    """
    ordered = sorted(claims, key=lambda claim: claim.key)
    margins = Margins(ordered, likeness, lexicon)
    alike = [
        (found, pair)
        for pair in pairs_to_compare(ordered)
        if (found := margins.between(*pair)) is not None and found >= 0
    ]
    groups = {index: [index] for index in range(len(ordered))}
    for _, (one, other) in sorted(alike, key=lambda item: (-item[0], item[1])):
        first, second = groups[one], groups[other]
        if first is not second and _may_merge(first, second, margins, ordered):
            first.extend(second)
            for index in second:
                groups[index] = first
    kept = {min(group): sorted(group) for group in groups.values()}
    return tuple(tuple(ordered[index] for index in kept[key]) for key in sorted(kept))


def _may_merge(
    first: Sequence[int], second: Sequence[int], margins: Margins, claims: Sequence[Claim]
) -> bool:
    across: list[float] = []
    within: list[float] = []
    for one in first:
        for other in second:
            found = margins.between(one, other)
            if found is None:
                return False
            same = claims[one].agency == claims[other].agency
            (within if same else across).append(found)
    return math.fsum(across or within) >= 0

"""Claims of reprints, put beside what they repeat."""

from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.accounts.alignment import Group
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.margins import Likeness, margin
from recoupe.lang.comparison import ComparisonLexicon

# Within one agency alignment asks for more; a copy that repeats its origin has it in plenty.


def add_reprinted(
    groups: Sequence[Group],
    copied: Sequence[Claim],
    likeness: Likeness,
    *,
    lexicon: ComparisonLexicon,
) -> tuple[Group, ...]:
    """Put each claim of a reprint to the group in which its own agency says the same.

    A reprint joins no group of other agencies and forms none with them: whatever it holds, no
    count rises by it. What its agency says nowhere else stands alone.
    """
    grown = [list(group) for group in groups]
    alone = []
    told: dict[str, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for number, group in enumerate(groups):
        for other in group:
            told[other.agency][number].append(other)
    for claim in sorted(copied, key=lambda item: item.key):
        scores = [
            (score, -number)
            for number, own in told[claim.agency].items()
            if (score := _best(claim, own, likeness, lexicon)) is not None
        ]
        if scores:
            grown[-max(scores)[1]].append(claim)
        else:
            alone.append((claim,))
    ordered = (tuple(sorted(group, key=lambda item: item.key)) for group in grown)
    return (*ordered, *alone)


def _best(
    claim: Claim, own: Sequence[Claim], likeness: Likeness, lexicon: ComparisonLexicon
) -> float | None:
    margins = (margin(claim, other, likeness, lexicon=lexicon) for other in own)
    return max((found for found in margins if found is not None and found >= 0), default=None)

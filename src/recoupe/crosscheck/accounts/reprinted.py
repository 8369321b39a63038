"""Claims of reprints, put beside what they repeat."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
    shelf = _Shelf(groups)
    for claim in sorted(copied, key=lambda item: item.key):
        scores = [
            (found, -number)
            for number, other in shelf.near(claim)
            if (found := margin(claim, other, likeness, lexicon=lexicon)) is not None and found >= 0
        ]
        if scores:
            grown[-max(scores)[1]].append(claim)
        else:
            alone.append((claim,))
    ordered = (tuple(sorted(group, key=lambda item: item.key)) for group in grown)
    return (*ordered, *alone)


class _Shelf:
    """The claims of groups, by agency, and by party and word: others have nothing in common."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._claims = [(number, claim) for number, group in enumerate(groups) for claim in group]
        self._holders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, (_, claim) in enumerate(self._claims):
            for key in _keys(claim):
                self._holders[claim.agency, key].append(at)

    def near(self, claim: Claim) -> Iterator[tuple[int, Claim]]:
        """Give the claims of the same agency that share a party or a word, with their groups."""
        found = {at for key in _keys(claim) for at in self._holders[claim.agency, key]}
        return (self._claims[at] for at in sorted(found))


def _keys(claim: Claim) -> Iterator[str]:
    yield from claim.stems
    yield from (f"@{party}" for party in claim.parties)
    if not (claim.parties or claim.speakers or claim.voiced):
        yield "@"

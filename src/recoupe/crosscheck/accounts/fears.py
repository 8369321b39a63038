"""Fears that an agency tells of, beside accusations at another."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, by_story
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons


def find_fears(
    claims: Sequence[Claim],
    homes: Mapping[str, str],
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield, story by story, what one agency says is feared and another that a party accuses of.

    Both may speak of one invasion: to fear it accuses nobody, so they are kept apart. What comes
    first in each story, once for a thing.
    """
    for told in by_story(claims, homes).values():
        feared = [c for c in told if c.voiced and _speaks(c, lexicon.fears)]
        blamed = [c for c in told if c.attribution.act == "accuse" and c.parties]
        for theme in sorted({name for claim in feared for name in claim.themes}):
            pairs = [
                (one, other)
                for one in blamed
                for other in feared
                if theme in one.themes and theme in other.themes and one.agency != other.agency
            ]
            if pairs:
                one, other = pairs[0]
                yield Contest("incomparable", ((one,), (other,)), (reasons.say("feared"),))


def _speaks(claim: Claim, names: Sequence[str]) -> bool:
    return any(f"={name}" in sense for sense in claim.senses[0] for name in names)

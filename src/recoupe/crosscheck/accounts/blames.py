"""What two sides blame each other for at the same time."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, by_story, opposed
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons


def find_mutual_blame(
    claims: Sequence[Claim],
    homes: Mapping[str, str],
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield, story by story, what two parties each say the other did: who broke the truce.

    One of the two must accuse in so many words; neither may deny.
    """
    for told in by_story(claims, homes).values():
        for name in lexicon.blames:
            blaming = [
                claim
                for claim in told
                if claim.parties
                and not claim.negative
                and claim.attribution.act in {"accuse", "say"}
                if any(f"={name}" in sense for sense in claim.senses[0])
            ]
            for accuser in (claim for claim in blaming if claim.attribution.act == "accuse"):
                others = tuple(other for other in blaming if opposed(accuser, other))
                if others:
                    why = reasons.say("blame")
                    yield Contest("parties_contradict", ((accuser,), others), (why,))

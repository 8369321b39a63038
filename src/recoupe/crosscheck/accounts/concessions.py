"""Concessions that the other side claims."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, as_told, by_story, opposed, tellers
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.reasons import Reasons


def find_lent_concessions(
    claims: Sequence[Claim],
    homes: Mapping[str, str],
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield, story by story, concessions that a party tells of the other, and what answers them.

    Two sides that each lend the other a concession differ, and so do a concession lent to a party
    and that party's word that nothing came of it. Both may be true: nothing is contradicted.
    """
    for told in by_story(claims, homes).values():
        lent = [claim for claim in told if _is_lent(claim)]
        yield from _exchanged(lent, reasons)
        for claim in lent:
            answers = [one for one in told if _nothing_came(one, claim, lexicon)]
            if answers:
                why = reasons.say("concession_and_no_outcome")
                yield Contest("parties_differ", ((as_told(claim),), tuple(answers)), (why,))


def _is_lent(claim: Claim) -> bool:
    return (
        claim.attribution.act == "concede"
        and not claim.attribution.negated
        and claim.within is not None
        and bool(claim.parties)
        and bool(claim.origins)
        and set(claim.parties).isdisjoint(claim.origins)
    )


def _exchanged(lent: Sequence[Claim], reasons: Reasons) -> Iterator[Contest]:
    for number, one in enumerate(lent):
        back = [
            other
            for other in lent[number + 1 :]
            if opposed(one, other)
            and not set(one.parties).isdisjoint(other.origins)
            and not set(other.parties).isdisjoint(one.origins)
        ]
        if back:
            sides = ((as_told(one),), tuple(as_told(other) for other in back))
            yield Contest("parties_differ", sides, (reasons.say("concessions_lent"),))


def _nothing_came(answer: Claim, lent: Claim, lexicon: ComparisonLexicon) -> bool:
    return (
        answer.negative
        and opposed(answer, lent)
        and not tellers(answer).isdisjoint(lent.parties)
        and bool(matching(answer.text.split(), lexicon.outcomes))
    )

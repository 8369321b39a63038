"""Whom an accusation, a demand or a threat means that is said to nobody."""

from collections.abc import Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import Word, words_of
from recoupe.records import Mention, Reading

# Between "contre" and whoever suffers it: an article.
_ARTICLE = 5


def is_meant(claim: Claim, reading: Reading, sides: Sides, words: LedgerWords) -> tuple[str, ...]:
    """Give the only side named in a claim that may be meant by it; none where two may be.

    Who is named in a clause of what is told, or suffers it, is not: "un missile qui a survolé
    Lima", "les tirs contre Lima".
    """
    told = words_of(reading.dispatch.text, [(s.start, s.end) for s in claim.attribution.content])
    left_out = {
        entity
        for mention in reading.mentions
        if any(s.start <= mention.start < s.end for s in claim.attribution.content)
        and _is_aside(mention, told, words)
        for entity in sides.known(claim.dispatch, mention.entity)
    }
    holder = sides.of(claim.speakers)
    return sides.only_other((one for one in claim.who if one not in left_out), holder)


def _is_aside(mention: Mention, told: Sequence[Word], words: LedgerWords) -> bool:
    """Tell whether a clause behind a noun, or "contre", leads to a mention that "par" does not."""
    before = [word for word in told if word.end <= mention.start]
    near = [word for word in before if mention.start - word.end <= _ARTICLE]
    if any(word.folded in words.targets for word in near):
        return True
    if any(word.folded in words.agents for word in near):
        return False
    return any(word.folded in words.relatives for word in before[1:])

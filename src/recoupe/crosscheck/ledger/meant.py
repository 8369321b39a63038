"""Whom an accusation, a demand or a threat means that is said to nobody."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import Word, words_of
from recoupe.records import Event, Mention, Reading

# Between "contre" and whoever suffers it: an article.
_ARTICLE = 5
# The type of events that are violence.
_FORCE = "ASSAULT"


def is_meant(claim: Claim, reading: Reading, sides: Sides, words: LedgerWords) -> tuple[str, ...]:
    """Give the only side named in a claim that may be meant by it; none where two may be.

    Who is named in a clause of what is told, or suffers it, is not: "un missile qui a survolé
    Lima", "les tirs contre Lima", "une invasion du Pérou".
    """
    told = words_of(reading.dispatch.text, [(s.start, s.end) for s in claim.attribution.content])
    holder = sides.of(claim.speakers)
    victims = _victims(claim, reading, holder, sides)
    left_out = {
        entity
        for mention in reading.mentions
        if any(s.start <= mention.start < s.end for s in claim.attribution.content)
        and (_is_aside(mention, told, words) or _suffers(mention, told, victims, words))
        for entity in sides.known(claim.dispatch, mention.entity)
    }
    named = sides.only_other((one for one in claim.who if one not in left_out), holder)
    return named or _doers(claim, reading, holder, sides)


def _victims(claim: Claim, reading: Reading, holder: Sequence[str], sides: Sides) -> frozenset[str]:
    """Give whom a deed of force named in a claim is done to, by others than who holds it."""
    deeds = _deeds(claim, reading, holder, sides)
    return frozenset(entity for event in deeds for entity in event.recipients)


def _doers(claim: Claim, reading: Reading, holder: Sequence[str], sides: Sides) -> tuple[str, ...]:
    """Give the one side that does the deeds of force a claim names; none where several do."""
    deeds = _deeds(claim, reading, holder, sides)
    doing = {side for event in deeds for side in sides.of_local(claim.dispatch, event.actors)}
    return tuple(doing) if len(doing) == 1 else ()


def _deeds(claim: Claim, reading: Reading, holder: Sequence[str], sides: Sides) -> Iterator[Event]:
    for event in reading.events:
        inside = any(s.start <= event.trigger.start < s.end for s in claim.attribution.content)
        own = set(sides.of_local(claim.dispatch, event.actors)) & set(holder)
        if event.type == _FORCE and inside and not own:
            yield event


def _suffers(
    mention: Mention, told: Sequence[Word], victims: frozenset[str], words: LedgerWords
) -> bool:
    """Tell who suffers a deed by the noun for it: "une invasion *du Pérou*"."""
    near = [w for w in told if w.end <= mention.start and mention.start - w.end <= _ARTICLE]
    named = (mention.entity,) if isinstance(mention.entity, str) else mention.entity or ()
    return not victims.isdisjoint(named) and any(word.folded in words.of for word in near)


def _is_aside(mention: Mention, told: Sequence[Word], words: LedgerWords) -> bool:
    """Tell whether a clause behind a noun, or "contre", leads to a mention that "par" does not."""
    before = [word for word in told if word.end <= mention.start]
    near = [word for word in before if mention.start - word.end <= _ARTICLE]
    if any(word.folded in words.targets for word in near):
        return True
    if any(word.folded in words.agents for word in near):
        return False
    return any(word.folded in words.relatives for word in before[1:])

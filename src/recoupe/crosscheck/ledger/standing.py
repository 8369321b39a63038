"""Which positions are those of a party of the affair: against somebody, or held by a body."""

from recoupe.crosscheck.ledger.rivals import Rivals
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.words import words_of

# What nobody is told to want or to blame is a plan, a thank-you, praise of oneself.
_TO_ANOTHER = frozenset({"concession", "offer"})
# Of a whole noun at least its article: fewer words are a heading, or a slip.
_WORDS = 2


def has_standing(telling: Telling, rivals: Rivals, sides: Sides) -> bool:
    """Tell whether a telling is a position of the affair.

    What is said to a state or body is one, what another lends to the holder, and what is said by
    whoever stands against one. Else a private person holds none, and never what is only read out
    of his words. Offers, concessions, advice and what is read out of the words are positions of
    bodies and officials where any two bodies of the affair stand against each other.
    """
    quoted = telling.evidence[0].text
    if len(telling.evidence) == 1 and len(words_of(quoted, [(0, len(quoted))])) < _WORDS:
        return False
    private = all(map(sides.is_private, telling.holder))
    if private and telling.soft:
        return False
    if telling.claimed_by or any(map(sides.is_body, telling.addressed)):
        return True
    if rivals.faces_body(telling.holder, sides):
        return True
    if telling.soft or telling.kind in _TO_ANOTHER:
        able = any(sides.is_body(side) or sides.is_official(side) for side in telling.holder)
        return able and rivals.are_bodies(sides)
    return not private

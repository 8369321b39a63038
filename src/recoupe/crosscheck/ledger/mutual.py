"""What two sides blame each other for: one accusation of each, which the other's answers."""

from collections.abc import Iterator

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import words_of
from recoupe.records import Reading

_TWO = 2
# Between "se" and the verb: "se *sont mutuellement* accusés".
_BEFORE = 3


def each_other(
    telling: Telling, claim: Claim, reading: Reading, words: LedgerWords
) -> Iterator[Telling]:
    """Yield a telling, or one of each side where two blame each other: "s'accusent de"."""
    cue = claim.attribution.cue
    if telling.kind != "accusation" or len(telling.holder) != _TWO or cue is None:
        yield telling
        return
    ahead = words_of(reading.dispatch.text, [(max(0, cue.start - _BEFORE), cue.end)])
    if telling.addressed or not any(word.folded in words.reflexive for word in ahead[:_TWO]):
        yield telling
        return
    for one, other in (telling.holder, telling.holder[::-1]):
        yield msgspec.structs.replace(telling, holder=(one,), addressed=(other,), is_mutual=True)

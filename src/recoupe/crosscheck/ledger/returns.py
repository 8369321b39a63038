"""What is asked in return: the condition of an offer, where a rival must meet it."""

from collections.abc import Iterator

import msgspec

from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.ledger.rivals import Rivals
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.records import Evidence, Reading

_GIVING = frozenset({"concession", "offer"})


def asked_in_return(
    telling: Telling, reading: Reading, sides: Sides, rivals: Rivals
) -> Iterator[Telling]:
    """Yield the demand in the condition of an offer or a concession; none where it names no rival.

    "nous partirons si Lima rend le navire" demands the ship of Lima.
    """
    condition = telling.condition
    if telling.kind not in _GIVING or not condition or telling.claimed_by:
        return
    sentence = next((s for s in reading.layout.sentences if telling.start < s.end), None)
    first = sentence.start if sentence else telling.start
    place = reading.dispatch.text.find(condition, first)
    end = place + len(condition)
    asked = {
        side
        for mention in reading.mentions
        if place <= mention.start < end
        for side in sides.of_local(telling.dispatch, mention.entity)
        if sides.is_body(side) and rivals.at_odds(telling.holder, [side])
    }
    if place >= 0 and asked:
        yield msgspec.structs.replace(
            telling,
            kind="demand",
            addressed=tuple(sorted(asked)),
            object=shortened(condition),
            condition=None,
            evidence=(Evidence(telling.dispatch, place, end, condition),),
            group=-1,
        )

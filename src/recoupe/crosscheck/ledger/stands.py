"""Tellings of positions: who holds what against whom, in the words of one dispatch."""

from collections.abc import Iterator

import msgspec

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.records import Act, Evidence, PositionKind

_KINDS: dict[Act, PositionKind] = {
    "accuse": "accusation",
    "ask": "demand",
    "concede": "concession",
    "demand": "demand",
    "deny": "denial",
    "offer": "offer",
    "promise": "offer",
    "reject": "refusal",
    "threaten": "threat",
}


class Stand(msgspec.Struct, frozen=True):
    """One telling of a position; ``group`` has what is said alike, ``said`` is EDTF.

    ``holder``, ``addressee`` and ``claimed_by`` are ids of parties.
    """

    claim: Claim
    group: int
    holder: str
    kind: PositionKind
    addressee: str | None
    claimed_by: str | None
    said: str | None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words said."""
        dispatch, item = self.claim.dispatch, self.claim.attribution
        return tuple(Evidence(dispatch, s.start, s.end, s.text, item.id) for s in item.content)


def find_stands(aligned: Aligned) -> tuple[Stand, ...]:
    """List the tellings of positions, in order of dispatch and place; copies tell none."""
    return tuple(
        stand
        for number, group in enumerate(aligned.groups)
        for claim in group
        for stand in _stands(claim, number)
    )


def _stands(claim: Claim, group: int) -> Iterator[Stand]:
    item = claim.attribution
    kind = _KINDS.get(item.act)
    if kind is None or item.negated or claim.voiced or claim.copied:
        return
    for holder in claim.parties:
        others = [party for party in claim.addressed if party != holder]
        lent = [party for party in claim.origins if party not in claim.parties]
        said = item.time.edtf if item.time and item.time.edtf else claim.filed
        yield Stand(
            claim,
            group,
            holder,
            kind,
            others[0] if len(others) == 1 else None,
            lent[0] if lent else None,
            said,
        )

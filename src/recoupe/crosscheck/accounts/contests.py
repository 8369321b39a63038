"""What parties tell against each other: one record for all the ways of it."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.moments import near_in_time
from recoupe.records import Difference

Group = tuple[Claim, ...]


class Contest(msgspec.Struct, frozen=True):
    """Claims of parties that do not tell the same, side by side, and why they were put so."""

    agreement: Literal["parties_contradict", "parties_differ", "superseded"]
    sides: tuple[Group, ...]
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...] = ()

    @property
    def claims(self) -> Group:
        """All claims, side by side."""
        return tuple(claim for side in self.sides for claim in side)


def tellers(claim: Claim) -> frozenset[str]:
    """Give the parties that answer for a claim as it is told: the hand's, where one relays it."""
    return frozenset(claim.origins or claim.parties)


def opposed(one: Claim, other: Claim) -> bool:
    """Tell whether two claims, neither of a reprint, are told by different parties near in time."""
    first, second = tellers(one), tellers(other)
    return (
        bool(first and second)
        and first.isdisjoint(second)
        and not (one.copied or other.copied)
        and near_in_time(one, other)
    )


def distinct(contests: Iterable[Contest]) -> tuple[Contest, ...]:
    """Keep the first of the contests that put the same claims side by side."""
    kept: list[Contest] = []
    seen: list[set[tuple[str, int, str]]] = []
    for contest in contests:
        keys = {claim.key for claim in contest.claims}
        if not any(keys <= others or others <= keys for others in seen):
            kept.append(contest)
            seen.append(keys)
    return tuple(kept)


def as_told(claim: Claim) -> Claim:
    """Give the claim in the words of the layer around it: what the one who relays it says."""
    if claim.within is None:
        return claim
    content = " … ".join(span.text for span in claim.within.content)
    return msgspec.structs.replace(claim, attribution=claim.within, content=content)


def by_story(claims: Sequence[Claim], homes: dict[str, str]) -> dict[str, list[Claim]]:
    """Gather claims by the story of their dispatch, reprints left out."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if not claim.copied:
            found.setdefault(homes[claim.dispatch], []).append(claim)
    return found

"""What parties tell against each other: one record for all the ways of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.moments import near_in_time
from recoupe.records import Difference

Group = tuple[Claim, ...]


class Contest(msgspec.Struct, frozen=True):
    """Claims of parties that do not tell the same, side by side, and why they were put so."""

    agreement: Literal[
        "agencies_contradict", "incomparable", "parties_contradict", "parties_differ", "superseded"
    ]
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


def distinct(contests: Iterable[Contest], groups: Sequence[Group]) -> tuple[Contest, ...]:
    """Keep each contest once: those whose sides say the same, in ``groups``, become one.

    One that puts no claim beside another that a former contest has not is left out.
    """
    number = {claim.key: n for n, group in enumerate(groups) for claim in group}
    kept: dict[tuple[frozenset[int], ...], Contest] = {}
    for contest in contests:
        sides = tuple(frozenset(number[claim.key] for claim in side) for side in contest.sides)
        former = kept.get(sides)
        if former is not None:
            kept[sides] = _joined(former, contest)
        elif not any(_covered(sides, others) for others in kept):
            kept[sides] = contest
    return tuple(kept.values())


def _covered(sides: tuple[frozenset[int], ...], others: tuple[frozenset[int], ...]) -> bool:
    return frozenset().union(*sides) <= frozenset().union(*others)


def _joined(one: Contest, other: Contest) -> Contest:
    sides = tuple(
        tuple({claim.key: claim for claim in (*first, *second)}.values())
        for first, second in zip(one.sides, other.sides, strict=True)
    )
    return msgspec.structs.replace(one, sides=sides)


def as_told(claim: Claim) -> Claim:
    """Give the claim in the words of the layer around it: what the one who relays it says."""
    if claim.within is None:
        return claim
    content = " … ".join(span.text for span in claim.within.content)
    return msgspec.structs.replace(
        claim, attribution=claim.within, content=content, place=claim.key
    )


def by_story(claims: Sequence[Claim], homes: Mapping[str, str]) -> dict[str, list[Claim]]:
    """Gather claims by the story of their dispatch, reprints left out."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if not claim.copied:
            found.setdefault(homes[claim.dispatch], []).append(claim)
    return found

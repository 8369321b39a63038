"""Which sides of an affair stand against each other."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.ledger.contested import Layer
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling

_AGAINST = frozenset({"accusation", "demand", "denial", "refusal", "threat"})


class Rivals:
    """Pairs of sides of which one demands of, blames, threatens or contradicts the other."""

    def __init__(
        self,
        tellings: Iterable[Telling],
        contested: Mapping[Layer, Sequence[Claim]],
        claims: Iterable[Claim],
        sides: Sides,
    ) -> None:
        self._pairs: set[frozenset[str]] = set()
        for telling in tellings:
            if telling.kind in _AGAINST:
                self._add(telling.holder, telling.addressed)
        speakers = {(c.dispatch, c.attribution.id): c.speakers for c in claims}
        for layer, others in contested.items():
            for other in others:
                self._add(sides.of(speakers[layer]), sides.of(other.speakers))

    def _add(self, ones: Iterable[str], others: Iterable[str]) -> None:
        theirs = tuple(others)
        self._pairs |= {frozenset((one, other)) for one in ones for other in theirs}

    def at_odds(self, ones: Iterable[str], others: Iterable[str]) -> bool:
        """Tell whether any of some sides stands against any of others."""
        theirs = tuple(others)
        return any(frozenset((one, other)) in self._pairs for one in ones for other in theirs)

    def judged(self, telling: Telling) -> Telling:
        """Give a telling as the holder's own where no rival tells it.

        A concession is never taken for the holder's own.
        """
        if telling.kind == "concession" or self.at_odds(telling.holder, telling.claimed_by):
            return telling
        return msgspec.structs.replace(telling, claimed_by=())

    def has_any(self, ones: Iterable[str]) -> bool:
        """Tell whether any of some sides stands against anybody."""
        mine = set(ones)
        return any(not mine.isdisjoint(pair) for pair in self._pairs)

    def faces_body(self, ones: Iterable[str], sides: Sides) -> bool:
        """Tell whether any of some sides stands against a state or body."""
        mine = set(ones)
        return any(
            any(map(sides.is_body, pair - mine))
            for pair in self._pairs
            if not mine.isdisjoint(pair)
        )

    def are_bodies(self, sides: Sides) -> bool:
        """Tell whether any two states or bodies stand against each other."""
        return any(len(pair) > 1 and all(map(sides.is_body, pair)) for pair in self._pairs)

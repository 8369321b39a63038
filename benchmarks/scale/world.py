"""Who there is to tell of: a few names come back in very many stories, most in few."""

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from benchmarks.scale.vocabulary import coin
from recoupe.records import Entity
from recoupe.records.entity import EntityKind

_STATES, _BODIES, _STATESMEN, _GROUPS, _ORGANISATIONS = 190, 4, 6, 60, 150
# The n-th of a kind is named so much less often than the first; the first few are near each other.
_NEAR = 1.5
AGENCIES = tuple(f"Agence {letter}" for letter in "ABCDEFGHIJ")
NEWSPAPERS = tuple(f"Journal {number}" for number in range(60))


class World(NamedTuple):
    """Entities by kind, the best known first; ``cumulated`` are their weights, added up."""

    states: Sequence[Entity]
    bodies: Sequence[Sequence[Entity]]
    statesmen: Sequence[Sequence[Entity]]
    groups: Sequence[Entity]
    organisations: Sequence[Entity]
    footers: Sequence[Sequence[str]]

    def state(self, draw: random.Random) -> int:
        """Draw a state, great ones often."""
        return _drawn(draw, len(self.states))

    def group(self, draw: random.Random) -> Entity:
        """Draw a group that any story may speak of."""
        return self.groups[_drawn(draw, len(self.groups))]

    def organisation(self, draw: random.Random) -> Entity:
        """Draw an organisation."""
        return self.organisations[_drawn(draw, len(self.organisations))]


@cache
def make_world(seed: int) -> World:
    """Make those who recur; the same seed makes the same."""
    draw = random.Random(f"world {seed}")
    states = [_entity(draw, "state", n, 3, code=f"S{n:02d}") for n in range(_STATES)]
    return World(
        states,
        [[institution(draw, state) for _ in range(_BODIES)] for state in states],
        [[person(draw, state) for _ in range(_STATESMEN)] for state in states],
        [_entity(draw, "group", n, 3) for n in range(_GROUPS)],
        [_entity(draw, "organisation", n, 2) for n in range(_ORGANISATIONS)],
        [[coin(draw, 3) for _ in range(40)] for _ in NEWSPAPERS],
    )


def person(draw: random.Random, state: Entity) -> Entity:
    """Make a person of a state."""
    label = f"{coin(draw, 2)} {coin(draw, 3)}".title()
    return Entity(f"person:{label}", label, "person", iso3=state.iso3)


def institution(draw: random.Random, state: Entity) -> Entity:
    """Make an institution of a state."""
    label = f"{coin(draw, 3)} {coin(draw, 2)}"
    return Entity(f"institution:{label}", label, "institution", iso3=state.iso3, sector="GOV")


def place(draw: random.Random, state: Entity) -> Entity:
    """Make a place in a state."""
    label = coin(draw, 3).title()
    return Entity(f"place:{label}", label, "place", iso3=state.iso3)


def _entity(
    draw: random.Random, kind: EntityKind, number: int, syllables: int, *, code: str | None = None
) -> Entity:
    label = coin(draw, syllables).title()
    return Entity(f"{kind}:{number}", label, kind, iso3=code)


@cache
def _weights(count: int) -> Sequence[float]:
    return list(accumulate(1 / (rank + _NEAR) for rank in range(count)))


def _drawn(draw: random.Random, count: int) -> int:
    return draw.choices(range(count), cum_weights=_weights(count))[0]

"""One register of entities for all dispatches of a file."""

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.records import Cast, Entity


@dataclass(frozen=True, slots=True)
class Register:
    """Look-ups of a cast.

    ``entities`` by id; ``names``: (dispatch, id within its reading) to that id; ``parties``:
    entity to the ISO code of the state it speaks for, where it speaks for one.
    """

    entities: Mapping[str, Entity]
    names: Mapping[tuple[str, str], str]
    parties: Mapping[str, str]

    @classmethod
    def of_cast(cls, cast: Cast) -> "Register":
        """Index the cast of the whole file."""
        entities = {entity.id: entity for entity in cast.entities}
        return cls(
            entities,
            {(item.dispatch, item.local): item.entity for item in cast.identities},
            {
                member: state
                for party in cast.parties
                if (state := _state(party.id, entities))
                for member in party.members
            },
        )

    def of(self, dispatch: str, entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Ids in the register for what a reading points at; ids it does not know stay."""
        if entity is None:
            return ()
        local = (entity,) if isinstance(entity, str) else entity
        return tuple(self.names.get((dispatch, name), name) for name in local)


def _state(party: str, entities: Mapping[str, Entity]) -> str | None:
    """Name the state a party is; the party of a state nobody mentions is its bare ISO code."""
    known = entities.get(party)
    if known is None:
        return party
    return known.iso3 if known.kind == "state" else None

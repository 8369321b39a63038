"""One register of entities for all dispatches of a file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from recoupe.records import Entity, Reading

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """``entities`` by id, and ``names``: (dispatch id, id within its reading) to that id."""

    entities: Mapping[str, Entity]
    names: Mapping[tuple[str, str], str]

    def of(self, dispatch: str, entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Ids in the register for what a reading points at; ids it does not declare stay."""
        if entity is None:
            return ()
        local = (entity,) if isinstance(entity, str) else entity
        return tuple(self.names.get((dispatch, name), name) for name in local)


def register_entities(readings: Sequence[Reading]) -> Register:
    """Join entities of several readings: by Wikidata number, else by kind and name.

    An anonymous source is never joined with that of another dispatch: nobody knows whether the
    two are one person. Ids are kept where they stay unique.
    """
    entities: dict[str, Entity] = {}
    names: dict[tuple[str, str], str] = {}
    known: dict[_Key, str] = {}
    for reading in readings:
        for entity in reading.entities:
            found = _first(known, _keys(entity, reading.dispatch.id))
            if found is None:
                found = entity.id
                if found in entities:
                    found = f"{entity.id}@{reading.dispatch.id}"
                entities[found] = msgspec.structs.replace(entity, id=found)
            else:
                entities[found] = _joined(entities[found], entity)
            for key in _keys(entity, reading.dispatch.id):
                known.setdefault(key, found)
            names[reading.dispatch.id, entity.id] = found
    return Register(_affiliated(entities, readings, names), names)


def _keys(entity: Entity, dispatch: str) -> tuple[_Key, ...]:
    if entity.kind == "anonymous":
        return (("anonymous", dispatch, entity.id),)
    by_number = (("wikidata", entity.wikidata),) if entity.wikidata else ()
    return (*by_number, ("label", entity.kind, entity.label.casefold()))


def _first(known: Mapping[_Key, str], keys: Iterable[_Key]) -> str | None:
    return next((known[key] for key in keys if key in known), None)


def _joined(one: Entity, other: Entity) -> Entity:
    also = dict.fromkeys((*one.also, other.label, *other.also))
    also.pop(one.label, None)
    return msgspec.structs.replace(
        one,
        also=tuple(also),
        iso3=one.iso3 or other.iso3,
        affiliation=one.affiliation or other.affiliation,
        wikidata=one.wikidata or other.wikidata,
        gender=one.gender or other.gender,
    )


def _affiliated(
    entities: Mapping[str, Entity],
    readings: Iterable[Reading],
    names: Mapping[tuple[str, str], str],
) -> dict[str, Entity]:
    """Point every affiliation at the register's id of the body meant."""
    renamed = dict(entities)
    for reading in readings:
        for entity in reading.entities:
            body = names.get((reading.dispatch.id, entity.affiliation or ""))
            own = names[reading.dispatch.id, entity.id]
            if body and renamed[own].affiliation == entity.affiliation:
                renamed[own] = msgspec.structs.replace(renamed[own], affiliation=body)
    return renamed

"""Who takes part in a story: entities merged across its dispatches."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import TypeVar

from recoupe.crosscheck.entities.clusters import LOCAL_KINDS, Node, cluster
from recoupe.crosscheck.entities.homes import at_home
from recoupe.crosscheck.entities.parties import find_parties
from recoupe.records import Cast, Entity, Identity, Reading

Value = TypeVar("Value")


def match_entities(readings: Sequence[Reading]) -> tuple[tuple[Entity, ...], tuple[Identity, ...]]:
    """Merge the entities of the readings; every entity of every reading has one identity.

    Ids are those of the readings where they are safe: what is never merged (an unnamed source, a
    letter, a call) gets the id of its dispatch behind its own. Sorted by id.
    """
    return match_known((reading.dispatch.id, at_home(reading)) for reading in readings)


def match_known(
    told: Iterable[tuple[str, Sequence[Entity]]],
) -> tuple[tuple[Entity, ...], tuple[Identity, ...]]:
    """Merge entities as ``match_entities`` does; those of a dispatch, by its id, as ``at_home``."""
    nodes = [(dispatch, entity) for dispatch, entities in told for entity in entities]
    groups = sorted(cluster(nodes), key=lambda group: (min(e.id for _, e in group), group[0][0]))
    taken = Counter(min(entity.id for _, entity in group) for group in groups)
    named = [(_name(group, taken), group) for group in groups]
    identities = {
        (dispatch, entity.id): name for name, group in named for dispatch, entity in group
    }
    states = {(dispatch, entity.id) for dispatch, entity in nodes if entity.iso3}
    entities = (_merge(name, group, identities, states) for name, group in named)
    return (
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted(Identity(*key, name) for key, name in identities.items())),
    )


def build_cast(story: str, readings: Sequence[Reading]) -> Cast:
    """Merge the entities of one story's readings and find the party each speaks for."""
    entities, identities = match_entities(readings)
    return Cast(story, entities, identities, find_parties(entities))


def _name(group: tuple[Node, ...], taken: Counter[str]) -> str:
    own = min(entity.id for _, entity in group)
    if group[0][1].kind in LOCAL_KINDS or taken[own] > 1:
        return f"{own}@{min(dispatch for dispatch, _ in group)}"
    return own


def _merge(
    name: str,
    group: tuple[Node, ...],
    identities: dict[tuple[str, str], str],
    states: set[tuple[str, str]],
) -> Entity:
    members = [entity for _, entity in group]
    label = _best_label(members)
    also = {other for entity in members for other in (entity.label, *entity.also)} - {label}
    spoken_for = [(d, entity.affiliation) for d, entity in group if entity.affiliation is not None]
    # "sa présidente" is easily taken for the wrong one's: of two named as often, a state's body.
    affiliations = sorted(identities.get(key, key[1]) for key in spoken_for)
    named = {identities.get(key, key[1]) for key in spoken_for if key in states}
    return Entity(
        id=name,
        label=label,
        kind=_commonest([entity.kind for entity in members]),
        also=tuple(sorted(also)),
        iso3=_first([entity.iso3 for entity in members]),
        sector=_first([entity.sector for entity in members]),
        affiliation=_commonest(affiliations, before=named) if affiliations else None,
        wikidata=_first([entity.wikidata for entity in members]),
        gender=_first([entity.gender for entity in members]),
        plural=any(entity.plural for entity in members),
        country=_first([entity.country for entity in members]),
    )


def _best_label(members: list[Entity]) -> str:
    # A full name before a bare surname, then the label most dispatches have.
    counts = Counter(entity.label for entity in members)
    return min(counts, key=lambda label: (" " not in label, -counts[label], -len(label), label))


def _commonest(values: list[Value], *, before: Container[Value] = ()) -> Value:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value not in before, str(value)))


def _first(values: list[Value | None]) -> Value | None:
    known = [value for value in values if value is not None]
    return _commonest(known) if known else None

"""Who speaks, by state: offices and how much each says."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from recoupe.dossier.layers import relays
from recoupe.dossier.register import Register
from recoupe.records import Entity, Evidence, Reading
from recoupe.records.dossier import Actor, CitedAttribution, Delegation

_MOST_ROLES = 3
# An agency, a newspaper and those who write for it speak for no state.
PRESS = "JRN"


def source_ids(item: CitedAttribution) -> tuple[str, ...]:
    """Give the ids of those who say it: none for hearsay, several for conjoined speakers."""
    entity = item.source.entity if item.source else None
    return () if entity is None else (entity,) if isinstance(entity, str) else entity


def state_of(entity: str, entities: Mapping[str, Entity]) -> str | None:
    """Name the state (ISO code) somebody belongs to, directly or through the body they serve.

    The press belongs to none.
    """
    seen: set[str] = set()
    at = entities.get(entity)
    while at is not None and at.id not in seen and at.sector != PRESS:
        if at.iso3:
            return at.iso3
        seen.add(at.id)
        at = entities.get(at.affiliation or "")
    return None


def find_parties(
    readings: Iterable[Reading], items: Sequence[CitedAttribution], register: Register
) -> tuple[Delegation, ...]:
    """Group all who speak by state, most statements first, those without a state at the end."""
    return count_parties(items, _roles(readings, register), register.parties)


def count_parties(
    items: Sequence[CitedAttribution],
    roles: Mapping[str, tuple[Evidence, ...]],
    states: Mapping[str, str | None],
) -> tuple[Delegation, ...]:
    """Count what each says; ``roles`` and ``states`` are by entity."""
    passed_on = relays(items)
    said, relayed = Counter[str](), Counter[str]()
    for item in items:
        counter = relayed if (item.dispatch, item.id) in passed_on else said
        counter.update(source_ids(item))
    found: dict[str | None, list[Actor]] = {}
    for entity in dict.fromkeys((*said, *relayed)):
        actor = Actor(entity, roles.get(entity, ()), said[entity], relayed[entity])
        found.setdefault(states.get(entity), []).append(actor)
    parties = [
        Delegation(state, tuple(sorted(actors, key=lambda one: (-one.statements, one.entity))))
        for state, actors in found.items()
    ]
    return tuple(sorted(parties, key=_order))


def _order(party: Delegation) -> tuple[bool, int, str]:
    total = sum(actor.statements for actor in party.actors)
    return party.iso3 is None, -total, party.iso3 or ""


def _roles(readings: Iterable[Reading], register: Register) -> dict[str, tuple[Evidence, ...]]:
    """Collect the first three different words for each person's office, at their first place."""
    found: dict[str, dict[str, Evidence]] = {}
    for reading in readings:
        for mention in sorted(reading.mentions, key=lambda item: item.start):
            if mention.kind != "role" or not isinstance(mention.entity, str):
                continue
            for entity in register.of(reading.dispatch.id, mention.entity):
                words = found.setdefault(entity, {})
                if len(words) < _MOST_ROLES:
                    place = Evidence(reading.dispatch.id, mention.start, mention.end, mention.text)
                    words.setdefault(_folded(mention.text), place)
    return {entity: tuple(words.values()) for entity, words in found.items()}


def _folded(words: str) -> str:
    return words.casefold().replace("’", "'").replace("é", "e").removeprefix("l'").split(" ", 1)[-1]

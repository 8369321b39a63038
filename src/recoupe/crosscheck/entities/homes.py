"""The state of a body that no word of its dispatch gives one: that of the place it is told from."""

import msgspec

from recoupe.lang.comparison import load_comparison
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.words import words_of
from recoupe.records import Entity, Reading

_STATE_SECTORS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
_LONGEST_NAME = 4
_BODIES = frozenset({"institution", "organisation"})


def at_home(reading: Reading) -> tuple[Entity, ...]:
    """Give the entities of a dispatch, its stateless state bodies with the state of its dateline.

    "le ministère de l'Intérieur" in a dispatch from one capital is that state's. Nothing is changed
    where the dateline names no state, or a town of no known state.
    """
    iso3 = _dateline_state(reading)
    if iso3 is None:
        return reading.entities
    speaking = _spokespeople(reading)
    return tuple(
        msgspec.structs.replace(entity, iso3=iso3)
        if _stateless(entity, reading) or entity.id in speaking
        else entity
        for entity in reading.entities
    )


def _stateless(entity: Entity, reading: Reading) -> bool:
    if entity.kind not in _BODIES or entity.iso3 or entity.affiliation or entity.wikidata:
        return False
    first = fold(entity.label).split(" ")[0]
    if _somebodys(entity, reading):
        return False
    bodies = load_comparison(reading.dispatch.lang).state_bodies
    return entity.sector in _STATE_SECTORS or (entity.sector is None and first in bodies)


def _somebodys(entity: Entity, reading: Reading) -> bool:
    """Tell whether a body's label names whose it is: a person, a town other than the dateline's."""
    words = words_of(entity.label, [(0, len(entity.label))])[1:]
    home = fold(reading.layout.dateline or "")
    return any(entity.label[word.start].isupper() and word.folded not in home for word in words)


def _spokespeople(reading: Reading) -> frozenset[str]:
    """List the persons called spokespeople whose body nothing tells."""
    lost = {e.id for e in reading.entities if e.kind == "person" and not (e.iso3 or e.affiliation)}
    heads = load_comparison(reading.dispatch.lang).spokespeople
    return frozenset(
        mention.entity
        for mention in reading.mentions
        if isinstance(mention.entity, str) and mention.entity in lost
        if any(head in fold(mention.text) for head in heads)
    )


def _dateline_state(reading: Reading) -> str | None:
    gazetteer = load_gazetteer(reading.dispatch.lang)
    place = fold(reading.layout.dateline or "")
    found = set(gazetteer.capitals.get(place, ()))
    found = found or {city.iso3 for city in gazetteer.cities.get(place, ()) if city.iso3}
    return found.pop() if len(found) == 1 else _state_beside(reading)


def _state_beside(reading: Reading) -> str | None:
    """Give the state named in the dateline itself, behind its town."""
    text = reading.dispatch.text
    words = words_of(text, [(z.start, z.end) for z in reading.layout.zones if z.kind == "dateline"])
    names = load_gazetteer(reading.dispatch.lang).state_names
    named = {
        state.iso3
        for first in range(len(words))
        for last in range(first, min(first + _LONGEST_NAME, len(words)))
        for state in names.get(fold(text[words[first].start : words[last].end]), ())
    }
    return named.pop() if len(named) == 1 else None

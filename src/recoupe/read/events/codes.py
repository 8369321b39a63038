"""PLOVER's codes of participants: whom they act for, and the state they belong to."""

from collections.abc import Collection, Iterator

import msgspec

from recoupe.lang.folding import fold
from recoupe.read.events.countries import country_of
from recoupe.read.events.scene import EventScene, singulars
from recoupe.records import Entity

_LONGEST_TITLE = 6
_PEOPLE = ("anonymous", "group", "organisation", "person")
_CLASSES = {
    "civilian": "CVL",
    "diplomat": "GOV",
    "legal": "JUD",
    "media": "JRN",
    "medical": "MED",
    "military": "MIL",
    "official": "GOV",
    "party": "PTY",
    "witness": "CVL",
}


def coded(scene: EventScene, acting: Collection[str]) -> tuple[Entity, ...]:
    """Every entity of the dispatch with its sector, and those who act with their country.

    An office gives the sector of its institution, a common noun that of those it names. Of the
    entities that no mention names only those who act are kept.
    """
    made = (entity for entity in scene.made.values() if entity.id in acting)
    return tuple(
        _with_codes(scene, entity, acts=entity.id in acting)
        for entity in (*scene.clauses.entities.values(), *made)
    )


def _with_codes(scene: EventScene, entity: Entity, *, acts: bool) -> Entity:
    if entity.kind in _PEOPLE and not entity.sector:
        entity = msgspec.structs.replace(entity, sector=sector_of(scene, entity))
    return msgspec.structs.replace(entity, country=country_of(scene, entity)) if acts else entity


def sector_of_noun(scene: EventScene, noun: str) -> str | None:
    """The sector of those a common noun means: *lycéens*, *forces de l'ordre*."""
    nouns = scene.lexicon.gazetteer.person_nouns
    first, blank, rest = noun.partition(" ")
    forms = [f"{single}{blank}{rest}" for single in singulars(first)]
    for single in forms:
        if sector := scene.table.words.sector_of.get(single):
            return sector
    for single in forms:
        for form in nouns.get(fold(single), ()):
            return _CLASSES.get(form.noun.person_class)
    return None


def sector_of(scene: EventScene, entity: Entity) -> str | None:
    """The sector an entity's record gives, else that of an office or noun it is called by."""
    if entity.sector or entity.kind not in _PEOPLE:
        return entity.sector
    if entity.id not in scene.sectors:
        scene.sectors[entity.id] = _read_sector(scene, entity)
    return scene.sectors[entity.id]


def _read_sector(scene: EventScene, entity: Entity) -> str | None:
    for name in dict.fromkeys((entity.label, *scene.names.get(entity.id, ()))):
        words = name.lower().replace("’", "'").replace("'", "' ").replace(",", " ").split()
        found = _of_title(scene, words) or _of_nouns(scene, words)
        if found is not None:
            return found
    body = scene.clauses.entities.get(entity.affiliation or "")
    if body is not None and body.kind in ("institution", "organisation"):
        return body.sector
    return None


def _of_title(scene: EventScene, words: list[str]) -> str | None:
    """The sector of the institution that the longest title among some words belongs to."""
    gazetteer = scene.lexicon.gazetteer
    for phrase in _phrases(scene, words):
        for title in gazetteer.office_titles.get(fold(phrase), ()):
            body = gazetteer.offices[title.office_id].institution
            if body in gazetteer.institutions:
                return gazetteer.institutions[body].sector
    return None


def _of_nouns(scene: EventScene, words: list[str]) -> str | None:
    for phrase in _phrases(scene, words[:_LONGEST_TITLE]):
        if sector := sector_of_noun(scene, phrase):
            return sector
    return None


def _phrases(scene: EventScene, words: list[str]) -> Iterator[str]:
    """Stretches of words that may be a title or noun, from left to right, the longest first."""
    for start, word in enumerate(words):
        if not (word.endswith("'") or _opens(scene, word)):
            continue
        for end in range(min(len(words), start + _LONGEST_TITLE), start, -1):
            yield " ".join(words[start:end]).replace("' ", "'")


def _opens(scene: EventScene, word: str) -> bool:
    """Tell whether some title or noun for people begins with a word or its singular."""
    return not scene.lexicon.openings.isdisjoint(map(fold, singulars(word)))

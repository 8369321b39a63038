"""Speakers that no mention names: a noun phrase becomes an entity of its own."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from recoupe.lang.folding import slug
from recoupe.lang.grammar import Grammar
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Entity

_NAMELESS = "inconnu"


def name_strangers(scene: Scene, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Give every speaker that no mention names an entity made of its own words."""
    made: dict[str, Entity] = {}
    for draft in drafts:
        speaker = draft.speaker
        if speaker is None or speaker.entity is not None:
            continue
        entity = entity_of(speaker, scene.text, scene.grammar)
        if entity.id not in scene.entities:
            made.setdefault(entity.id, entity)
            scene.entities[entity.id] = entity
        draft.speaker = replace(speaker, entity=entity.id)
    return tuple(made.values())


def is_unnamed_source(scene: Scene, draft: Draft) -> bool:
    """Tell *de source judiciaire*, whom *la même source* takes up further on."""
    speaker = draft.speaker
    if speaker is None or speaker.entity is not None:
        return False
    words = scene.text[speaker.start : speaker.end].lower().split()
    return bool(words) and words[0] in scene.words.source_nouns


def entity_of(speaker: Speaker, text: str, grammar: Grammar) -> Entity:
    """Make the entity a noun phrase means: a group when plural, else one unnamed source."""
    words = text[speaker.start : speaker.end].strip()
    bare = " ".join(_opening(grammar.stranger_articles).sub("", words).split())
    key = slug(bare) or _NAMELESS
    if _opening(grammar.plural_openings).match(words):
        return Entity(f"groupe-{key}", bare, "group", (words,), plural=True)
    article = _opening(tuple(sorted(grammar.indefinite_articles))).match(words)
    nobody = grammar.indefinite_subjects | grammar.naming_nobody | grammar.first_person
    if bare.lower() in nobody:
        return Entity(f"anonyme-{key}", f"{grammar.unsaid_source}, anonyme", "anonymous", (words,))
    if bare[:1].isupper() and not article:
        return Entity(key, bare, "person", (words,))
    return Entity(f"anonyme-{key}", f"{bare}, anonyme", "anonymous", (words, bare))


@cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the words at the beginning, with the blank behind it.

    An elided word has no blank, and either apostrophe.
    """
    elided = "|".join(re.escape(w).replace("'", "['’]") for w in words if w.endswith("'"))
    whole = "|".join(re.escape(w) for w in words if not w.endswith("'"))
    ways = [*([elided] if elided else []), rf"(?:{whole})\s+"]
    return re.compile(f"^(?:{'|'.join(ways)})", re.IGNORECASE)

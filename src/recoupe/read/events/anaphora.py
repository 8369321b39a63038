"""Whom a pronoun means that no mention resolves: *les* avait enlevés, *l'*a exclu."""

from collections.abc import Collection, Iterator

from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.scene import EventScene
from recoupe.records import Entity, Mention, Sentence, Token

_BACK = 2
_ONE = ("person", "anonymous")
_BODIES = ("institution", "organisation", "state")
_NAMING = ("group", "metonym", "name", "role")


def clitic_means(
    scene: EventScene, group: VerbGroup, index: int, others: Collection[str]
) -> tuple[str, ...]:
    """Whom a clitic before a verb means: who was told of last, save ``others`` in the clause.

    By number and gender, in the same sentence first, then in the two before.
    """
    sentence = group.sentence
    word = sentence.tokens[index]
    mention = scene.clauses.mention_at(word.start)
    if mention is not None:
        return entity_ids(mention.entity) if scene.clauses.is_actor(mention) else ()
    return meant(scene, sentence, word, others)


def meant(
    scene: EventScene, sentence: Sentence, word: Token, others: Collection[str]
) -> tuple[str, ...]:
    """Who agrees with a pronoun of the third person and was told of before it."""
    plural = "Number=Plur" in word.morph
    found = [
        entity
        for entity in _told_before(scene, sentence, word.start)
        if entity.id not in others and _agrees(entity, word, plural=plural)
    ]
    people = [entity for entity in found if entity.kind in _ONE] if not plural else found
    return tuple(entity.id for entity in (people or found)[:1])


def _told_before(scene: EventScene, sentence: Sentence, end: int) -> Iterator[Entity]:
    """Who is named before a place: in its sentence, then in those before, in order of telling."""
    place = scene.clauses.sentence_place(sentence.start)
    for back in range(min(_BACK, place) + 1):
        before = scene.clauses.sentences[place - back]
        for mention in scene.clauses.mentions_in(before.start, min(before.end, end)):
            entity = _entity(scene, mention)
            if entity is not None:
                yield entity


def _entity(scene: EventScene, mention: Mention) -> Entity | None:
    if mention.kind not in _NAMING or not isinstance(mention.entity, str):
        return None
    return scene.clauses.entities.get(mention.entity)


def _agrees(entity: Entity, word: Token, *, plural: bool) -> bool:
    if plural:
        return entity.plural or entity.kind == "group"
    gender = "f" if "Gender=Fem" in word.morph else "m" if "Gender=Masc" in word.morph else None
    # A capital that stands for a state is no woman: Minsk proteste, *il* a écrit.
    fits = gender is None or entity.gender in (None, gender) or entity.kind == "state"
    return fits and not entity.plural and entity.kind in (*_ONE, *_BODIES)

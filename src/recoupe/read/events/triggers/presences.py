"""Troops that a noun phrase takes for granted: *les troupes russes à la frontière* norvégienne."""

from collections.abc import Iterator

from recoupe.lang.folding import fold
from recoupe.read.events.drafts import Draft
from recoupe.read.events.participants import nations_of, people_at
from recoupe.read.events.scene import EventScene, singulars
from recoupe.records import Sentence

_FARTHEST = 5


def presence_triggers(scene: EventScene, sentence: Sentence) -> Iterator[Draft]:
    """Yield a mobilisation for troops of one state at the border of another."""
    for token in sentence.tokens:
        if token.pos != "NOUN" or not scene.is_one_of(token, ("@troops",)):
            continue
        nations = nations_of(scene, sentence, token.index)
        border = _border_behind(scene, sentence, token.index)
        other = _state_behind(scene, sentence, border) if border is not None else None
        if border is None or not nations or other is None or other in nations:
            continue
        yield Draft(
            sentence,
            token.index,
            border,
            token.index,
            "MOBILIZE",
            "MOBILIZE",
            ("troops",),
            ("presence",),
            token.index,
            actors=people_at(scene, sentence, token.index),
            recipients=(scene.state(other),),
        )


def _border_behind(scene: EventScene, sentence: Sentence, index: int) -> int | None:
    """Index of the noun for a border behind troops and their adjectives."""
    tokens = sentence.tokens
    borders = scene.table.words.classes["borders"]
    led = False
    for token in tokens[index + 1 : index + 1 + _FARTHEST]:
        if led and borders & set(singulars(token.norm)):
            return token.index
        if token.pos == "ADP" or token.norm in scene.table.words.prepositions:
            led = True
        elif token.pos not in ("ADJ", "DET") and not scene.lexicon.gazetteer.demonyms.get(
            fold(token.norm)
        ):
            return None
    return None


def _state_behind(scene: EventScene, sentence: Sentence, index: int) -> str | None:
    """The state a border is with: la frontière *norvégienne*, *avec la Norvège*."""
    nations = nations_of(scene, sentence, index)
    if nations:
        return nations[0]
    for token in sentence.tokens[index + 1 : index + 1 + _FARTHEST]:
        if token.pos not in ("ADP", "DET", "PROPN", "NOUN"):
            return None
        mention = scene.clauses.mention_at(token.start)
        entity = scene.clauses.entities.get(str(mention.entity)) if mention is not None else None
        if entity is not None and entity.kind == "state":
            return entity.iso3
    return None

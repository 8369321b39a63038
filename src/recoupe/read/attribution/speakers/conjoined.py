"""Several speakers of one verb: *Lima, Quito ainsi que La Paz* ont dit."""

from recoupe.read.attribution.phrases.places import index_at, norm_at
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.speakers.speaker import entity_ids
from recoupe.records import Mention, Sentence


def joined(scene: Scene, sentence: Sentence, mention: Mention) -> tuple[int, tuple[str, ...]]:
    """Widen a mention by those coordinated with it: the end of the last, all their entities.

    A comma alone joins nobody: it takes a conjunction further on.
    """
    end, entities = mention.end, list(entity_ids(mention.entity))
    index = index_at(sentence, end)
    pending: list[Mention] = []
    while index < len(sentence.tokens):
        joint = _joint(scene, sentence, index)
        if joint == 0 and norm_at(sentence, index) != ",":
            break
        other = opening_actor(scene, sentence, index + (joint or 1))
        if other is None:
            break
        pending.append(other)
        if joint:
            end = other.end
            new = (i for another in pending for i in entity_ids(another.entity))
            entities = list(dict.fromkeys([*entities, *new]))
            pending = []
        index = index_at(sentence, other.end)
    return end, tuple(entities)


def _joint(scene: Scene, sentence: Sentence, index: int) -> int:
    """Number of words that join two speakers at ``index``; 0 for none."""
    grammar = scene.grammar
    length = 0
    if norm_at(sentence, index) in grammar.joiners:
        length = 1
    elif f"{norm_at(sentence, index)} {norm_at(sentence, index + 1)}" in grammar.joining_phrases:
        length = 2
    again = norm_at(sentence, index + length) in grammar.speaker_prepositions
    return length + again if length else 0


def opening_actor(scene: Scene, sentence: Sentence, index: int) -> Mention | None:
    """The mention of an actor that begins at token ``index``, if any."""
    if index >= len(sentence.tokens):
        return None
    start = sentence.tokens[index].start
    mention = scene.actor_at(start)
    return mention if mention is not None and mention.start <= start else None

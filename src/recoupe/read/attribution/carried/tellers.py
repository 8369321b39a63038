"""Whoever a sentence without speech tells of: the person that opens it."""

from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker, entity_ids
from recoupe.records import Sentence


def known_subject(scene: Scene, sentence: Sentence) -> Speaker | None:
    """The person, known to the dispatch, whose mention opens the sentence."""
    speaker = speaker_from(scene, sentence, 0, "subject-of-sentence-before")
    if speaker is None or speaker.entity is None:
        return None
    kinds = {
        scene.entities[entity].kind
        for entity in entity_ids(speaker.entity)
        if entity in scene.entities
    }
    return speaker if kinds <= {"person", "anonymous"} else None

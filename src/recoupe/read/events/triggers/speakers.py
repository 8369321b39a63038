"""Who can do something with words: somebody, not *le thème* nor whoever *on* hides."""

from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.scene import EventScene
from recoupe.read.events.strangers import is_person_noun
from recoupe.records import Token
from recoupe.records.attribution import Source

_BODIES = ("@acting",)


def can_speak(scene: EventScene, source: Source) -> bool:
    """Tell a source that is known, or is called by a noun for people or a body.

    *Ce geste* nous engage à, *on* nie que, ceux *qui* s'y opposent: nobody says so.
    """
    ids = entity_ids(source.entity)
    entities = [scene.clauses.entities[key] for key in ids if key in scene.clauses.entities]
    if not entities or any(entity.kind != "anonymous" for entity in entities):
        return True
    if source.start is None or source.end is None:
        return False
    sentence = scene.sentence_at(source.start)
    words = () if sentence is None else sentence.tokens
    return any(
        _is_somebody(scene, token) for token in words if source.start <= token.start < source.end
    )


def _is_somebody(scene: EventScene, token: Token) -> bool:
    pronoun = token.norm in scene.lexicon.grammar.third_person_subjects
    return pronoun or is_person_noun(scene, token) or scene.is_one_of(token, _BODIES)

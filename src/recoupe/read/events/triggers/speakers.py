"""Who can do something with words: somebody, not *le thème* nor whoever *on* hides."""

from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.scene import EventScene
from recoupe.read.events.strangers import is_person_noun
from recoupe.records import Token
from recoupe.records.attribution import Attribution, Source

_BODIES = ("@acting",)
_OPENING = 4


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
    if scene.clauses.names_actor(source.start, source.end):
        return True
    sentence = scene.sentence_at(source.start)
    words = () if sentence is None else sentence.tokens
    return any(
        _is_somebody(scene, token) for token in words if source.start <= token.start < source.end
    )


def _is_somebody(scene: EventScene, token: Token) -> bool:
    pronoun = token.norm in scene.lexicon.grammar.third_person_subjects
    return pronoun or is_person_noun(scene, token) or scene.is_one_of(token, _BODIES)


def is_asked(scene: EventScene, told: Attribution) -> bool:
    """Tell a demand somebody is to hear or to meet, by its words: « Libérez-le », Oslo *doit*.

    *Il faut* du temps asks nobody for anything.
    """
    if told.addressee is not None:
        return True
    sentence = scene.sentence_at(told.content[0].start)
    words = () if sentence is None else sentence.tokens
    inside = [t for t in words if told.content[0].start <= t.start < told.content[0].end]
    opening = [t for t in inside[:_OPENING] if t.norm not in scene.lexicon.grammar.clause_leads]
    if told.quote_type == "direct" and inside:
        grammar, first = scene.lexicon.grammar, inside[0].norm
        if first in grammar.complementisers or first.endswith(grammar.imperative_endings):
            return True
    return bool(opening) and scene.clauses.actor_at(opening[0].start) is not None

"""Who speaks with a noun of speech: *sa* promesse, *Lima* a donné l'assurance que."""

from recoupe.read.clauses.morphology import is_subject
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence

_FARTHEST_POSSESSIVE = 3
_FARTHEST_GIVER = 16


def possessor(scene: Scene, sentence: Sentence, noun: int) -> Speaker | None:
    """The holder a possessive before the noun stands for: *leur* récente promesse."""
    for token in sentence.tokens[max(0, noun - _FARTHEST_POSSESSIVE) : noun]:
        if token.norm not in scene.grammar.speaker_possessives:
            continue
        for mention in scene.mentions_in(token.start, token.end):
            if mention.kind == "possessive" and mention.entity is not None:
                return Speaker(token.start, token.end, mention.entity, ("noun-possessive",))
    return None


def clause_subject(scene: Scene, sentence: Sentence, index: int) -> Speaker | None:
    """Who is to keep a promise is who makes it: des garanties que *la Russie* ne prévoit pas."""
    tokens = sentence.tokens
    if index >= len(tokens) or scene.actor_at(tokens[index].start) is None:
        return None
    return speaker_from(scene, sentence, index, "clause-subject")


def giver(scene: Scene, sentence: Sentence, noun: int) -> Speaker | None:
    """As in "avoir obtenu *du colonel* l'assurance que": whom the words were had from."""
    tokens = sentence.tokens
    for place in range(noun - 1, max(0, noun - _FARTHEST_GIVER), -1):
        if tokens[place].norm not in scene.grammar.receiving_forms:
            continue
        source = next(
            (
                token.index
                for token in tokens[place + 1 : noun]
                if token.norm in scene.grammar.noun_source_prepositions
            ),
            None,
        )
        return speaker_from(scene, sentence, source + 1, "giver") if source is not None else None
    return None


def governing_subject(scene: Scene, sentence: Sentence, noun: int) -> Speaker | None:
    """The subject of the verb that governs the noun: *Lima* a donné l'assurance que."""
    tokens = sentence.tokens
    verb = tokens[noun].head
    if verb >= noun or tokens[verb].pos not in ("VERB", "AUX"):
        return None
    for token in tokens[:verb]:
        if token.head == verb and is_subject(token):
            mention = scene.actor_at(token.start)
            if mention is not None:
                return Speaker(mention.start, mention.end, mention.entity, ("governing-subject",))
    return None

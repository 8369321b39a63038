"""A noun phrase read as a speaker."""

from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import joined
from recoupe.read.clauses.subjects.documents import document_at
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence


def speaker_from(scene: Scene, sentence: Sentence, index: int, rule: str) -> Speaker | None:
    """Read the noun phrase that begins at token ``index`` as a speaker; null where none does.

    A document comes first, then a mention with those joined to it, then bare words.
    """
    tokens = sentence.tokens
    if index >= len(tokens):
        return None
    document = document_at(scene, sentence, index)
    if document is not None:
        return document
    mention = scene.actor_at(tokens[index].start)
    if mention is not None:
        end, entities = joined(scene, sentence, mention)
        entity = entities[0] if len(entities) == 1 else entities
        return Speaker(mention.start, end, entity, (rule,))
    stop = noun_phrase_end(sentence, index, scene)
    if stop <= index:
        return None
    proper = ("proper",) if any(t.pos == "PROPN" for t in tokens[index:stop]) else ()
    return Speaker(tokens[index].start, tokens[stop - 1].end, None, (rule, "no-mention", *proper))


def mentioned(scene: Scene, start: int, end: int, rule: str) -> Speaker:
    """A word that speaks or hears by itself, such as a pronoun, with whom it means."""
    return Speaker(start, end, scene.entity_at(start), (rule,))


def inverted_speaker(scene: Scene, sentence: Sentence, index: int) -> Speaker:
    """The pronoun behind its verb as a speaker, without the hyphen: a-t-*elle* dit."""
    token = sentence.tokens[index]
    start = token.start + token.text.startswith("-")
    return mentioned(scene, start, token.end, "inverted-pronoun")

"""The subject that stands after its verb: a dit, mardi, *le porte-parole*."""

from typing import NamedTuple

from recoupe.read.attribution.speakers.behind_on import behind_on
from recoupe.read.clauses.morphology import is_participle, is_past_participle
from recoupe.read.clauses.phrases.adverbials import adverbial_end, prepositional_end
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.phrases.places import (
    has_finite_verb,
    index_at,
    next_comma,
    norm_at,
)
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import opening_actor
from recoupe.read.clauses.subjects.phrases import inverted_speaker, speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Sentence

_MOST_STEPS = 6
_LONGEST_INSERTION = 16


class Postposed(NamedTuple):
    """A subject after its verb, with the index of the token after it."""

    speaker: Speaker
    after: int


def subject_after(scene: Scene, group: VerbGroup, last: int) -> Postposed | None:
    """Find the subject after a verb whose words end at token ``last``.

    Adverbs, times and a prepositional phrase may stand between.
    """
    sentence = group.sentence
    if group.inverted is not None:
        pronoun = sentence.tokens[group.inverted]
        if pronoun.norm in scene.grammar.inverted_indefinite:
            return Postposed(*behind_on(scene, sentence, pronoun, last))
        return Postposed(inverted_speaker(scene, sentence, group.inverted), last + 1)
    index = last + 1
    for _ in range(_MOST_STEPS):
        if index >= len(sentence.tokens):
            return None
        step = _step_over(scene, sentence, index, first=index == last + 1)
        if step == index:
            break
        index = step
    speaker = speaker_from(scene, sentence, index, "subject-after")
    return Postposed(speaker, index_at(sentence, speaker.end)) if speaker is not None else None


def _step_over(scene: Scene, sentence: Sentence, index: int, *, first: bool) -> int:
    """Index after what may stand between verb and subject; ``index`` where nothing does."""
    token = sentence.tokens[index]
    timex = scene.timex_at(token.start)
    if timex is not None:
        return index_at(sentence, timex.end)
    adverbial = adverbial_end(sentence, index, scene)
    if adverbial > index:
        return adverbial
    if token.norm == "," and first:
        return _over_insertion(scene, sentence, index)
    if token.norm == "," and _goes_on(scene, sentence, index + 1):
        return index + 1
    grammar = scene.grammar
    if not first and is_past_participle(token) and sentence.tokens[index - 1].pos == "NOUN":
        return index + 1
    if token.norm in grammar.gerund_leads and _is_gerund(sentence, index + 1):
        return _over_gerund(scene, sentence, index + 1)
    manner = norm_at(sentence, index + 1) in grammar.indefinite_articles
    preposition = token.pos == "ADP" and (manner or token.norm not in grammar.of_prepositions)
    if preposition or token.norm in grammar.contracted_to:
        return prepositional_end(sentence, index, scene, before_name=True)
    return index


def _over_insertion(scene: Scene, sentence: Sentence, comma: int) -> int:
    """Index after what two commas set off before the subject: a dit, *poing levé*, Anna Sow."""
    closing = next_comma(sentence, comma + 1, min(comma + _LONGEST_INSERTION, len(sentence.tokens)))
    if closing is None or has_finite_verb(sentence, comma, closing, scene):
        return comma
    return comma if opening_actor(scene, sentence, closing + 1) is None else closing + 1


def _is_gerund(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index] if index < len(sentence.tokens) else None
    return token is not None and is_participle(token) and not is_past_participle(token)


def _over_gerund(scene: Scene, sentence: Sentence, index: int) -> int:
    """Index after a gerund with its object, if the subject follows: en quittant *la salle* Sow."""
    stop = noun_phrase_end(sentence, index + 1, scene, before_name=True)
    return stop if opening_actor(scene, sentence, stop) is not None else index + 1


def _goes_on(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell an actor, or a phrase set off before one: a dit mardi, *à Lima*, le préfet."""
    if opening_actor(scene, sentence, index) is not None:
        return True
    if index >= len(sentence.tokens) or sentence.tokens[index].pos != "ADP":
        return False
    stop = prepositional_end(sentence, index, scene, before_name=True)
    set_off = norm_at(sentence, stop) == ","
    return set_off and opening_actor(scene, sentence, stop + 1) is not None

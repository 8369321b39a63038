"""The subject that stands after its verb: a dit, mardi, *le porte-parole*."""

from typing import NamedTuple

from recoupe.read.attribution.phrases.adverbials import adverbial_end, prepositional_end
from recoupe.read.attribution.phrases.places import index_at, norm_at
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.speakers.behind_on import behind_on
from recoupe.read.attribution.speakers.conjoined import opening_actor
from recoupe.read.attribution.speakers.phrases import inverted_speaker, speaker_from
from recoupe.read.attribution.speakers.speaker import Speaker
from recoupe.read.attribution.verbs.group import VerbGroup
from recoupe.records import Sentence

_MOST_STEPS = 6


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
    if token.norm == "," and not first and _goes_on(scene, sentence, index + 1):
        return index + 1
    grammar = scene.grammar
    preposition = token.pos == "ADP" and token.norm not in grammar.of_prepositions
    if preposition or token.norm in grammar.contracted_to:
        return prepositional_end(sentence, index, scene, before_name=True)
    return index


def _goes_on(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell an actor, or a phrase set off before one: a dit mardi, *à Lima*, le préfet."""
    if opening_actor(scene, sentence, index) is not None:
        return True
    if index >= len(sentence.tokens) or sentence.tokens[index].pos != "ADP":
        return False
    stop = prepositional_end(sentence, index, scene, before_name=True)
    set_off = norm_at(sentence, stop) == ","
    return set_off and opening_actor(scene, sentence, stop + 1) is not None

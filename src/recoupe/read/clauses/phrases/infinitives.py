"""Infinitives: refuse *de ne pas céder*."""

from recoupe.read.clauses.marks import OPENING
from recoupe.read.clauses.morphology import is_infinitive_form
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token

_FARTHEST = 6


def is_infinitive(token: Token, scene: Scene) -> bool:
    """Tell an infinitive by the parser's word or by the forms of the cue verbs."""
    if is_infinitive_form(token):
        return True
    return token.pos in ("VERB", "AUX") and any(
        reading.mood == "inf" for reading in scene.cues.forms.get(token.norm, ())
    )


def infinitive_after(sentence: Sentence, index: int, scene: Scene) -> bool:
    """Tell whether an infinitive stands at ``index``, after negation, clitics or an adverb."""
    for token in sentence.tokens[index : index + _FARTHEST]:
        if is_infinitive(token, scene):
            return True
        if not _may_lead(token, scene):
            return False
    return False


def opens_infinitive(sentence: Sentence, index: int, scene: Scene) -> bool:
    """Tell whether an infinitive begins at ``index``, with or without the word that leads to it."""
    led = index < len(sentence.tokens) and (
        sentence.tokens[index].norm in scene.grammar.infinitive_links
    )
    return infinitive_after(sentence, index + led, scene)


def _may_lead(token: Token, scene: Scene) -> bool:
    return (
        token.norm in scene.grammar.infinitive_negations
        or token.pos in ("PRON", "ADV")
        or token.norm in OPENING
        or token.norm in scene.words.adverbs
    )

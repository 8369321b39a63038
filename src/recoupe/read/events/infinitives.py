"""Whether an infinitive tells what was done: a réussi à *libérer*, but not permet d'*arrêter*."""

from recoupe.read.clauses.morphology import is_ahead, is_infinitive_form, is_participle
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence, Token

_DEEPEST = 4
_OPENING = 3


def is_past_infinitive(scene: EventScene, group: VerbGroup) -> bool:
    """Tell *avoir tiré* and *être parti*, but not *être arrêté*."""
    if group.mood != "infinitive":
        return False
    first = group.sentence.tokens[group.start].norm
    compound = group.start != group.head and not group.passive
    return first in scene.lexicon.grammar.past_infinitives or compound


def tells_deed(scene: EventScene, draft: Draft, group: VerbGroup) -> bool:
    """Tell an infinitive whose deed is done or said to be, by the words that lead to it.

    Any other is only wanted, possible or in general: *il importe d'*aider.
    """
    if is_past_infinitive(scene, group) or _opens_words(draft, group):
        return True
    return _is_reached(scene, group.sentence, group.sentence.tokens[group.head], _DEEPEST)


def is_borne_in_vain(scene: EventScene, draft: Draft) -> bool:
    """Tell a noun under a light verb that is not done: s'apprêtait à *donner l'assaut*."""
    token = draft.sentence.tokens[draft.clause]
    if draft.clause == draft.head or not is_infinitive_form(token):
        return False
    words = [draft.sentence.tokens[c] for c in scene.children(draft.sentence, token.index)]
    coloured = any(word.dep.startswith("aux") for word in words)
    return not coloured and not _is_reached(scene, draft.sentence, token, _DEEPEST)


def is_blamed_for(scene: EventScene, group: VerbGroup | None) -> bool:
    """Tell a deed that somebody is accused of: accusé d'*avoir tué*."""
    if group is None or group.mood != "infinitive":
        return False
    above = group.sentence.tokens[group.sentence.tokens[group.head].head]
    cues = scene.lexicon.cues.verbs
    return any(
        "accuse" in cue.all_acts
        for lemma in scene.verb_lemmas(above)
        for cue in cues.get(lemma, ())
    )


def _opens_words(draft: Draft, group: VerbGroup) -> bool:
    """Tell the verb of what somebody says: affirme *détenir* des otages."""
    layer = draft.layer
    if layer is None:
        return False
    first = group.sentence.tokens[max(0, group.first - _OPENING)].start
    return any(first <= span.start <= group.begin for span in layer.content)


def _is_reached(scene: EventScene, sentence: Sentence, token: Token, depth: int) -> bool:
    """Tell a verb under one that says it was done, in a form that says so."""
    above = sentence.tokens[token.head]
    if above.index == token.index:
        return False
    governors = scene.table.words.governors
    beside = [above.norm, *(sentence.tokens[c].norm for c in scene.children(sentence, above.index))]
    if governors.performing_adjectives & set(beside) and above.pos != "VERB":
        return True
    if not depth or is_ahead(above) or "Mood=Imp" in above.morph:
        return False
    lemmas = scene.verb_lemmas(above)
    if token.dep == "conj" and is_infinitive_form(above):
        return _is_reached(scene, sentence, above, depth - 1)
    allowing = governors.allowing_verbs | scene.lexicon.words.possibility
    if lemmas & allowing and is_participle(above):
        return True
    if not lemmas & governors.reaching_verbs:
        return False
    return not is_infinitive_form(above) or _is_reached(scene, sentence, above, depth - 1)

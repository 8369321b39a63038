"""What the content of a noun of speech looks like: la promesse *de partir*, l'idée *que*."""

from recoupe.lang.cue_schema import Frame
from recoupe.lang.cues import NounCue
from recoupe.read.clauses.morphology import is_past_participle
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence

_FARTHEST_PARTICIPLE = 12


def frame_at(scene: Scene, sentence: Sentence, index: int, cue: NounCue) -> Frame | None:
    """The frame of content that begins at token ``index``, if the noun takes it.

    *Selon laquelle* opens a clause as *que* does, whatever the noun's frames.
    """
    grammar = scene.grammar
    norm = norm_at(sentence, index)
    if norm in grammar.complementisers and "que" in cue.frames:
        joined = norm_at(sentence, index - 1) in grammar.conjunction_leads | grammar.comparatives
        return None if joined or _is_relative(scene, sentence, index) else "que"
    if norm == ":" and "colon" in cue.frames:
        return "colon"
    if norm in grammar.according_to and norm_at(sentence, index + 1) in grammar.lequel_forms:
        return "que"
    if norm in grammar.bare_of and "de_inf" in cue.frames:
        return "de_inf" if infinitive_after(sentence, index + 1, scene) else None
    if norm in grammar.bare_to and "a_inf" in cue.frames:
        return "a_inf" if infinitive_after(sentence, index + 1, scene) else None
    return None


def _is_relative(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell the garanties *que Moscou a données* from the garanties *que Moscou respectera*.

    The parser must call *que* an object, and the participle agree with what it stands for.
    """
    tokens = sentence.tokens
    if _is_perused(scene, sentence, index):
        return True
    for token in tokens[index + 1 : index + _FARTHEST_PARTICIPLE]:
        if token.norm in (",", ";"):
            break
        if is_past_participle(token):
            agrees = token.norm.endswith(scene.grammar.agreeing_endings)
            had = tokens[token.index - 1].norm in scene.grammar.having_forms
            return agrees and (had or tokens[index].dep.startswith("obj"))
    return tokens[index].dep.startswith("obj") and tokens[index - 1].pos == "NOUN"


def _is_perused(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell the paper *que X a pu consulter*: its clause ends in the verb, without an object."""
    tokens = sentence.tokens
    for token in tokens[index + 1 : index + _FARTHEST_PARTICIPLE]:
        behind = tokens[token.index + 1].pos if token.index + 1 < len(tokens) else "PUNCT"
        if token.norm in scene.grammar.perusals:
            helper = tokens[token.index - (2 if "VerbForm=Inf" in token.morph else 1)]
            ends = behind in ("PUNCT", "CCONJ", "ADP", "ADV", "NOUN", "VERB")
            return ends and helper.norm in scene.grammar.having_forms
        if token.pos == "PUNCT":
            return False
    return False

"""The press conditional: le convoi *aurait fait* demi-tour, with nobody to vouch for it."""

from collections.abc import Sequence
from itertools import pairwise

from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.morphology import is_participle
from recoupe.read.clauses.phrases.adverbials import adverbial_end
from recoupe.read.clauses.phrases.places import next_comma, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token


def find_hearsay(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    """Read a sentence of the agency's own in the conditional perfect as hearsay."""
    if scene.grammar.conditional_auxiliaries.isdisjoint(scene.words_in(sentence)):
        return None
    if _is_told(sentence, drafts) or _is_unreal(scene, sentence):
        return None
    if not any(_reports(scene, sentence, token) for token in sentence.tokens):
        return None
    first = _after_topic(scene, sentence)
    spans = spans_without(scene, sentence, first, sentence_limit(scene, sentence, first), ())
    if not spans:
        return None
    return Draft(
        sentence,
        None,
        None,
        spans,
        "say",
        "indirect",
        conditional=True,
        rules=["press-conditional"],
        confidence=0.6,
    )


def _after_topic(scene: Scene, sentence: Sentence) -> int:
    """Index of the clause after what it is about: *Quant au colonel*, il aurait fui."""
    if sentence.tokens[0].norm not in scene.grammar.topic_words:
        return 0
    comma = next_comma(sentence, 1, len(sentence.tokens))
    return 0 if comma is None else comma + 1


def _is_told(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Tell a sentence somebody speaks in, or whose words somebody else says."""
    return any(draft.sentence is sentence or draft.holds(sentence.start) for draft in drafts)


def _is_unreal(scene: Scene, sentence: Sentence) -> bool:
    """Tell a question, a condition and a wish, where the conditional is one of the mind."""
    tokens, grammar = sentence.tokens, scene.grammar
    if tokens[-1].norm == "?" or any(token.norm in grammar.unreal_words for token in tokens):
        return True
    pairs = (before.norm + after.norm for before, after in pairwise(tokens))
    return any(pair in grammar.elided_conditions for pair in pairs)


def _is_subordinate(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Tell a relative clause and an indirect question: on ignore *comment* ils auraient fui."""
    before = sentence.tokens[max(0, token.index - 4) : token.index]
    if before and before[-1].norm in scene.grammar.who_words:
        return True
    asked = (scene.grammar.question_words | scene.grammar.question_pronouns) - {"où"}
    return any(t.norm in asked for t in sentence.tokens[1 : token.index])


def _reports(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Tell a conditional auxiliary with its participle, or *serait* with an adjective."""
    grammar, tokens = scene.grammar, sentence.tokens
    if token.norm not in grammar.conditional_auxiliaries or _is_subordinate(scene, sentence, token):
        return False
    place = token.index + 1
    while place < len(tokens):
        after = adverbial_end(sentence, place, scene)
        if after == place and tokens[place].norm not in grammar.hearsay_fillers:
            break
        place = max(after, place + 1)
    if place >= len(tokens) or norm_at(sentence, token.index + 1) in grammar.linking_t:
        return False
    told = tokens[place]
    if is_participle(told) or told.norm.endswith(grammar.participle_endings):
        return True
    negated = norm_at(sentence, token.index - 1) in grammar.negation_particles
    return token.norm in grammar.conditional_being and told.pos == "ADJ" and not negated

"""Adverbs, set phrases and prepositional phrases that part a verb from what belongs to it."""

from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence


def adverbial_end(sentence: Sentence, index: int, scene: Scene) -> int:
    """Index after an adverb or set phrase (d'ailleurs, en revanche); ``index`` where none is."""
    tokens = sentence.tokens
    for phrase in scene.words.adverbials.get(tokens[index].norm, ()):
        stop = index + len(phrase)
        if stop > len(tokens) or tokens[stop - 1].norm != phrase[-1]:
            continue
        stands = phrase == tuple([token.norm for token in tokens[index:stop]])
        if stands and not _counts(sentence, stop, scene):
            return stop
    token, grammar = tokens[index], scene.grammar
    if token.norm in grammar.quantifiers and _before_noun(sentence, index):
        return index
    if token.norm in scene.words.prepositions or token.norm in grammar.clause_leads:
        return index
    adverb = token.pos == "ADV" and token.norm not in grammar.negation_particles
    unread = token.pos == "X" and token.norm.endswith(grammar.adverb_endings)
    return index + 1 if adverb or unread or token.norm in scene.words.adverbs else index


def _counts(sentence: Sentence, stop: int, scene: Scene) -> bool:
    """Tell *de plus* de vingt blessés from *de plus*, besides."""
    following = sentence.tokens[stop].norm if stop < len(sentence.tokens) else ""
    compares = sentence.tokens[stop - 1].norm in scene.grammar.comparatives
    return compares and following in scene.grammar.bare_of


def _before_noun(sentence: Sentence, index: int) -> bool:
    """Tell *tout* accord from *tout* simplement."""
    following = sentence.tokens[index + 1 : index + 3]
    if [t.pos for t in following] == ["ADJ", "PUNCT"]:
        return True
    return any(t.pos == "NOUN" for t in following) and following[0].pos in ("NOUN", "ADJ")


def prepositional_end(
    sentence: Sentence, index: int, scene: Scene, *, before_name: bool = False
) -> int:
    """Index after the phrase whose preposition stands at ``index``: lors d'un point de presse."""
    tokens = sentence.tokens
    start = index + 1
    if tokens[index].norm in scene.words.compound_prepositions:
        while start < len(tokens) and tokens[start].norm in scene.grammar.of_prepositions:
            start += 1
    return max(noun_phrase_end(sentence, start, scene, before_name=before_name), index + 1)

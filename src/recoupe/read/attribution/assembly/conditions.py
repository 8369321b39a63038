"""Conditions inside what is said: *si les tirs continuent*, *en cas d'attaque*."""

from collections.abc import Sequence

from recoupe.read.attribution.assembly.outside import is_outside
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Span

_ENDS = frozenset({",", ";", "."})


def find_condition(scene: Scene, sentence: Sentence, content: Sequence[Span]) -> Span | None:
    """A condition inside what is said: the clause that *si* opens, or *en cas de*."""
    tokens, words = sentence.tokens, scene.words_in(sentence)
    if scene.grammar.if_words.isdisjoint(words) and scene.grammar.case_nouns.isdisjoint(words):
        return None
    for token in tokens:
        first = _opening(scene, sentence, token.index)
        if first is None or is_outside(token.start, content):
            continue
        stop = first
        while stop < len(tokens) and tokens[stop].norm not in _ENDS:
            stop += 1
        end = min(tokens[stop - 1].end, max(span.end for span in content))
        if end > tokens[first].start:
            return Span.of(scene.text, tokens[first].start, end)
    return None


def _opening(scene: Scene, sentence: Sentence, index: int) -> int | None:
    """Index of the word that opens a condition, if the one at ``index`` tells of one."""
    token, grammar = sentence.tokens[index], scene.grammar
    if token.norm in grammar.if_words and token.pos == "SCONJ":
        return index if index + 1 < len(sentence.tokens) else None
    if token.norm not in grammar.case_nouns:
        return None
    phrase = f"{norm_at(sentence, index - 1)} {token.norm}"
    return index - 1 if phrase in grammar.case_phrases else None

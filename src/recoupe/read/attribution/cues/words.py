"""Nouns and prepositions of speech in a sentence: *l'annonce*, *d'après*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from recoupe.lang.cues import NounCue, PrepositionCue
from recoupe.read.clauses.fixed_words import fixed_words
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Span

_NO_NOUN = frozenset({"VERB", "AUX", "ADV", "ADP", "SCONJ"})
_Cue = TypeVar("_Cue", NounCue, PrepositionCue)


@dataclass(frozen=True, slots=True)
class WordHit(Generic[_Cue]):
    """A noun or preposition of speech: token indices ``first``..``last`` of the sentence."""

    sentence: Sentence
    cue: _Cue
    first: int
    last: int

    def span(self, text: str) -> Span:
        """Its words in the text."""
        tokens = self.sentence.tokens
        return Span.of(text, tokens[self.first].start, tokens[self.last].end)


def noun_hits(sentence: Sentence, scene: Scene) -> Iterator[WordHit[NounCue]]:
    """Yield the nouns of speech of a sentence from left to right."""
    for token in sentence.tokens:
        if token.pos in _NO_NOUN and not _after_article(sentence, token.index, scene):
            continue
        for cue in scene.cues.nouns.get(token.norm, ()):
            last = token.index
            if cue.words:
                last = fixed_words(sentence.tokens, token.index + 1, cue.words, scene)
            if last >= 0:
                yield WordHit(sentence, cue, token.index, last)


def _after_article(sentence: Sentence, index: int, scene: Scene) -> bool:
    return index > 0 and sentence.tokens[index - 1].norm in scene.words.articles


def preposition_hits(sentence: Sentence, scene: Scene) -> Iterator[WordHit[PrepositionCue]]:
    """Yield the prepositions of speech of a sentence from left to right."""
    plain, capital = scene.cues.prepositions_by_word, scene.cues.prepositions_by_capital
    for token in sentence.tokens:
        phrases = capital.get(token.norm)
        if phrases is None or _inside_mention(scene, token.start):
            continue
        if not token.text[:1].isupper():
            phrases = plain.get(token.norm, ())
        for cue, words in phrases:
            if _matches(scene, sentence, token.index, words):
                yield WordHit(sentence, cue, token.index, token.index + len(words) - 1)


def _matches(scene: Scene, sentence: Sentence, first: int, words: Sequence[str]) -> bool:
    """Tell whether the words behind the first stand there; a final *de* may be *d'* or *des*."""
    tokens, last = sentence.tokens, first + len(words) - 1
    if last >= len(tokens):
        return False
    for place, word in enumerate(words[1:], first + 1):
        norm, grammar = tokens[place].norm, scene.grammar
        if norm != word:
            links = place == last and word in grammar.bare_of
            return links and norm in grammar.of_prepositions
    return True


def _inside_mention(scene: Scene, position: int) -> bool:
    mention = scene.mention_at(position)
    return mention is not None and mention.start < position

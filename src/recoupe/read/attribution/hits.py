"""Places where a word of speech stands: verbs, nouns and prepositions of the cue tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.lang.cues import NounCue, PrepositionCue, VerbCue
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.verbgroup import VerbGroup, verb_group
from recoupe.records import Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class VerbHit:
    """A verb of speech in a sentence; ``senses`` are the cue entries it may be."""

    group: VerbGroup
    senses: tuple[VerbCue, ...]
    last: int

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.group.sentence


@dataclass(frozen=True, slots=True)
class WordHit:
    """A noun or preposition of speech: token indices ``first``..``last`` of the sentence."""

    sentence: Sentence
    cue: NounCue | PrepositionCue
    first: int
    last: int


def fixed_words(tokens: tuple[Token, ...], index: int, words: tuple[str, ...], scene: Scene) -> int:
    """Index of the last of the fixed words found from ``index``, over adverbs; -1 if absent."""
    wanted = [part for word in words for part in word.replace("'", "' ").split()]
    for place, part in enumerate(wanted):
        if place == 0:
            while index < len(tokens) and (
                tokens[index].norm in scene.words.adverbs or tokens[index].norm.startswith("-")
            ):
                index += 1
        if index >= len(tokens) or tokens[index].norm != part:
            return -1
        index += 1
    return index - 1


def _senses(group: VerbGroup, lemma: str, scene: Scene) -> tuple[tuple[VerbCue, ...], int]:
    tokens = group.sentence.tokens
    found: list[tuple[VerbCue, int]] = []
    for cue in scene.cues.verbs.get(lemma, ()):
        if cue.reflexive != group.reflexive:
            continue
        last = fixed_words(tokens, group.last + 1, cue.words, scene) if cue.words else group.last
        if last >= 0:
            found.append((cue, last))
    with_words = [item for item in found if item[0].words]
    chosen = with_words or found
    if not chosen:
        return (), group.last
    return tuple(cue for cue, _ in chosen), max(last for _, last in chosen)


def verb_hits(sentence: Sentence, scene: Scene) -> Iterator[VerbHit]:
    """Yield the verbs of speech of a sentence from left to right."""
    for token in sentence.tokens:
        lemmas = {r.lemma for r in scene.cues.forms.get(token.norm, ())}
        for lemma in sorted(lemmas & scene.cues.verbs.keys()):
            group = verb_group(sentence, token.index, lemma, scene)
            if group is None:
                continue
            senses, last = _senses(group, lemma, scene)
            if senses:
                yield VerbHit(group, senses, last)
                break


def noun_hits(sentence: Sentence, scene: Scene) -> Iterator[WordHit]:
    """Yield the nouns of speech of a sentence from left to right."""
    for token in sentence.tokens:
        article = _after_article(sentence, token.index, scene)
        if token.pos in ("VERB", "AUX", "ADV", "ADP", "SCONJ") and not article:
            continue
        for cue in scene.cues.nouns.get(token.norm, ()):
            last = token.index
            if cue.words:
                last = fixed_words(sentence.tokens, token.index + 1, cue.words, scene)
            if last >= 0:
                yield WordHit(sentence, cue, token.index, last)


def _after_article(sentence: Sentence, index: int, scene: Scene) -> bool:
    return index > 0 and sentence.tokens[index - 1].norm in scene.words.articles


def preposition_hits(sentence: Sentence, scene: Scene) -> Iterator[WordHit]:
    """Yield the prepositions of speech of a sentence from left to right."""
    by_first = scene.cues.prepositions
    for token in sentence.tokens:
        for cue in by_first:
            parts = cue.words.replace("'", "' ").split()
            if token.norm != parts[0]:
                continue
            window = tuple(t.norm for t in sentence.tokens[token.index : token.index + len(parts)])
            mention = scene.mention_at(token.start)
            if mention is not None and mention.start < token.start:
                continue
            if window == tuple(parts):
                yield WordHit(sentence, cue, token.index, token.index + len(parts) - 1)


def cue_span(hit: VerbHit, text: str) -> Span:
    """The cue's words: the whole group, or the verb alone where a mark parts the auxiliary."""
    group = hit.group
    tokens = group.sentence.tokens
    first = group.start
    between = [t.norm for t in tokens[first : group.head]]
    if any(norm in ("«", '"', "“", ",") for norm in between):
        first = group.head
    elif group.reflexive and group.first < first:
        first = next(
            (i for i in range(group.first, first) if tokens[i].norm in ("se", "s'")), first
        )
    last = max(group.last, hit.last)
    return Span.of(text, tokens[first].start, tokens[last].end)

"""Through what one spoke: dans *un communiqué*, à *la télévision publique*, sur *Telegram*."""

from collections.abc import Sequence

from recoupe.read.attribution.assembly.outside import is_outside
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Span, Token

_LONGEST_LEAD = 4


def find_channel(
    scene: Scene, sentence: Sentence, content: Sequence[Span], document: str | None
) -> str | None:
    """The channel the sentence names outside what is said: noun and adjectives, or a public.

    ``document`` is what speaks itself, which may be the channel too.
    """
    if document is not None and document in scene.words.channel_nouns:
        return document
    for token in sentence.tokens:
        if token.norm in scene.words.channel_prepositions and is_outside(token.start, content):
            place = _after_lead(scene, sentence, token.index + 1)
            if place >= len(sentence.tokens):
                return None
            channel = _channel_at(scene, sentence, token, place, content)
            if channel is not None:
                return channel
    return None


def _after_lead(scene: Scene, sentence: Sentence, index: int) -> int:
    """Index after articles, numbers and adjectives: *au cours d'un premier* | entretien."""
    place, limit = index, min(len(sentence.tokens), index + _LONGEST_LEAD)
    while place < limit and _may_lead(scene, sentence.tokens[place]):
        place += 1
    return place


def _may_lead(scene: Scene, token: Token) -> bool:
    if token.pos in ("DET", "NUM", "ADJ") or token.norm in scene.words.articles:
        return True
    return token.norm in scene.words.channel_links


def _channel_at(
    scene: Scene, sentence: Sentence, preposition: Token, place: int, content: Sequence[Span]
) -> str | None:
    """The channel whose noun stands at ``place``; null where that noun is none."""
    words, text = scene.words, scene.text
    noun = sentence.tokens[place]
    name = text[noun.start : noun.end]
    if preposition.norm in words.network_prepositions and name in words.networks:
        return name
    if preposition.norm in words.public_prepositions and noun.norm in words.publics:
        return text[preposition.start : noun.end]
    if f"{preposition.norm} {noun.norm}" in scene.grammar.condition_phrases:
        return None
    if noun.norm in words.channel_nouns and is_outside(noun.start, content):
        return text[noun.start : sentence.tokens[_last_word(scene, sentence, place)].end]
    return None


def _last_word(scene: Scene, sentence: Sentence, noun: int) -> int:
    """Index of the last word of a channel: *conférence* de presse, *point* hebdomadaire."""
    tokens = sentence.tokens
    last = noun
    while last + 1 < len(tokens) and tokens[last + 1].pos in ("ADJ", "PROPN"):
        last += 1
    compound = f"{tokens[last].norm} {norm_at(sentence, last + 1)}"
    longer = compound in scene.words.channel_compounds and last + 2 < len(tokens)
    return last + 2 if longer else last

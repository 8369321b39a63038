"""The tokens an incise takes up: , *a dit mardi Anna Sow, interrogée par la radio*."""

from recoupe.read.attribution.content.zones import Zone
from recoupe.read.clauses.marks import DASHES, INCISE_BORDERS
from recoupe.read.clauses.morphology import is_finite, is_participle
from recoupe.read.clauses.phrases.places import (
    has_finite_verb,
    index_at,
    next_comma,
    norm_at,
    skip_parenthesis,
)
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token

_ENDS = DASHES | {",", ";", ")"}
# Fewer characters than these between marks are a term, not more of what is said.
_LONG_QUOTATION = 25


def ends_quotation(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell whether a quotation ends right before token ``index``."""
    return index > 0 and scene.closing_at(sentence.tokens[index - 1].end) is not None


def incise_zone(scene: Scene, sentence: Sentence, first: int, after: int) -> Zone:
    """The tokens of an incise whose speaker ends before ``after``, with the commas around it."""
    tokens = sentence.tokens
    quotation = scene.quotation_at(tokens[first].start)
    limit = len(tokens) if quotation is None else index_at(sentence, quotation.end)
    start = first
    while start > 0 and tokens[start - 1].norm in INCISE_BORDERS:
        start -= 1
    index = after
    while index < limit:
        norm = tokens[index].norm
        bracket = skip_parenthesis(sentence, index) if norm == "(" else index
        if bracket > index:
            index = bracket
            continue
        if scene.opening_at(tokens[index].start) is not None:
            return start, index
        if norm == ":":
            return start, index + 1
        if norm in _ENDS:
            return start, _content_again(scene, sentence, start, index + 1, limit)
        index += 1
    return start, limit


def _content_again(scene: Scene, sentence: Sentence, start: int, index: int, limit: int) -> int:
    """Index where content goes on after the border that ends an incise; ``limit`` for never."""
    if _continues(scene, sentence, start, index, limit):
        return index
    if scene.quotation_at(sentence.tokens[start].start) is not None:
        closing = _after_description(scene, sentence, index, limit)
        if closing is not None:
            return _content_again(scene, sentence, start, closing, limit)
    later = _quotation_after(scene, sentence, index, limit)
    return later if later is not None else limit


def _after_description(scene: Scene, sentence: Sentence, index: int, limit: int) -> int | None:
    """Index after the comma that closes a relative or an apposition on who speaks."""
    if index >= limit:
        return None
    token = sentence.tokens[index]
    relative = token.norm in scene.grammar.adding_relatives
    comma = next_comma(sentence, index, limit)
    if comma is None or not (relative or not has_finite_verb(sentence, index, comma, scene)):
        return None
    again = has_finite_verb(sentence, comma + 1, limit, scene)
    return comma + 1 if again else None


def _continues(scene: Scene, sentence: Sentence, before: int, after: int, limit: int) -> bool:
    """Tell whether what follows the incise's comma is more of what is said."""
    tokens, grammar = sentence.tokens, scene.grammar
    if after >= limit:
        return False
    token = tokens[after]
    if before and tokens[before - 1].pos == "AUX" and is_participle(token):
        return True
    if scene.opening_at(token.start) is not None:
        return True
    if scene.quotation_at(tokens[before].start) is not None:
        return _continues_quotation(scene, sentence, after, limit)
    quoted = ends_quotation(scene, sentence, before) and _says_something(scene, sentence, before)
    if not quoted and not has_finite_verb(sentence, 0, before, scene):
        return True
    describes = token.norm in grammar.incise_relatives - grammar.complementisers
    if quoted or describes or _is_about_speaking(scene, sentence, token):
        return False
    if token.norm in grammar.comment_pronouns and (
        norm_at(sentence, after + 1) in grammar.free_relatives
    ):
        return False
    return token.pos in ("CCONJ", "SCONJ") or has_finite_verb(sentence, after, limit, scene)


def _says_something(scene: Scene, sentence: Sentence, before: int) -> bool:
    """Tell quoted words that are said from a quoted title: Le plan « Mer », dit-il, *a échoué*."""
    quotation = scene.closing_at(sentence.tokens[before - 1].end)
    if quotation is None or quotation.open <= sentence.start:
        return True
    first = index_at(sentence, quotation.open)
    verbal = has_finite_verb(sentence, first, before, scene)
    return verbal or has_finite_verb(sentence, 0, first, scene)


def _continues_quotation(scene: Scene, sentence: Sentence, after: int, limit: int) -> bool:
    token = sentence.tokens[after]
    if has_finite_verb(sentence, after, limit, scene):
        return token.norm not in scene.grammar.adding_relatives
    named = token.pos == "PROPN" or scene.actor_at(token.start) is not None
    return token.norm not in scene.words.about_speaking and not named


def _is_about_speaking(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Tell what still belongs to the speaking: *interrogé*, *lors de*, *mardi*.

    A condition belongs to what is said: , *à condition* que X parte.
    """
    two = f"{token.norm} {norm_at(sentence, token.index + 1)}"
    if two in scene.grammar.condition_phrases:
        return False
    return (
        token.norm in scene.words.about_speaking
        or is_participle(token)
        or scene.timex_at(token.start) is not None
    )


def _quotation_after(scene: Scene, sentence: Sentence, index: int, limit: int) -> int | None:
    """A quotation that goes on after the circumstances of an incise."""
    for token in sentence.tokens[index:limit]:
        quotation = scene.opening_at(token.start)
        if quotation is not None:
            announced = sentence.tokens[token.index - 1].norm in (",", ":")
            long = quotation.end - quotation.start > _LONG_QUOTATION
            return token.index if announced and long else None
        if token.norm in scene.grammar.complementisers or is_finite(token):
            return None
    return None

"""What agrees with a subject in gender: *elle est partie*, *Interrogée*, *la ministre, émue*."""

from collections.abc import Iterator
from functools import lru_cache

from evaluation.rewriting.replacing import Replacement
from recoupe.lang.gazetteer_rows import Gender
from recoupe.read.clauses.morphology import is_past_participle, is_subject
from recoupe.read.layout import find_layout
from recoupe.read.reader import load_tables
from recoupe.read.syntax import parse_sentences
from recoupe.records import Dispatch, Sentence, Token

_BEING = frozenset(("est", "était", "fut", "sera", "serait", "suis"))
_FEMININE = "Gender=Fem"
_IRREGULAR = ("x", "f", "l", "n", "c", "eur")


def agreeing(text: str, start: int, end: int, gender: Gender) -> list[Replacement] | None:
    """The participles and adjectives that agree with the words ``[start, end)``, changed.

    None where one of them has no regular form in the other gender.
    """
    found: list[Replacement] = []
    for token in _agreeing(text, start, end):
        if "Number=Plur" in token.morph or (gender == "m") is (_FEMININE in token.morph):
            continue
        other = _other(token.text, gender)
        if other is None:
            return None
        if other != token.text:
            found.append(Replacement(token.start, token.end, other))
    return found


def _other(word: str, gender: Gender) -> str | None:
    if gender == "f":
        return word[:-1] if word.endswith("e") else None
    if word.endswith("e"):
        return word
    return None if word.endswith(_IRREGULAR) else word + "e"


def _agreeing(text: str, start: int, end: int) -> Iterator[Token]:
    sentence = next((s for s in _sentences(text) if s.start <= start < s.end), None)
    if sentence is None:
        return
    inside = {t.index for t in sentence.tokens if start <= t.start < end}
    subject = any(
        is_subject(sentence.tokens[i]) and sentence.tokens[i].head not in inside for i in inside
    )
    for token in sentence.tokens:
        if token.index in inside:
            continue
        participle = is_past_participle(token)
        told = participle or token.pos == "ADJ"
        described = participle and token.head in inside and token.dep == "acl"
        opens = participle and subject and token.index == 0
        if described or opens or (told and _is_predicate(sentence, token, inside)):
            yield token


def _is_predicate(sentence: Sentence, token: Token, inside: set[int]) -> bool:
    """Tell what *être* says of a subject."""
    below = [t for t in sentence.tokens if t.head == token.index and t.index != token.index]
    own = any(t.index in inside and is_subject(t) for t in below)
    return own and any(t.pos == "AUX" and t.norm in _BEING for t in below)


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[Sentence, ...]:
    tables = load_tables("fr")
    layout = find_layout(Dispatch("x", text, "fr", "x"), tables.layout)
    return parse_sentences(text, layout, tables.forms)

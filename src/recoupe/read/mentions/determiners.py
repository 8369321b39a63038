"""Determiners: where a noun phrase starts, and what its article says."""

from typing import NamedTuple

from recoupe.lang.reference import Reference
from recoupe.read.mentions.phrases import Determiner, Gender
from recoupe.read.mentions.words import Word

_FEMININE = frozenset({"la", "une", "cette", "sa", "ma", "ta", "certaines"})
_MASCULINE = frozenset({"le", "un", "ce", "cet", "au", "du", "certains"})
_PLURAL = frozenset({"aux", "ces", "des", "les", "leurs", "nos", "ses", "mes", "vos", "tes"})
_POSSESSIVE = frozenset(
    {"leur", "leurs", "ma", "mes", "mon", "nos", "notre", "sa", "ses", "son", "vos", "votre"}
)


class Opening(NamedTuple):
    """``outer`` is the word the phrase starts at, ``inner`` the first word after determiners."""

    outer: int
    inner: int
    kind: Determiner
    gender: Gender | None
    plural: bool | None


def is_possessive(word: Word) -> bool:
    """Tell whether a word is a possessive determiner and not a noun such as "le son"."""
    return word.fold in _POSSESSIVE and (word.token is None or word.token.pos in ("DET", "ADJ"))


def read_determiner(words: tuple[Word, ...], at: int, reference: Reference) -> Opening:
    """Read the determiners at a word; a contracted article (du, aux) stays outside the phrase."""
    table = reference.determiners
    word = words[at]
    kind: Determiner = "none"
    outer, inner = at, at + 1
    if word.fold == "de" and at + 1 < len(words) and words[at + 1].fold in table.quantities:
        return Opening(at, at + 2, "indefinite", None, True)
    if word.fold in table.contracted or (word.fold == "des" and _is_preposition(words, at)):
        kind, outer = "definite", at + 1
    elif word.fold == "l" and not _apostrophe_follows(words, at):
        inner = at
    elif word.fold in table.definite:
        kind = "definite"
    elif word.fold in table.demonstrative:
        kind = "demonstrative"
    elif is_possessive(word):
        kind = "possessive"
    elif word.fold in table.indefinite:
        kind = "indefinite"
    elif word.fold in table.numeral:
        kind = "numeral"
    else:
        inner = at
    gender: Gender | None = (
        "f" if word.fold in _FEMININE else "m" if word.fold in _MASCULINE else None
    )
    plural: bool | None = word.fold in _PLURAL or kind == "numeral"
    if kind == "none":
        gender, plural = None, None
    elif word.fold in ("certaines", "certains", "plusieurs", "quelques"):
        plural = True
    if kind != "none" and inner < len(words) and words[inner].fold in table.numeral:
        inner += 1
        plural = True
    return Opening(outer, inner, kind, gender, plural)


def _is_preposition(words: tuple[Word, ...], at: int) -> bool:
    """Tell "la fin des combats" from "entre l'armée et des rebelles"."""
    token = words[at].token
    if token is None or token.pos != "ADP":
        return False
    return at == 0 or words[at - 1].fold not in ("et", "ou", "par", "avec", "devant", "entre")


def _apostrophe_follows(words: tuple[Word, ...], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].gap.strip() in ("'", "’", "ʼ", "‘")

"""Determiners: where a noun phrase starts, and what its article says."""

import msgspec

from recoupe.lang.reference import Reference
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Determiner, Gender
from recoupe.read.mentions.words import Word

_OF = "de"
_AFTER_THESE = frozenset({"avec", "devant", "entre", "et", "ou", "par"})


class Opening(msgspec.Struct, frozen=True):
    """``outer`` is the word the phrase starts at, ``inner`` the first word after determiners."""

    outer: int
    inner: int
    kind: Determiner
    gender: Gender | None
    plural: bool | None


def read_determiner(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> Opening:
    """Read the determiners at a word; a contracted article (du, aux) stays outside the phrase."""
    reference, word = lexicon.reference, words[at]
    table = reference.determiners
    if not may_determine(words, at, lexicon):
        return Opening(at, at, "none", None, None)
    if word.fold == _OF and words[at + 1].fold in table.quantities:
        return Opening(at, at + 2, "indefinite", None, True)
    counted = _counted(words, at, lexicon)
    if counted > at:
        return Opening(at, counted, "indefinite", None, True)
    contracted = word.fold in table.contracted or (word.fold == "des" and _is_article_of(words, at))
    kind = "definite" if contracted else _kind(words, at, reference)
    if kind == "none":
        return Opening(at, at, "none", None, None)
    gender, plural = _features(word, reference)
    inner = at + 1
    if inner < len(words) and words[inner].fold in table.numeral and not _in_name(words, inner):
        inner, plural = inner + 1, True
    return Opening(at + 1 if contracted else at, inner, kind, gender, plural)


def may_determine(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> bool:
    """Tell whether determiners can begin at a word: an article, figures, "de nombreux"."""
    word = words[at]
    if word.fold == _OF and at + 1 < len(words):
        return words[at + 1].fold in lexicon.reference.determiners.quantities
    return word.fold in lexicon.openers.determiners or word.text.isdigit()


def _counted(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> int:
    """As in "plusieurs centaines de", "une dizaine d'", "118": the word after a number."""
    k = at
    if words[k].fold in lexicon.openers.counting or words[k].text.isdigit():
        k += 1
    amount = k + 2 < len(words) and words[k].fold in lexicon.reference.determiners.collectives
    if amount and words[k + 1].fold in ("d", "de") and words[k + 1].joined:
        return k + 2
    if k == at or not words[at].text.isdigit():
        return at
    while k < len(words) and words[k].text.isdigit():
        k += 1
    return k if k < len(words) and words[k].joined else at


def _kind(words: tuple[Word, ...], at: int, reference: Reference) -> Determiner:
    table, word = reference.determiners, words[at]
    if word.fold == "l" and not _apostrophe_follows(words, at):
        return "none"
    if word.fold in table.definite:
        return "definite"
    if word.fold in table.demonstrative:
        return "demonstrative"
    if word.fold in reference.possessive or word.fold in table.possessive:
        # "le son du canon" is a noun.
        if word.token is None or word.token.pos in ("DET", "ADJ"):
            return "possessive"
        after = words[at + 1].token if at + 1 < len(words) else None
        noun = word.fold == "leur" and after is not None and after.pos == "NOUN"
        return "possessive" if noun else "none"
    if word.fold in table.indefinite:
        return "indefinite"
    return "numeral" if word.fold in table.numeral and not _in_name(words, at) else "none"


def _in_name(words: tuple[Word, ...], at: int) -> bool:
    """As in "les Vingt-Sept": a number with a capital on both sides of its hyphen."""
    pair = words[at : at + 2]
    return len(pair) > 1 and pair[1].gap == "-" and all(word.capital for word in pair)


def _features(word: Word, reference: Reference) -> tuple[Gender | None, bool]:
    letters = reference.articles.get(word.fold, "-p")
    gender: Gender | None = "m" if letters[0] == "m" else "f" if letters[0] == "f" else None
    return gender, letters[1] == "p"


def _is_article_of(words: tuple[Word, ...], at: int) -> bool:
    """Tell "la fin des combats" from "entre l'armée et des rebelles"."""
    token = words[at].token
    if token is None or token.pos != "ADP":
        return False
    return at == 0 or words[at - 1].fold not in _AFTER_THESE


def _apostrophe_follows(words: tuple[Word, ...], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].gap.strip() in ("'", "’", "ʼ", "‘")

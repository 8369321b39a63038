"""Pronouns and possessives that may mean somebody."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.read.mentions.expletives import is_expletive
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Form, Gender, Phrase
from recoupe.read.mentions.words import Line
from recoupe.records import Token

_SUBJECTS = frozenset({"il", "ils", "elle", "elles"})
_ANY = "--3"
_RELATIVE = "qui"
_REFLEXIVES = frozenset({"s", "se"})
_OTHERS = _REFLEXIVES | {_RELATIVE}


class _Found(NamedTuple):
    form: Form
    features: str
    head: str
    end: int


def read_pronouns(line: Line, lexicon: Lexicon) -> Iterator[Phrase]:
    """Give pronouns, possessives and relative *qui* of a line, in order."""
    for token in line.tokens:
        key = _key(token.norm)
        may_mean = key in lexicon.openers.pronouns or key in _OTHERS
        found = _read(line.tokens, token, key, lexicon) if may_mean else None
        if found is None:
            continue
        gender, number, person = tuple(found.features)
        yield Phrase(
            line=line.number,
            start=token.start + (1 if token.text.startswith("-") else 0),
            end=found.end,
            first=token.index,
            last=token.index + 1,
            form=found.form,
            gender=_gender(gender),
            plural=None if number == "-" else number == "p",
            person=int(person),
            head=found.head,
        )


@lru_cache(maxsize=8192)
def _key(norm: str) -> str:
    return fold(norm.lstrip("-")).rstrip("'")


def _gender(letter: str) -> Gender | None:
    return "m" if letter == "m" else "f" if letter == "f" else None


def _read(tokens: tuple[Token, ...], token: Token, key: str, lexicon: Lexicon) -> _Found | None:
    table = lexicon.reference
    if key in table.possessive and (token.pos == "DET" or _is_before_noun(tokens, token, key)):
        return _Found("possessive", table.possessive[key], key, token.end)
    latter = _latter(tokens, token, key, lexicon)
    if latter is not None:
        return latter
    if token.pos == "DET" and not token.text.startswith("-"):
        return None
    if key == _RELATIVE:
        return _Found("pronoun", _ANY, key, token.end) if _is_subject(tokens, token) else None
    if key in table.relative:
        return _Found("pronoun", table.relative[key], "which", token.end)
    if key in _REFLEXIVES:
        return _Found("pronoun", _ANY, "se", token.end) if token.pos == "PRON" else None
    if key not in table.personal or (key not in _SUBJECTS and token.pos != "PRON"):
        return None
    if key in _SUBJECTS and is_expletive(tokens, token, lexicon):
        return None
    stressed = key in table.stressed and _is_behind_preposition(tokens, token)
    features = table.stressed[key] if stressed else table.personal[key]
    return _Found("pronoun", features, key, token.end)


def _is_before_noun(tokens: tuple[Token, ...], token: Token, key: str) -> bool:
    """As in "et leur centre": the parser may take "leur" before a noun for a pronoun."""
    if key != "leur" or token.text.startswith("-") or token.index + 1 >= len(tokens):
        return False
    return tokens[token.index + 1].pos == "NOUN"


def _is_behind_preposition(tokens: tuple[Token, ...], token: Token) -> bool:
    return token.index > 0 and tokens[token.index - 1].pos == "ADP"


def _latter(tokens: tuple[Token, ...], token: Token, key: str, lexicon: Lexicon) -> _Found | None:
    """Read "ce dernier" and "celui-ci" where no noun follows."""
    if token.index + 1 >= len(tokens):
        return None
    second = tokens[token.index + 1]
    features = lexicon.reference.latter.get(f"{key} {fold(second.norm)}")
    after = tokens[second.index + 1] if second.index + 1 < len(tokens) else None
    if features is None or (after is not None and after.pos in ("NOUN", "PROPN", "NUM")):
        return None
    return _Found("pronoun", features, "latter", second.end)


def _is_subject(tokens: tuple[Token, ...], token: Token) -> bool:
    """Tell "le ministre, qui part" from "à qui" and "qui que ce soit"."""
    if token.index == 0 or token.index + 1 >= len(tokens):
        return False
    return tokens[token.index - 1].pos != "ADP" and tokens[token.index + 1].norm != "que"

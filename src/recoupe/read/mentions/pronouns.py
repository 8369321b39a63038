"""Pronouns and possessives that may mean somebody."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.read.mentions.expletives import is_expletive
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Gender, Phrase
from recoupe.read.mentions.words import Line
from recoupe.records import Token

_PERSONAL: dict[str, _Features] = {
    "il": _Features("m", False, 3),
    "elle": _Features("f", False, 3),
    "ils": _Features("m", True, 3),
    "elles": _Features("f", True, 3),
    "lui": _Features(None, False, 3),
    "eux": _Features("m", True, 3),
    "leur": _Features(None, True, 3),
    "celui-ci": _Features("m", False, 3),
    "celle-ci": _Features("f", False, 3),
    "ceux-ci": _Features("m", True, 3),
    "celles-ci": _Features("f", True, 3),
    "je": _Features(None, False, 1),
    "j'": _Features(None, False, 1),
    "m'": _Features(None, False, 1),
    "me": _Features(None, False, 1),
    "moi": _Features(None, False, 1),
    "nous": _Features(None, True, 1),
    "ca": _Features(None, False, 3),
    "cela": _Features(None, False, 3),
}
_POSSESSIVE: dict[str, _Features] = {
    **dict.fromkeys(("son", "sa", "ses"), _Features(None, False, 3)),
    **dict.fromkeys(("leur", "leurs"), _Features(None, True, 3)),
    **dict.fromkeys(("mon", "ma", "mes"), _Features(None, False, 1)),
    **dict.fromkeys(("notre", "nos"), _Features(None, True, 1)),
}
_SPLIT = frozenset({"ce", "cette", "ces", "celui", "celle", "ceux", "celles"})
_LAST = {
    ("celui", "-ci"): _Features("m", False, 3),
    ("celle", "-ci"): _Features("f", False, 3),
    ("ceux", "-ci"): _Features("m", True, 3),
    ("celles", "-ci"): _Features("f", True, 3),
    ("ce", "dernier"): _Features("m", False, 3),
    ("cette", "derniere"): _Features("f", False, 3),
    ("ces", "derniers"): _Features("m", True, 3),
    ("ces", "dernieres"): _Features("f", True, 3),
}


class _Features(NamedTuple):
    gender: Gender | None
    plural: bool | None
    person: int


def read_pronouns(line: Line, lexicon: Lexicon) -> Iterator[Phrase]:
    """Pronouns, possessives and relative *qui* of a line, in order."""
    tokens = line.tokens
    for token in tokens:
        key = fold(token.norm.lstrip("-"))
        features = _features(tokens, token, key, lexicon)
        if features is None:
            continue
        form, what = features
        start = token.start + (1 if token.text.startswith("-") else 0)
        end = token.end
        if key in _SPLIT:
            end = tokens[token.index + 1].end
        yield Phrase(
            line=line.number,
            start=start,
            end=end,
            first=token.index,
            last=token.index + 1,
            form="possessive" if form == "possessive" else "pronoun",
            gender=what.gender,
            plural=what.plural,
            person=what.person,
            head=key,
        )


def _features(
    tokens: tuple[Token, ...], token: Token, key: str, lexicon: Lexicon
) -> tuple[str, _Features] | None:
    if key in _POSSESSIVE and token.pos == "DET":
        return "possessive", _POSSESSIVE[key]
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if (
        following is not None
        and (key, fold(following.norm)) in _LAST
        and _ends_noun(tokens, following)
    ):
        return "pronoun", _LAST[key, fold(following.norm)]
    if token.pos == "DET" and not token.text.startswith("-"):
        return None
    if key in ("il", "ils", "elle", "elles") and not is_expletive(tokens, token, lexicon):
        return "pronoun", _PERSONAL[key]
    if key == "qui" and _is_subject(token, tokens):
        return "relative", _Features(None, None, 3)
    if key in ("se", "s'") and token.pos == "PRON":
        return "reflexive", _Features(None, None, 3)
    if key in _PERSONAL and key not in ("il", "ils", "elle", "elles") and token.pos == "PRON":
        return "pronoun", _PERSONAL[key]
    return None


def _ends_noun(tokens: tuple[Token, ...], last: Token) -> bool:
    following = tokens[last.index + 1] if last.index + 1 < len(tokens) else None
    return following is None or following.pos not in ("NOUN", "PROPN", "NUM")


def _is_subject(token: Token, tokens: tuple[Token, ...]) -> bool:
    before = tokens[token.index - 1] if token.index else None
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if before is not None and before.pos == "ADP":
        return False
    return before is not None and after is not None and after.norm != "que"

"""Pronouns and possessives that mean somebody; those that mean nobody are left out."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.reference import Expletive
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Gender, Phrase
from recoupe.read.mentions.words import Line
from recoupe.records import Token


class _Features(NamedTuple):
    gender: Gender | None
    plural: bool | None
    person: int


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
_PASSED = frozenset({"n'", "ne", '"', "«", "»", "“", "”"})
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
    if following is not None and (key, fold(following.norm)) in _LAST and _ends_noun(tokens, following):
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


def is_expletive(tokens: tuple[Token, ...], token: Token, lexicon: Lexicon) -> bool:
    """Tell whether *il* means nobody: "il y a", "il faut", "il est temps de", "il s'agit de"."""
    if fold(token.norm.lstrip("-")) != "il":
        return False
    if token.text.startswith("-"):
        return _inverted_is_expletive(tokens[max(token.index - 4, 0) : token.index], lexicon)
    following = tokens[token.index + 1 : token.index + 9]
    return any(t.norm == "y" for t in following[:2]) or _predicate_is_expletive(following, lexicon)


def _inverted_is_expletive(before: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """ "faut-il", "y a-t-il", "s'agit-il"; never "a-t-il convenu"."""
    norms = [fold(t.norm) for t in before]
    return "y" in norms or bool(lexicon.reference.expletive.forms & set(norms)) or (
        "s'" in norms and norms[-1] == "agit"
    )


def _predicate_is_expletive(following: tuple[Token, ...], lexicon: Lexicon) -> bool:
    table = lexicon.reference.expletive
    reflexive = False
    for position, word in enumerate(following):
        key = fold(word.norm)
        rest = following[position + 1 :]
        if key in table.forms:
            return True
        if key in ("s'", "se"):
            reflexive = True
        elif key in lexicon.verbs.impersonal and word.pos in ("VERB", "AUX", "NOUN", "ADJ"):
            return reflexive if key.startswith("ag") else _complement_follows(rest, table)
        elif word.pos == "AUX":
            if _predicate_is_impersonal(rest, table):
                return True
        elif word.pos not in ("ADV", "PRON") and key not in _PASSED:
            return False
    return False


def _complement_follows(words: tuple[Token, ...], table: Expletive) -> bool:
    return any(fold(t.norm).rstrip("'") in table.complements for t in words[:3])


def _predicate_is_impersonal(words: tuple[Token, ...], table: Expletive) -> bool:
    """ "est temps", "est possible que", "est prévu de", after the verb *être*."""
    rest = [t for t in words if t.pos not in ("ADV", "PUNCT")]
    if not rest:
        return False
    first = rest[0]
    key = fold(first.norm)
    if key in table.nouns:
        return True
    if first.pos == "ADJ" or key in table.participles:
        following = fold(rest[1].norm).rstrip("'") if len(rest) > 1 else ""
        return following in table.complements and not _personal(key, table)
    return False


def _personal(key: str, table: Expletive) -> bool:
    return key in table.personal

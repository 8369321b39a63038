"""Pronouns that mean nobody: "il faut", "il y a"."""

from itertools import pairwise

from recoupe.lang.folding import fold
from recoupe.lang.reference import Expletive
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.records import Token

# Forms of *avoir* after "y": a, avait, aurait, eut.
_BE_THERE = ("a", "eu")
_PASSED = frozenset({"n'", "ne", '"', "«", "»", "“", "”"})


def is_expletive(tokens: tuple[Token, ...], token: Token, lexicon: Lexicon) -> bool:
    """Tell whether *il* means nobody: "il y a", "il faut", "il est temps de", "il s'agit de"."""
    if fold(token.norm.lstrip("-")) != "il":
        return False
    if token.text.startswith("-"):
        return _inverted_is_expletive(tokens[max(token.index - 4, 0) : token.index], lexicon)
    following = tokens[token.index + 1 : token.index + 9]
    return _has_there(following) or _predicate_is_expletive(following, lexicon)


def _has_there(following: tuple[Token, ...]) -> bool:
    """As in "il y a", "il n'y aura", "il ne doit y avoir"."""
    for token, after in pairwise(following[:5]):
        if token.norm == "y":
            return fold(after.norm).startswith(_BE_THERE)
        if token.pos not in ("ADV", "AUX", "VERB", "PRON"):
            return False
    return False


def _inverted_is_expletive(before: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """As in "faut-il", "y a-t-il", "s'agit-il"; never "a-t-il convenu", "y demande-t-il"."""
    norms = [fold(t.norm) for t in before]
    there = norms.index("y") + 1 if "y" in norms else len(norms)
    return (
        any(norm.startswith(_BE_THERE) for norm in norms[there : there + 1])
        or bool(lexicon.reference.expletive.forms & set(norms))
        or ("s'" in norms and norms[-1] == "agit")
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
            if _predicate_is_impersonal(rest, table, after_copula=key in table.copulas):
                return True
        elif word.pos not in ("ADV", "PRON") and key not in _PASSED:
            return False
    return False


def _complement_follows(words: tuple[Token, ...], table: Expletive) -> bool:
    return any(fold(t.norm).rstrip("'") in table.complements for t in words[:3])


def _predicate_is_impersonal(
    words: tuple[Token, ...], table: Expletive, *, after_copula: bool
) -> bool:
    """As in "est temps", "est possible que", "a été décidé que", after the verb *être*."""
    rest = [t for t in words if t.pos not in ("ADV", "PUNCT")]
    if not rest:
        return False
    first = rest[0]
    key = fold(first.norm)
    if key in table.nouns:
        return True
    following = fold(rest[1].norm).rstrip("'") if len(rest) > 1 else ""
    if following not in table.complements or key in table.personal:
        return False
    if first.pos == "ADJ" or key in table.participles:
        return True
    return after_copula and first.pos == "VERB" and following in ("que", "qu")

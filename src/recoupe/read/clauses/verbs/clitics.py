"""Clitics and negation before a verb, and the pronoun after it: *ne leur en* a-t-*il* rien dit."""

from itertools import chain
from typing import NamedTuple

from recoupe.read.clauses.morphology import is_subject
from recoupe.read.clauses.scene import Scene
from recoupe.records import Token


class Clitics(NamedTuple):
    """Token indices of what stands before a group; ``first`` is the leftmost of all."""

    first: int
    negation: int | None = None
    reflexive: int | None = None
    dative: int | None = None
    object: int | None = None
    first_person: int | None = None


def find_clitics(tokens: tuple[Token, ...], start: int, scene: Scene) -> Clitics:
    """Read the clitics and the negation before the first word of a group, right to left."""
    found = Clitics(start)
    for index in range(start - 1, -1, -1):
        role = _role(tokens[index], tokens[start], scene)
        if role is None:
            break
        found = found._replace(first=index, **({role: index} if role else {}))
    return found


def _role(token: Token, verb: Token, scene: Scene) -> str | None:
    """What a word is before a verb: a field of ``Clitics``, "" for any other clitic, or null."""
    norm, grammar = token.norm, scene.grammar
    if norm in grammar.negation_particles:
        return "negation"
    if norm in grammar.reflexives:
        return "reflexive"
    if norm in grammar.dative_clitics:
        return "dative"
    if norm in grammar.object_clitics and token.pos != "DET":
        return "object"
    if norm in grammar.first_person_clitics:
        agrees = norm not in grammar.first_person_side or verb.norm.endswith(
            grammar.first_plural_endings
        )
        subject = norm in grammar.first_person and is_subject(token) and agrees
        return None if subject else "first_person"
    return "" if norm in grammar.other_clitics and token.pos == "PRON" else None


def find_inverted(tokens: tuple[Token, ...], start: int, head: int, scene: Scene) -> int | None:
    """Index of the subject pronoun after the verb or its auxiliary: a-t-*il* dit, dit-*elle*."""
    for index in chain(range(start + 1, head), (head + 1, head + 2)):
        if index < len(tokens):
            norm = tokens[index].norm
            if norm.startswith("-") and norm[1:] in scene.words.clitic_subjects:
                return index
            if index > head and norm not in scene.grammar.linking_t:
                return None
    return None


def is_negated(
    tokens: tuple[Token, ...], clitics: Clitics, start: int, last: int, scene: Scene
) -> bool:
    """Tell whether both halves of a negation hold the group: *n*'a *pas* dit."""
    window = tokens[start : last + 3]
    return clitics.negation is not None and any(
        token.norm in scene.grammar.negation_words for token in window
    )

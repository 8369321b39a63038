"""Negations whose second half is no adverb: *aucun* otage *n'*est blessé, *n'*a vu *ni* juge."""

from collections.abc import Iterable

from recoupe.read.clauses.marks import ANY_QUOTATION
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.scene import EventScene
from recoupe.records import Token

_FARTHEST = 6
_BORDERS = ("CCONJ", "SCONJ", "VERB", "AUX")


def is_denied(scene: EventScene, group: VerbGroup) -> bool:
    """Tell a verb with *ne* and a word for nobody, nothing or neither before or after it."""
    if group.negated:
        return True
    tokens, grammar = group.sentence.tokens, scene.lexicon.grammar
    opening = tokens[max(0, group.first - 1) : group.head]
    if not any(token.norm in grammar.negation_particles for token in opening):
        return False
    before = _near(scene, reversed(tokens[: group.first]))
    after = _near(scene, tokens[group.last + 1 :])
    nobody = any(word.norm in grammar.nobody_words for word in before)
    return nobody or any(word.norm in grammar.negators for word in after)


def _near(scene: EventScene, words: Iterable[Token]) -> list[Token]:
    """The next words of the same clause."""
    both = scene.lexicon.grammar.negators
    found: list[Token] = []
    for token in words:
        if len(found) == _FARTHEST or (token.pos in _BORDERS and token.norm not in both):
            break
        if token.pos == "PUNCT" and token.norm not in ANY_QUOTATION:
            break
        found.append(token)
    return found

"""Words looked for in what is said: forms by their stem, negation, deeds on a condition."""

from collections.abc import Sequence
from functools import cache, lru_cache

from recoupe.lang.grammar import Grammar
from recoupe.read.attribution.acts.said import Said
from recoupe.read.clauses.morphology import is_future
from recoupe.read.clauses.scene import Scene
from recoupe.records import Token

_SHORTEST_LEMMA = 5
_HEAD = 7
# Words come again, as do the lists they are looked for in.
_KEPT = 16384


@lru_cache(maxsize=_KEPT)
def has_form(norm: str, lemmas: frozenset[str]) -> bool:
    """Tell a form of one of the verbs by its beginning: *attaquera* of *attaquer*."""
    return norm in lemmas or norm.startswith(_stems(lemmas))


def is_verb_of(token: Token, lemmas: frozenset[str]) -> bool:
    """Tell a verb by its form, and not a noun that begins alike: *occupera*, not *occupation*."""
    return token.pos in ("VERB", "AUX") and has_form(token.norm, lemmas)


@cache
def _stems(lemmas: frozenset[str]) -> tuple[str, ...]:
    return tuple(lemma[:-2] for lemma in lemmas if len(lemma) >= _SHORTEST_LEMMA)


def holds_any(said: Said, phrases: frozenset[str]) -> bool:
    """Tell whether one of some phrases stands among the words."""
    return any(phrase in said.text for phrase in _apart(phrases))


@cache
def _apart(phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in phrases)


def is_negated(norms: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether both halves of a negation stand among the words."""
    if grammar.negation_particles.isdisjoint(norms):
        return False
    return not grammar.negators.isdisjoint(norms)


def opens_negated(norms: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether the clause itself is negated, not one that hangs on it."""
    for place, norm in enumerate(norms[:_HEAD]):
        if norm in grammar.negation_particles:
            return not grammar.negators.isdisjoint(norms)
        if place > 1 and norm in grammar.clause_borders:
            return False
    return False


def deed_if(said: Said, scene: Scene) -> Token | None:
    """What the speaker will do on a condition: *Si* les Syriens se retirent, nous *reculerons*."""
    norms = said.norms
    if not norms or norms[0] not in scene.grammar.if_words:
        return None
    for place, norm in enumerate(norms):
        if place > 1 and norm in scene.grammar.first_person:
            after = said.tokens[place + 1 : place + 4]
            deed = next((token for token in after if is_future(token)), None)
            if deed is not None and not is_negated(norms[place:], scene.grammar):
                return deed
    return None

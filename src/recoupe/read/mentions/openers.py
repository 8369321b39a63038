"""The words that nouns, determiners and pronouns can begin with: most words begin none."""

from collections.abc import Iterable
from typing import NamedTuple

from recoupe.lang.reference import Reference


class Openers(NamedTuple):
    """Folded words; ``counting`` are numbers and the articles that stand for one.

    ``nouns`` has those without a capital that the tables know, and adjectives before them.
    """

    nouns: frozenset[str]
    determiners: frozenset[str]
    counting: frozenset[str]
    pronouns: frozenset[str]


def openers_of(reference: Reference, entries: Iterable[str]) -> Openers:
    """Gather the openers of a language; ``entries`` are the first words of all names and nouns."""
    table, nouns = reference.determiners, reference.nouns
    counting = table.indefinite | table.numeral
    determiners = counting.union(
        table.collectives,
        table.contracted,
        table.definite,
        table.demonstrative,
        table.possessive,
        reference.possessive,
    )
    latter = frozenset(pair.split(" ")[0] for pair in reference.latter)
    return Openers(
        frozenset(entries).union(
            nouns.adjectives_before,
            nouns.counterparts,
            nouns.followers,
            nouns.peoples,
            nouns.referring_persons,
            nouns.referring_states,
            nouns.sides,
            (rival.split(" ")[0] for rival in nouns.rivals),
        ),
        determiners,
        counting,
        latter.union(reference.personal, reference.possessive, reference.relative),
    )

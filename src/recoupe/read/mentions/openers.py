"""The words that phrases, determiners and pronouns can begin with: most words begin none."""

from collections.abc import Iterable
from typing import NamedTuple

from recoupe.lang.reference import Reference


class Openers(NamedTuple):
    """Folded words; ``counting`` are numbers and the articles that stand for one.

    ``phrases`` has those without a capital, adjectives and figures aside.
    """

    phrases: frozenset[str]
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
        determiners.union(
            entries,
            nouns.adjectives_before,
            nouns.counterparts,
            nouns.followers,
            nouns.peoples,
        ),
        determiners,
        counting,
        latter.union(reference.personal, reference.possessive, reference.relative),
    )

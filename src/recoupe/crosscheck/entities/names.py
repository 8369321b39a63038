"""When two names are one person's."""

from difflib import SequenceMatcher

from recoupe.lang.words import name_words
from recoupe.records import Entity

# Serguei / Sergei / Sergey: one letter in six changes with the romanisation; Marie / Mario, as
# close, are kept apart by the surname, which must be spelled the same.
_SAME_FIRST_NAME = 0.72


def surnames(person: Entity) -> frozenset[str]:
    """Give the last words of a person's names, the keys by which persons are compared."""
    names = (name_words(name) for name in (person.label, *person.also))
    return frozenset(words[-1] for words in names if words)


def has_first_name(person: Entity) -> bool:
    """Tell whether any name of the person has more than a surname."""
    return any(len(name_words(name)) > 1 for name in (person.label, *person.also))


def same_person_name(one: Entity, other: Entity) -> bool:
    """Tell whether two full names may be one: same surname, first names that agree.

    A bare surname agrees with nothing here: whom it means is decided among all who bear it.
    """
    firsts = [name_words(name) for name in (one.label, *one.also)]
    seconds = [name_words(name) for name in (other.label, *other.also)]
    return any(
        first[-1] == second[-1] and _agree(first[0], second[0])
        for first in firsts
        for second in seconds
        if len(first) > 1 and len(second) > 1
    )


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    first, second = sorted((one, other))
    close = SequenceMatcher(None, first, second).ratio()
    return one[0] == other[0] and close >= _SAME_FIRST_NAME

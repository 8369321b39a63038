"""How much dispatches share, many pairs at a time."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Numbers
from recoupe.crosscheck.stories import FEWEST_WORDS, KIN_PARTICIPANTS
from recoupe.crosscheck.stories.likeness import LEAST_MATTER, person_stems
from recoupe.crosscheck.wholes.joining import products
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.crosscheck.wholes.stacks import Floats, Names, Stack, lay, take, without

# Sums are rounded otherwise here; where so little may decide, two dispatches are compared for good.
CLOSE = 1e-8


class Vocabulary(NamedTuple):
    """The numbers of words and of participants."""

    words: Names
    participants: Names


class Scales(NamedTuple):
    """Participants and words of dispatches; ``matter`` are the words but those that name persons.

    A word that names a person of either of two dispatches weighs nothing between them.
    """

    participants: Stack
    words: Stack
    matter: Stack

    @classmethod
    def of(cls, shapes: Sequence[Shape], names: Vocabulary) -> "Scales":
        """Take what dispatches share from their shapes, in their order."""
        words = names.words.stack([shape.words for shape in shapes])
        participants = names.participants.stack([shape.participants for shape in shapes])
        return cls(participants, words, matter_of(words, shapes, names.words))

    def take(self, rows: Numbers) -> "Scales":
        """Give some of the dispatches, in the order of ``rows``."""
        return Scales(
            take(self.participants, rows), take(self.words, rows), take(self.matter, rows)
        )

    def lay(self, other: "Scales") -> "Scales":
        """Lay others behind these, whose names are numbered alike."""
        return Scales(
            lay(self.participants, other.participants),
            lay(self.words, other.words),
            lay(self.matter, other.matter),
        )

    def renamed(self, names: Vocabulary) -> "Scales":
        """Give the same, numbered anew; ``names`` forget what none of these has."""
        participants, _ = names.participants.forget(self.participants)
        words, numbers = names.words.forget(self.words)
        matter = self.matter._replace(names=numbers[self.matter.names], width=words.width)
        return Scales(participants, words, matter)

    def kinship(self, pairs: Pairs) -> tuple[Numbers, Floats]:
        """Give the places of the pairs that may be kin, and by how much each is.

        What is negative is none but where it is ``CLOSE`` to 0; days are not looked at.
        """
        over = products(self.words, self.words, pairs) - FEWEST_WORDS
        near = np.flatnonzero(over >= -CLOSE)
        some = Pairs(pairs.ones[near], pairs.others[near])
        least: Floats = np.minimum(
            np.minimum(over[near], products(self.matter, self.matter, some) - LEAST_MATTER),
            products(self.participants, self.participants, some) - KIN_PARTICIPANTS,
        )
        kin = np.flatnonzero(least >= -CLOSE)
        return near[kin], least[kin]


def matter_of(words: Stack, shapes: Sequence[Shape], names: Names) -> Stack:
    """Give the words of dispatches but those that name persons of each."""
    return without(words, [names.numbers(person_stems(shape.persons)) for shape in shapes])


def filed_between(shape: Shape) -> tuple[int, int]:
    """Give the first and the last day it may be filed on; all days where none is known."""
    if shape.first_day is None or shape.last_day is None:
        return 0, date.max.toordinal()
    first, last = date.fromisoformat(shape.first_day), date.fromisoformat(shape.last_day)
    return first.toordinal(), last.toordinal()


def earliest(shapes: Sequence[Shape], within_days: int) -> Numbers:
    """Give for each the place of the first that may be filed so many days apart, or before it.

    The dispatches are in order of their last days.
    """
    days = np.array([filed_between(shape) for shape in shapes], dtype=np.int64).reshape(-1, 2)
    places: Numbers = np.searchsorted(days[:, 1], days[:, 0] - within_days)
    return places

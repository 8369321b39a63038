"""Which dispatches have to do with each other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins import may_be_one_account
from recoupe.crosscheck.origins.arrays import Flags, Numbers
from recoupe.crosscheck.stories import AFFAIR_DAYS, FEWEST_WORDS, tie_between
from recoupe.crosscheck.vectors import Vectors
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Tie


class Ties(NamedTuple):
    """Pairs of dispatches, by number, each pair once; ``linked``: they tell one happening."""

    ones: Numbers
    others: Numbers
    linked: Flags


def find_ties(
    before: Sequence[Shape], window: Sequence[Shape], *, lexicon: ComparisonLexicon
) -> Ties:
    """Tell which dispatches of a window are tied to each other or to some of those before it.

    Given are those ties that stories and copies depend on: all that link, and those between two
    dispatches that may be one agency's account. A number is a place in ``(*before, *window)``.
    """
    given = [*before, *window]
    found = [
        (one, other, tie == "linked")
        for one, other, tie in ties_of(given, since=len(before))
        if tie == "linked" or may_be_one_account(given[one], given[other], lexicon)
    ]
    return Ties(
        np.array([one for one, _, _ in found], dtype=np.int64),
        np.array([other for _, other, _ in found], dtype=np.int64),
        np.array([linked for _, _, linked in found], dtype=np.bool_),
    )


def ties_of(shapes: Sequence[Shape], *, since: int = 0) -> Iterator[tuple[int, int, Tie]]:
    """Give all ties between shapes, each pair once, those of two before ``since`` left out."""
    numbers = {shape.dispatch: number for number, shape in enumerate(shapes)}
    vectors = Vectors()
    for number, shape in enumerate(shapes):
        vectors.add(shape.profile)
        if number < since:
            continue
        for other in vectors.near(shape.profile, within_days=AFFAIR_DAYS, least=FEWEST_WORDS):
            tie = tie_between(shape.profile, other)
            if tie is not None:
                yield numbers[other.dispatch], number, tie

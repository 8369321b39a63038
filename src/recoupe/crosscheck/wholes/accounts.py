"""Which dispatches may be one agency's account, in whatever words."""

from collections.abc import Iterator, Sequence

import numpy as np

from recoupe.crosscheck.origins import may_be_one_account
from recoupe.crosscheck.stories import AFFAIR_DAYS, FEWEST_WORDS, tie_between
from recoupe.crosscheck.vectors import Vectors
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Tie


def find_accounts(
    before: Sequence[Shape], window: Sequence[Shape], *, lexicon: ComparisonLexicon
) -> Pairs:
    """Pair the dispatches that may be one agency's account of one thing, in whatever words.

    Given are pairs of two dispatches of a window, or of one of it and one of those ``before``, by
    their places in ``(*before, *window)``: all that are tied and may be one account, but for those
    that show to be none.
    """
    given = [*before, *window]
    found = [
        (one, other)
        for one, other, _ in ties_of(given, since=len(before))
        if may_be_one_account(given[one], given[other], lexicon)
    ]
    both = np.array(found, dtype=np.int64).reshape(-1, 2)
    return Pairs(both[:, 0].copy(), both[:, 1].copy())


def ties_of(shapes: Sequence[Shape], *, since: int = 0) -> Iterator[tuple[int, int, Tie]]:
    """Give all ties between shapes, each pair once, those of two before ``since`` left out."""
    numbers = {shape.dispatch: number for number, shape in enumerate(shapes)}
    vectors = Vectors()
    for number, shape in enumerate(shapes):
        profile = shape.profile()
        vectors.add(profile)
        if number < since:
            continue
        for other in vectors.near(profile, within_days=AFFAIR_DAYS, least=FEWEST_WORDS):
            tie = tie_between(profile, other)
            if tie is not None:
                yield numbers[other.dispatch], number, tie

"""Which dispatches have to do with each other."""

from collections.abc import Iterable, Iterator, Sequence

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
    return _pairs(
        (one, other)
        for one, other, _ in ties_of(given, since=len(before))
        if may_be_one_account(given[one], given[other], lexicon)
    )


def find_links(before: Sequence[Shape], window: Sequence[Shape]) -> Pairs:
    """Pair the dispatches that tell one happening, as ``tie_between`` has it.

    Given are pairs of two dispatches of a window, or of one of it and one of those ``before``, by
    their places in ``(*before, *window)``.
    """
    given = [*before, *window]
    return _pairs(
        (one, other) for one, other, tie in ties_of(given, since=len(before)) if tie == "linked"
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


def _pairs(found: Iterable[tuple[int, int]]) -> Pairs:
    both = np.array(list(found), dtype=np.int64).reshape(-1, 2)
    return Pairs(both[:, 0].copy(), both[:, 1].copy())

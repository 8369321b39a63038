"""Which dispatches tell one happening."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags
from recoupe.crosscheck.stories import tie_between
from recoupe.crosscheck.stories.likeness import (
    LEAST_MATTER,
    LINKED_BY_DAY,
    LINKED_WORDS,
    SUBJECTS,
    least_told,
)
from recoupe.crosscheck.wholes.joining import products
from recoupe.crosscheck.wholes.openings import likely_pairs
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.crosscheck.wholes.stacks import Floats, Names
from recoupe.crosscheck.wholes.weighing import CLOSE, filed_between, matter_of

# Pairs are weighed so many at a time.
_AT_ONCE = 1 << 14
_NEVER = 9.0


def find_links(before: Sequence[Shape], window: Sequence[Shape]) -> Pairs:
    """Pair the dispatches that tell one happening, as ``tie_between`` has it.

    Given are pairs of two dispatches of a window, or of one of it and one of those ``before``, by
    their places in ``(*before, *window)``. They should be no copies.

    Whether a dispatch joins a story depends on how many of its dispatches it is linked to, so that
    each link counts. What grows faster than the dispatches are the links themselves, where a day
    brings more of them on one happening or one crisis; the pairs weighed are those that name one
    day and share words enough.
    """
    given = [*before, *window]
    order = sorted(range(len(given)), key=lambda place: (filed_between(given[place])[1], place))
    links = Links([given[place] for place in order])
    places = np.array(order, dtype=np.int64)
    found = [np.empty((2, 0), dtype=np.int64)]
    for pairs in links.likely():
        ones, others = places[pairs.ones], places[pairs.others]
        new = (ones >= len(before)) | (others >= len(before))
        kept = np.flatnonzero(new)[links.linked(Pairs(pairs.ones[new], pairs.others[new]))]
        found.append(np.sort(np.stack((ones[kept], others[kept])), axis=0))
    both = np.concatenate(found, axis=1)
    return Pairs(both[0], both[1])


class Links:
    """What tells whether two of some dispatches tell one happening."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = shapes
        names = Names()
        self._words = names.stack([shape.words for shape in shapes])
        self._matters = names.stack([shape.matters for shape in shapes])
        self._lead = names.stack([shape.lead for shape in shapes])
        self._matter = matter_of(self._words, shapes, names)
        self._subjects = Names().stack([shape.subjects for shape in shapes])
        self._least = _Least(shapes)

    def likely(self) -> Iterator[Pairs]:
        """Give the pairs filed near enough that share words enough, some at a time.

        The dispatches are in order of their last days.
        """
        for pairs in likely_pairs(self._shapes, self._words, LINKED_WORDS):
            cuts = [*range(0, len(pairs.ones), _AT_ONCE), len(pairs.ones)]
            for first, last in pairwise(cuts):
                yield Pairs(pairs.ones[first:last], pairs.others[first:last])

    def linked(self, pairs: Pairs) -> Flags:
        """Tell which of the pairs tell one happening; pairs of one come together."""
        found = np.zeros(len(pairs.ones), dtype=np.bool_)
        told = self._told(pairs)
        near = np.flatnonzero(told >= LINKED_BY_DAY - CLOSE)
        some = Pairs(pairs.ones[near], pairs.others[near])
        over = told[near] - self._least.of(some)
        words = products(self._words, self._words, some) - LINKED_WORDS
        matter = products(self._matter, self._matter, some) - LEAST_MATTER
        least = np.minimum(np.minimum(over, words), matter)
        found[near] = least >= CLOSE
        for place in np.flatnonzero(np.abs(least) < CLOSE).tolist():
            one, other = int(some.ones[place]), int(some.others[place])
            tie = tie_between(self._shapes[one].profile(), self._shapes[other].profile())
            found[near[place]] = tie == "linked"
        return found

    def _told(self, pairs: Pairs) -> Floats:
        """Tell how much the beginnings share, with each other and with the whole."""
        crossed = np.minimum(
            products(self._lead, self._matters, pairs), products(self._matters, self._lead, pairs)
        )
        subjects = products(self._subjects, self._subjects, pairs)
        told: Floats = products(self._lead, self._lead, pairs) + crossed + SUBJECTS * subjects
        return told


class _Least:
    """How much two of some dispatches must share by their days, found out once for all alike."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        numbers: dict[tuple[object, ...], int] = {}
        told = [(shape.filed, shape.days, shape.opening, shape.lead_days) for shape in shapes]
        self._kinds = np.array([numbers.setdefault(key, len(numbers)) for key in told])
        self._known: dict[tuple[int, int], float] = {}
        self._shapes = shapes

    def of(self, pairs: Pairs) -> Floats:
        """Give the least for each pair; more than there can be where nothing is enough."""
        return np.array([self._of(one, other) for one, other in pairs.each()], dtype=np.float64)

    def _of(self, one: int, other: int) -> float:
        key = self._kinds[one], self._kinds[other]
        if key not in self._known:
            least = least_told(self._shapes[one], self._shapes[other])
            self._known[key] = _NEVER if least is None else least
        return self._known[key]

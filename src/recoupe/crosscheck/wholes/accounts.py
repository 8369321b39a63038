"""Which dispatches may be one agency's account, in whatever words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from recoupe.crosscheck.origins import may_be_one_account
from recoupe.crosscheck.origins.agency_names import core_of
from recoupe.crosscheck.origins.arrays import Flags
from recoupe.crosscheck.origins.direction import ACCOUNT_DAYS
from recoupe.crosscheck.stories import FEWEST_WORDS, LINKED_WORDS, tie_between
from recoupe.crosscheck.wholes.joining import alike_before, products
from recoupe.crosscheck.wholes.links import Links
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.crosscheck.wholes.stacks import Names
from recoupe.crosscheck.wholes.weighing import CLOSE, Scales, Vocabulary, earliest, filed_between
from recoupe.lang.comparison import ComparisonLexicon


def find_accounts(
    before: Sequence[Shape], window: Sequence[Shape], *, lexicon: ComparisonLexicon
) -> Pairs:
    """Pair the dispatches that are tied and may be one agency's account, in whatever words.

    Given are pairs of two dispatches of a window, or of one of it and one of those ``before``, by
    their places in ``(*before, *window)``.
    """
    given = [*before, *window]
    lasts = [filed_between(shape)[1] for shape in given]
    found = [np.empty((2, 0), dtype=np.int64)]
    for group in _by_agency(given, lexicon):
        places = np.array(sorted(group, key=lasts.__getitem__), dtype=np.int64)
        for pairs in _accounts([given[place] for place in places.tolist()], lexicon):
            both = np.sort(np.stack((places[pairs.ones], places[pairs.others])), axis=0)
            found.append(both[:, both[1] >= len(before)])
    both = np.concatenate(found, axis=1)
    return Pairs(both[0], both[1])


def _by_agency(given: Sequence[Shape], lexicon: ComparisonLexicon) -> list[list[int]]:
    """Part dispatches so that those of one agency come together, be its name short or full."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, shape in enumerate(given):
        # Of one account are only dispatches whose day is known.
        if shape.agency is not None and shape.first_day is not None:
            groups[core_of(shape.agency, lexicon)].append(place)
    return [places for places in groups.values() if len(places) > 1]


def _accounts(group: Sequence[Shape], lexicon: ComparisonLexicon) -> Iterator[Pairs]:
    """Pair those of one agency, in order of their last days."""
    scales = Scales.of(group, Vocabulary(Names(), Names()))
    for near in alike_before(scales.words, earliest(group, ACCOUNT_DAYS), FEWEST_WORDS):
        tied = near.where(_tied(group, scales, near))
        credited = [
            may_be_one_account(group[one], group[other], lexicon) for one, other in tied.each()
        ]
        yield tied.where(np.array(credited, dtype=np.bool_))


def _tied(group: Sequence[Shape], scales: Scales, pairs: Pairs) -> Flags:
    """Tell which pairs are tied, as far as their days let them be."""
    tied = np.zeros(len(pairs.ones), dtype=np.bool_)
    near, margins = scales.kinship(pairs)
    tied[near] = margins >= CLOSE
    for place in near[np.abs(margins) < CLOSE].tolist():
        one, other = group[pairs.ones[place]], group[pairs.others[place]]
        tied[place] = tie_between(one.profile(), other.profile()) is not None
    rest = np.flatnonzero(~tied)
    words = products(scales.words, scales.words, Pairs(pairs.ones[rest], pairs.others[rest]))
    # Others take part, and it may yet be one happening.
    rest = rest[words >= LINKED_WORDS - CLOSE]
    ones, others = pairs.ones[rest], pairs.others[rest]
    places, numbers = np.unique(np.concatenate((ones, others)), return_inverse=True)
    links = Links([group[place] for place in places.tolist()])
    tied[rest] = links.linked(Pairs(numbers[: len(rest)], numbers[len(rest) :]))
    return tied

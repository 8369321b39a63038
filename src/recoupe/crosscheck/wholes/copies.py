"""Who copied whom within a family."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.origins.boilerplate import Counted, counted_runs
from recoupe.crosscheck.origins.copying import Copied
from recoupe.crosscheck.origins.reprints import Shelf, Texts
from recoupe.crosscheck.wholes.families import Family
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint


def sift_accounts(
    family: Family,
    ids: Sequence[str],
    boilerplate: Hashes,
    reading: Callable[[str], Reading],
    *,
    lexicon: ComparisonLexicon,
) -> Pairs:
    """Give those of the pairs of a portion of accounts of which one copied the other.

    What is given is as for ``find_copies``. Without the rest, families are small, and what their
    members copy is the same: a pair that did not copy tells nothing of any.
    """
    _, _, copied = _compared(family, ids, boilerplate, Shelf(reading, lexicon))
    both = np.array([(one.origin, one.copy) for one in copied], dtype=np.int64).reshape(-1, 2)
    members = np.array(family.members, dtype=np.int64)
    return Pairs(*np.sort(members[both], axis=1).T)


def find_copies(
    family: Family,
    ids: Sequence[str],
    boilerplate: Hashes,
    reading: Callable[[str], Reading],
    *,
    lexicon: ComparisonLexicon,
) -> dict[str, tuple[Reprint, ...]]:
    """Tell what dispatches of a family copy, by their ids, that of most of it first.

    ``ids`` are those of its members, ``reading`` gives the reading of each; ``boilerplate`` is
    that of the corpus.
    """
    texts, counted, copied = _compared(family, ids, boilerplate, Shelf(reading, lexicon))
    origins = texts.origins(copied, counted)
    return {
        ids[copy]: tuple(texts.reprint(copy, origin) for origin in origins[copy])
        for copy in sorted(origins)
    }


def _compared(
    family: Family, ids: Sequence[str], boilerplate: Hashes, shelf: Shelf
) -> tuple[Texts, Mapping[int, Counted], list[Copied]]:
    """Compare the texts of a family in its pairs; they are numbered as its members stand."""
    texts = Texts(ids, shelf)
    shelf.sketches(ids)
    places = {number: place for place, number in enumerate(family.members)}
    pairs = [(places[one], places[other]) for one, other in family.pairs]
    named = [(places[one], places[other]) for one, other in family.named]
    counted = _Counted(texts, boilerplate)
    bearing = (pair for pair in named if texts.one_item(*pair))
    return texts, counted, texts.copied(sorted([*pairs, *bearing]), counted)


class _Counted(dict[int, Counted]):
    """The runs that count in texts, found out when they are asked for."""

    def __init__(self, texts: Texts, boilerplate: Hashes) -> None:
        super().__init__()
        self._texts = texts
        self._boilerplate = boilerplate

    def __missing__(self, number: int) -> Counted:
        self[number] = counted_runs(self._texts.sketch(number), self._boilerplate)
        return self[number]

"""Who copied whom within a family."""

from collections.abc import Callable, Sequence

from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.origins.boilerplate import Counted, counted_runs
from recoupe.crosscheck.origins.reprints import Shelf, Texts
from recoupe.crosscheck.wholes.families import Family
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint


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
    shelf = Shelf(reading, lexicon)
    texts = Texts(ids, shelf)
    shelf.sketches(ids)
    places = {number: place for place, number in enumerate(family.members)}
    pairs = [(places[one], places[other]) for one, other in family.pairs]
    named = [(places[one], places[other]) for one, other in family.named]
    counted = _Counted(texts, boilerplate)
    copied = texts.copied(
        sorted([*pairs, *(pair for pair in named if texts.one_item(*pair))]), counted
    )
    origins = texts.origins(copied, counted)
    return {
        ids[copy]: tuple(texts.reprint(copy, origin) for origin in origins[copy])
        for copy in sorted(origins)
    }


class _Counted(dict[int, Counted]):
    """The runs that count in texts, found out when they are asked for."""

    def __init__(self, texts: Texts, boilerplate: Hashes) -> None:
        super().__init__()
        self._texts = texts
        self._boilerplate = boilerplate

    def __missing__(self, number: int) -> Counted:
        self[number] = counted_runs(self._texts.sketch(number), self._boilerplate)
        return self[number]

"""Who copied whom, in a whole corpus."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from recoupe.crosscheck.origins import may_be_one_account
from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.origins.boilerplate import Counted, common_hashes, counted_runs
from recoupe.crosscheck.origins.index import build_index, candidates
from recoupe.crosscheck.origins.reprints import Shelf, Texts
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.crosscheck.wholes.ties import Ties
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint

Pair = tuple[int, int]


class Family(NamedTuple):
    """Dispatches that may have copied one another, and no others, in order of number.

    ``pairs`` are those to be compared, the lower number first; ``named`` those to be compared only
    where they are versions of one dispatch.
    """

    members: tuple[int, ...]
    pairs: tuple[Pair, ...]
    named: tuple[Pair, ...]


def find_boilerplate(shapes: Sequence[Shape]) -> Hashes:
    """Give the hashes of what stands in many unrelated dispatches of the corpus, sorted.

    ``shapes`` are those of all dispatches, in order of number.
    """
    keys = [shape.marks for shape in shapes]
    return common_hashes(build_index(keys), keys)


def find_families(
    shapes: Sequence[Shape], ties: Ties, boilerplate: Hashes, *, lexicon: ComparisonLexicon
) -> list[Family]:
    """Gather the dispatches that may have copied one another; those that none may have are left.

    ``shapes`` are those of all dispatches, in order of number, ``ties`` all that ``find_ties``
    finds between them.
    """
    pairs = set(candidates(build_index([shape.marks for shape in shapes]), boilerplate))
    for one, other in zip(ties.ones.tolist(), ties.others.tolist(), strict=True):
        if may_be_one_account(shapes[one], shapes[other], lexicon):
            pairs.add((min(one, other), max(one, other)))
    return _families(pairs, _namesakes(shapes) - pairs)


def find_copies(
    family: Family,
    ids: Sequence[str],
    boilerplate: Hashes,
    reading: Callable[[str], Reading],
    *,
    lexicon: ComparisonLexicon,
) -> dict[str, tuple[Reprint, ...]]:
    """Tell what dispatches of a family copy, by their ids, that of most of it first.

    ``ids`` are those of its members, ``reading`` gives the reading of each.
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


def _namesakes(shapes: Iterable[Shape]) -> set[Pair]:
    """Pair those that bear one name."""
    bearers: dict[int, list[int]] = defaultdict(list)
    for number, shape in enumerate(shapes):
        for value in shape.name_marks.tolist():
            bearers[value].append(number)
    return {pair for numbers in bearers.values() for pair in combinations(numbers, 2)}


def _families(pairs: set[Pair], named: set[Pair]) -> list[Family]:
    """Part what is paired into families, in order of their first members."""
    firsts: dict[int, int] = {}

    def first(number: int) -> int:
        while firsts.setdefault(number, number) != number:
            firsts[number] = firsts[firsts[number]]
            number = firsts[number]
        return number

    for one, other in (*pairs, *named):
        low, high = sorted((first(one), first(other)))
        firsts[high] = low
    members, compared, by_name = (defaultdict[int, list[Any]](list) for _ in range(3))
    for number in sorted(firsts):
        members[first(number)].append(number)
    for kept, found in ((compared, pairs), (by_name, named)):
        for pair in sorted(found):
            kept[first(pair[0])].append(pair)
    return [
        Family(tuple(members[key]), tuple(compared[key]), tuple(by_name[key])) for key in members
    ]

"""Which dispatches of a corpus may have copied one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.origins.boilerplate import common_hashes
from recoupe.crosscheck.origins.index import Index, enough_of, shared_hashes
from recoupe.crosscheck.wholes.marks import Marks
from recoupe.crosscheck.wholes.pairs import Pairs

Pair = tuple[int, int]
# So many hashes are sorted at once, so that it takes some hundred megabytes.
_AT_ONCE = 1 << 23
# So many pairs are a portion: their readings are held at once.
_SIFTED = 512
_NONE = np.empty(0, dtype=np.uint64)


class Family(NamedTuple):
    """Dispatches that may have copied one another, and no others, in order of number.

    ``pairs`` are those to be compared, the lower number first; ``named`` those to be compared only
    where they are versions of one dispatch.
    """

    members: tuple[int, ...]
    pairs: tuple[Pair, ...]
    named: tuple[Pair, ...]


def find_boilerplate(marks: Marks) -> Hashes:
    """Give the hashes of what stands in many unrelated dispatches, sorted.

    ``marks`` are those of all dispatches of the corpus.
    """
    keys = _Keys(marks)
    found = [common_hashes(index, keys) for index in _indexes(marks)]
    return np.concatenate([_NONE, *found])


def find_families(marks: Marks, accounts: Pairs, boilerplate: Hashes) -> list[Family]:
    """Gather the dispatches that may have copied one another; those that none may have are left.

    ``marks`` are those of all dispatches of the corpus, ``accounts`` all that ``find_accounts``
    gives of it, or what ``sift_accounts`` leaves of them: unsifted, they make families of all that
    an agency files on a matter, month after month.
    """
    # In one range as in another, a pair shares what it shares in all.
    total = _count(marks)
    pairs = np.empty(0, dtype=np.int64)
    shared = np.empty(0, dtype=np.int64)
    for index in _indexes(marks):
        more, counts = shared_hashes(index, boilerplate)
        pairs, where = np.unique(np.concatenate((pairs, more)), return_inverse=True)
        shared = np.bincount(where, np.concatenate((shared, counts)), len(pairs)).astype(np.int64)
    sizes = np.bincount(marks.owners, minlength=total)
    compared = set(Pairs(*enough_of(pairs, shared, sizes)).each())
    compared.update((min(pair), max(pair)) for pair in accounts.each())
    return _families(compared, _namesakes(marks) - compared)


def part_accounts(accounts: Pairs) -> list[Family]:
    """Cut accounts into portions to be sifted; those next to each other have members in common."""
    pairs = [(min(pair), max(pair)) for pair in accounts.each()]
    portions = (pairs[at : at + _SIFTED] for at in range(0, len(pairs), _SIFTED))
    return [
        Family(tuple(sorted({one for pair in some for one in pair})), tuple(some), ())
        for some in portions
    ]


class _Keys(Sequence[Hashes]):
    """The hashes of each dispatch."""

    def __init__(self, marks: Marks) -> None:
        self._hashes = marks.hashes[np.argsort(marks.owners, kind="stable")]
        sizes = np.bincount(marks.owners, minlength=_count(marks))
        self._ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(sizes)))

    def __getitem__(self, number: int) -> Hashes:  # type: ignore[override]
        return self._hashes[self._ends[number] : self._ends[number + 1]]

    def __len__(self) -> int:
        return len(self._ends) - 1


def _count(marks: Marks) -> int:
    return int(marks.owners.max(initial=-1)) + 1


def _indexes(marks: Marks) -> Iterator[Index]:
    """Give the index of the corpus in parts, by ranges of hashes, in their order."""
    sizes = np.bincount(marks.owners, minlength=_count(marks))
    parts = len(marks.hashes) // _AT_ONCE + 1
    borders = [(2**64 * part) // parts for part in range(parts + 1)]
    for least, most in pairwise(borders):
        held = (marks.hashes >= np.uint64(least)) & (marks.hashes <= np.uint64(most - 1))
        hashes, owners = marks.hashes[held], marks.owners[held]
        order = np.lexsort((owners, hashes))
        yield Index(hashes[order], owners[order], sizes)


def _namesakes(marks: Marks) -> set[Pair]:
    """Pair those that bear one name."""
    hashes, owners = marks.hashes[marks.named], marks.owners[marks.named]
    order = np.lexsort((owners, hashes))
    index = Index(hashes[order], owners[order], np.zeros(_count(marks), dtype=np.int64))
    pairs, _ = shared_hashes(index, _NONE)
    total = max(_count(marks), 1)
    return set(Pairs(pairs // total, pairs % total).each())


def _families(pairs: set[Pair], named: set[Pair]) -> list[Family]:
    """Part what is paired into families, in order of their first members."""
    first = _firsts((*pairs, *named))
    members: dict[int, list[int]] = defaultdict(list)
    for number in sorted(first):
        members[first[number]].append(number)
    compared, by_name = _gathered(pairs, first), _gathered(named, first)
    return [
        Family(tuple(members[key]), tuple(compared[key]), tuple(by_name[key])) for key in members
    ]


def _firsts(pairs: Iterable[Pair]) -> dict[int, int]:
    """Give for each that is paired the first of all that pairs connect it with."""
    firsts: dict[int, int] = {}

    def first(number: int) -> int:
        while firsts.setdefault(number, number) != number:
            firsts[number] = firsts[firsts[number]]
            number = firsts[number]
        return number

    for one, other in pairs:
        low, high = sorted((first(one), first(other)))
        firsts[high] = low
    return {number: first(number) for number in firsts}


def _gathered(pairs: Iterable[Pair], first: dict[int, int]) -> dict[int, list[Pair]]:
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs):
        found[first[pair[0]]].append(pair)
    return found

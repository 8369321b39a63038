"""What changes of who copied whom when dispatches arrive."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from recoupe.crosscheck.origins.arrays import Flags, Hashes
from recoupe.crosscheck.origins.boilerplate import (
    ASKED,
    MANY,
    Counted,
    are_unrelated,
    counted_runs,
    draw,
)
from recoupe.crosscheck.origins.copying import Copied
from recoupe.crosscheck.origins.direction import may_be_one_account
from recoupe.crosscheck.origins.index import enough, holds
from recoupe.crosscheck.origins.reprints import Shelf, Texts
from recoupe.crosscheck.origins.versions import is_one_item, name_hashes
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Reading, Reprint, Tie


class Taking(NamedTuple):
    """One dispatch took a passage or more from another; see ``Copied``, ``found`` in bits."""

    part: float
    copy: str
    origin: str
    enough: bool
    found: bytes


class Marks(Protocol):
    """What has to be remembered of dispatches to know the copies among those that arrive."""

    def reading(self, dispatch: str) -> Reading:
        """Give the reading of a known dispatch."""

    def ties(self, dispatch: str) -> Mapping[str, Tie]:
        """Give the dispatches that tell what a known one tells, or something of that affair."""

    def put_hashes(self, dispatch: str, hashes: Hashes, draw: int) -> None:
        """Keep the hashes by which a dispatch is found, each once, and its place among holders."""

    def hashes(self, dispatch: str) -> Hashes:
        """Give the hashes by which a dispatch is found."""

    def holders(self, value: int, most: int | None = None) -> Sequence[str]:
        """List the dispatches that hold a hash, by place, then id; so many at most."""

    def sharing(self, hashes: Hashes) -> Mapping[str, tuple[int, int]]:
        """Tell for each dispatch that holds some of these how many, and how many it has in all."""

    def shared_by(self, hashes: Hashes, least: int) -> list[int]:
        """List those of the hashes that so many dispatches hold."""

    def boilerplate(self, hashes: Hashes) -> Hashes:
        """Give those of the hashes that are boilerplate, sorted."""

    def put_boilerplate(self, value: int, *, is_so: bool) -> None:
        """Remember whether a hash is boilerplate."""

    def takings(self, dispatch: str) -> Iterable[tuple[float, str, str, bool, bytes]]:
        """Give the pairs a dispatch stands in, as ``Taking`` has them."""

    def put_takings(
        self, dispatches: Iterable[str], takings: Iterable[tuple[float, str, str, bool, bytes]]
    ) -> None:
        """Replace the pairs that some dispatches stand in."""

    def reprints(self, copy: str) -> Sequence[Reprint]:
        """Give what a dispatch copies."""


def find_copied(
    new: Sequence[str], marks: Marks, *, lexicon: ComparisonLexicon
) -> Mapping[str, tuple[Reprint, ...]]:
    """Tell what new dispatches copy, and what known ones copy otherwise than before.

    Together with what is known it is what ``find_reprints`` tells of all, and what is told in
    other words besides: only texts that share hashes with the new or are tied to them are
    compared, and only families in which a pair changed resolved again.
    """
    shelf = Shelf(marks.reading, lexicon)
    for key, hashes in zip(new, shelf.keys(new), strict=True):
        marks.put_hashes(key, hashes, draw(hashes))
    again = {*new, *_counting_otherwise(new, marks)}
    before = [Taking(*taking) for key in again for taking in marks.takings(key)]
    after = _compare(again, marks, shelf)
    marks.put_takings(again, after)
    concerned = {key for one in (*before, *after) for key in (one.copy, one.origin)}
    return _resolve(_family(concerned, marks), marks, shelf)


def _counting_otherwise(new: Sequence[str], marks: Marks) -> set[str]:
    """List the holders of hashes that became boilerplate, or are none any more."""
    none = np.empty(0, dtype=np.uint64)
    touched = np.unique(np.concatenate([none, *(marks.hashes(key) for key in new)]))
    standing = set(marks.boilerplate(touched).tolist())
    judged: dict[tuple[str, ...], bool] = {}
    found: set[str] = set()
    for value in marks.shared_by(touched, MANY):
        asked = tuple(marks.holders(value, ASKED))
        if asked not in judged:
            judged[asked] = are_unrelated([marks.hashes(key) for key in asked])
        if judged[asked] != (value in standing):
            marks.put_boilerplate(value, is_so=judged[asked])
            found.update(marks.holders(value))
    return found


def _compare(again: Iterable[str], marks: Marks, shelf: Shelf) -> list[Taking]:
    """Compare some dispatches with all those that they may have copied, or that copied them."""
    partners = {
        key: {
            *_partners(key, marks),
            *_tellers(key, marks, shelf),
            *_versions(key, marks, shelf),
        }
        for key in again
    }
    ids = sorted({*partners, *(other for found in partners.values() for other in found)})
    numbers = {key: number for number, key in enumerate(ids)}
    pairs = sorted(
        {
            (min(numbers[key], numbers[other]), max(numbers[key], numbers[other]))
            for key, found in partners.items()
            for other in found
        }
    )
    shelf.sketches(ids)
    texts = Texts(ids, shelf)
    copied = texts.copied(pairs, _Counted(ids, texts, marks))
    return [
        Taking(
            float(one.part),
            ids[one.copy],
            ids[one.origin],
            bool(one.enough),
            _bits(one.found),
        )
        for one in copied
    ]


def _partners(key: str, marks: Marks) -> list[str]:
    hashes = marks.hashes(key)
    shared = marks.sharing(hashes[~holds(marks.boilerplate(hashes), hashes)])
    others = sorted(shared.keys() - {key})
    counts = np.array([shared[other] for other in others], dtype=np.int64).reshape(-1, 2)
    mine = np.full(len(others), len(hashes), dtype=np.int64)
    flags = enough(counts[:, 0], counts[:, 1], mine).tolist()
    return [other for other, flag in zip(others, flags, strict=True) if flag]


def _tellers(key: str, marks: Marks, shelf: Shelf) -> list[str]:
    layout = shelf.reading(key).layout
    return [
        other
        for other in marks.ties(key)
        if may_be_one_account(layout, shelf.reading(other).layout, shelf.lexicon)
    ]


def _versions(key: str, marks: Marks, shelf: Shelf) -> list[str]:
    reading = shelf.reading(key)
    bearers = {
        other
        for value in name_hashes(reading.dispatch).tolist()
        for other in marks.holders(value)
        if other != key
    }
    return [other for other in bearers if is_one_item(reading, shelf.reading(other))]


def _family(concerned: Iterable[str], marks: Marks) -> dict[str, list[Taking]]:
    """Gather all that copying connects with some dispatches, each with its pairs."""
    family: dict[str, list[Taking]] = {}
    queue = sorted(concerned)
    while queue:
        key = queue.pop()
        if key not in family:
            family[key] = [Taking(*taking) for taking in marks.takings(key)]
            queue += [one for taken in family[key] for one in (taken.copy, taken.origin)]
    return family


def _resolve(
    family: Mapping[str, Sequence[Taking]], marks: Marks, shelf: Shelf
) -> dict[str, tuple[Reprint, ...]]:
    ids = sorted(family)
    numbers = {key: number for number, key in enumerate(ids)}
    texts = Texts(ids, shelf)
    copied = [
        Copied(one.part, numbers[one.copy], numbers[one.origin], one.enough, _flags(one.found))
        for one in {taking for found in family.values() for taking in found}
    ]
    origins = texts.origins(copied, _Counted(ids, texts, marks))
    changed: dict[str, tuple[Reprint, ...]] = {}
    for number, key in enumerate(ids):
        known = {item.origin: item for item in marks.reprints(key)}
        now = [ids[origin] for origin in origins.get(number, ())]
        if list(known) != now:
            changed[key] = tuple(
                known.get(name) or texts.reprint(number, numbers[name]) for name in now
            )
    return changed


class _Counted(dict[int, Counted]):
    """The runs that count in texts, by their numbers, found out when they are asked for."""

    def __init__(self, ids: Sequence[str], texts: Texts, marks: Marks) -> None:
        super().__init__()
        self._ids = ids
        self._texts = texts
        self._marks = marks

    def __missing__(self, number: int) -> Counted:
        common = self._marks.boilerplate(self._marks.hashes(self._ids[number]))
        self[number] = counted_runs(self._texts.sketch(number), common)
        return self[number]


def _bits(flags: Flags) -> bytes:
    """Give flags as bits, behind a byte that tells how many bits are too many."""
    return bytes([-len(flags) % 8]) + np.packbits(flags).tobytes()


def _flags(bits: bytes) -> Flags:
    packed = np.frombuffer(bits, dtype=np.uint8)
    flags: Flags = np.unpackbits(packed[1:], count=len(packed[1:]) * 8 - int(packed[0])).astype(
        bool
    )
    return flags

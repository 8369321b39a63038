"""The stages in which dispatches are compared: work of a worker on one partition of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

import msgspec
import numpy as np

from recoupe.batch.parcels import Place, fetch
from recoupe.batch.reading import LANG
from recoupe.batch.wire import Done, Part
from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.wholes import (
    Family,
    Pairs,
    Shape,
    examine_affair,
    find_accounts,
    find_copies,
    find_links,
    sift_accounts,
)
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reading, Reprint
from recoupe.store.packing import pack, unpack

# So many readings at most are held at once in a family of copies or an affair.
_AT_HAND = 2000


class Window(msgspec.Struct, frozen=True, array_like=True):
    """Dispatches of some days, those before they may have to do with, the shapes of all."""

    before: tuple[int, ...]
    inside: tuple[int, ...]
    shapes: tuple[Place, ...]


class Paired(msgspec.Struct, frozen=True, array_like=True):
    """Pairs of dispatches, as the bytes of two arrays of 64-bit numbers."""

    ones: bytes
    others: bytes


class Kin(msgspec.Struct, frozen=True, array_like=True):
    """A family with the ids and readings of its members."""

    members: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]
    named: tuple[tuple[int, int], ...]
    ids: tuple[str, ...]
    readings: tuple[Place, ...]


class Copied(msgspec.Struct, frozen=True, array_like=True):
    """What each copy copies."""

    reprints: dict[str, tuple[Reprint, ...]]


class Circle(msgspec.Struct, frozen=True, array_like=True):
    """An affair: the story of each of its dispatches, what copies copy, readings of all these."""

    key: str
    stories: dict[str, str]
    reprints: dict[str, tuple[Reprint, ...]]
    readings: dict[str, Place]


def account(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Pair the dispatches of windows that may be one account."""
    lexicon = load_comparison(LANG)
    return _paired(items, partial(find_accounts, lexicon=lexicon))


def link(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Pair the dispatches of windows that tell one happening."""
    return _paired(items, find_links)


def _paired(
    items: Sequence[bytes], find: Callable[[Sequence[Shape], Sequence[Shape]], Pairs]
) -> Iterator[Part | Done]:
    for number, item in enumerate(items):
        window = msgspec.msgpack.decode(item, type=Window)
        shapes = [unpack(packed, Shape) for packed in fetch(window.shapes)]
        early = len(window.before)
        found = find(shapes[:early], shapes[early:])
        names = np.array((*window.before, *window.inside), dtype=np.int64)
        pairs = Paired(names[found.ones].tobytes(), names[found.others].tobytes())
        yield Part(number, "pairs", "", msgspec.msgpack.encode(pairs))
        yield Done(number)


def sift(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Pair those of portions of accounts of which one copied the other; ``context`` as ``copy``."""
    lexicon = load_comparison(LANG)
    for number, family, ids, reading in _families(items):
        found = sift_accounts(family, ids, _hashes_at(context), reading, lexicon=lexicon)
        pairs = Paired(found.ones.tobytes(), found.others.tobytes())
        yield Part(number, "pairs", "", msgspec.msgpack.encode(pairs))
        yield Done(number)


def copy(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Find what the members of families copy; ``context`` is the place of the boilerplate."""
    lexicon = load_comparison(LANG)
    for number, family, ids, reading in _families(items):
        found = find_copies(family, ids, _hashes_at(context), reading, lexicon=lexicon)
        if found:
            yield Part(number, "copies", "", pack(Copied(found)))
        yield Done(number)


def _families(
    items: Sequence[bytes],
) -> Iterator[tuple[int, Family, tuple[str, ...], Callable[[str], Reading]]]:
    for number, item in enumerate(items):
        kin = msgspec.msgpack.decode(item, type=Kin)
        reading = _reader(dict(zip(kin.ids, kin.readings, strict=True)))
        yield number, Family(kin.members, kin.pairs, kin.named), kin.ids, reading


def examine(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Compare the accounts of affairs."""
    for number, item in enumerate(items):
        circle = msgspec.msgpack.decode(item, type=Circle)
        affair = examine_affair(
            circle.key, circle.stories, circle.reprints, _reader(circle.readings), lang=LANG
        )
        yield Part(number, "affair", circle.key, pack(affair))
        yield Done(number)


@lru_cache(maxsize=1)
def _hashes_at(context: bytes) -> Hashes:
    (packed,) = fetch([msgspec.msgpack.decode(context, type=Place)])
    return np.frombuffer(packed, dtype=np.uint64)


def _reader(places: Mapping[str, Place]) -> Callable[[str], Reading]:
    @lru_cache(maxsize=_AT_HAND)
    def reading(dispatch: str) -> Reading:
        (packed,) = fetch([places[dispatch]])
        return unpack(packed, Reading)

    return reading

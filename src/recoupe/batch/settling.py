"""The passes over all dispatches at once: families of copies, stories and affairs."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np

from recoupe.batch.comparing import Copied, Paired
from recoupe.batch.corpus import Corpus
from recoupe.batch.jobs import LOST
from recoupe.batch.parcels import Parcel, Place, entries_of, fetch, place_of, records
from recoupe.batch.partitions import parts_of
from recoupe.batch.room import Room
from recoupe.crosscheck.wholes import (
    Family,
    Marks,
    Pairs,
    find_boilerplate,
    find_families,
    marks_of,
    settle_affairs,
    settle_stories,
)
from recoupe.records import Reprint
from recoupe.store.packing import unpack

# So many dispatches are looked at together.
_TOGETHER = 5000
_BOILERPLATE, _FAMILY, _STORIES, _AFFAIRS = "boilerplate", "family", "stories", "affairs"


def pairs_of(room: Room, stage: str) -> Pairs:
    """Give the pairs that all windows have."""
    told = [
        msgspec.msgpack.decode(packed, type=Paired)
        for parcel in room.parcels(stage)
        for _, packed in records(parcel, ["pairs"])
    ]
    return Pairs(
        np.frombuffer(b"".join(one.ones for one in told), dtype=np.int64),
        np.frombuffer(b"".join(one.others for one in told), dtype=np.int64),
    )


def sifted_in(room: Room, portions: Sequence[Family]) -> Pairs:
    """Give the accounts that are copies, and all of a portion that could not be sifted."""
    sifted = pairs_of(room, "sift")
    left = [
        pair
        for portion, parcel in zip(portions, room.parcels("sift"), strict=True)
        for _ in records(parcel, [LOST])
        for pair in portion.pairs
    ]
    ones, others = np.array(left, dtype=np.int64).reshape(-1, 2).T
    return Pairs(np.append(sifted.ones, ones), np.append(sifted.others, others))


def gather_boilerplate(corpus: Corpus, target: Path) -> None:
    """Find boilerplate, and keep it."""
    with Parcel(target) as parcel:
        parcel.put(0, _BOILERPLATE, "", find_boilerplate(_marks(corpus)).tobytes())


def boilerplate_in(target: Path) -> Place:
    """Give where the boilerplate stands."""
    (common,) = entries_of(target)
    return place_of(target, common)


def gather_families(corpus: Corpus, accounts: Pairs, boilerplate: Place, target: Path) -> None:
    """Find the families of those that may have copied, and keep them."""
    (common,) = fetch([boilerplate])
    families = find_families(_marks(corpus), accounts, np.frombuffer(common, dtype=np.uint64))
    with Parcel(target) as parcel:
        for number, family in enumerate(families):
            parcel.put(number, _FAMILY, "", msgspec.msgpack.encode(tuple(family)))


def _marks(corpus: Corpus) -> Marks:
    """Give the hashes of all dispatches, a few of which are looked at together."""
    parts = [
        marks_of(list(corpus.shapes(some)), some)
        for some in parts_of(range(len(corpus)), lambda _: 1, _TOGETHER)
    ]
    return Marks(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def families_in(target: Path) -> list[Family]:
    """Give the families."""
    kind = tuple[tuple[int, ...], tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]
    return [
        Family(*msgspec.msgpack.decode(packed, type=kind))
        for _, packed in records(target, [_FAMILY])
    ]


def reprints_in(room: Room) -> dict[str, tuple[Reprint, ...]]:
    """Give what each copy copies."""
    found: dict[str, tuple[Reprint, ...]] = {}
    for parcel in room.parcels("copy"):
        for _, packed in records(parcel, ["copies"]):
            found |= unpack(packed, Copied).reprints
    return found


def origins_of(corpus: Corpus, reprints: Mapping[str, tuple[Reprint, ...]]) -> dict[int, list[int]]:
    """Give what copies copy, by number."""
    numbers = corpus.numbers
    return {
        numbers[copy]: [numbers[item.origin] for item in found] for copy, found in reprints.items()
    }


def settle(corpus: Corpus, links: Pairs, origins: Mapping[int, list[int]], target: Path) -> None:
    """Put dispatches into stories and affairs, and keep that."""
    stories = settle_stories(corpus.ids, corpus.filed, links, origins)
    affairs = settle_affairs(
        corpus.ids,
        corpus.filed,
        links,
        origins,
        stories,
        lambda numbers: list(corpus.shapes(numbers)),
    )
    with Parcel(target) as parcel:
        parcel.put(0, _STORIES, "", stories.astype(np.int64).tobytes())
        parcel.put(0, _AFFAIRS, "", affairs.astype(np.int64).tobytes())


def settled_in(target: Path) -> tuple[list[int], list[int]]:
    """Give the story and the affair of each dispatch, by the number of its first."""
    return tuple(_numbers(target))  # type: ignore[return-value]


def _numbers(target: Path) -> Iterator[list[int]]:
    for _, packed in records(target, [_STORIES, _AFFAIRS]):
        yield np.frombuffer(packed, dtype=np.int64).tolist()

"""All dispatches of a batch by number: where what is known of them stands."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from recoupe.batch.parcels import Entry, Place, entries_of, fetch
from recoupe.batch.reading import Filed
from recoupe.crosscheck.wholes import Shape
from recoupe.store.packing import unpack


class Column:
    """Where the records of one kind stand, by the number of their dispatch."""

    def __init__(self, paths: Sequence[str], parcels: "Sequence[int]", entries: Sequence[Entry]):
        self._paths = paths
        self._parcels = np.array(parcels, dtype=np.int32)
        self._offsets = np.array([entry.offset for entry in entries], dtype=np.int64)
        self._lengths = np.array([entry.length for entry in entries], dtype=np.int64)

    def place(self, number: int) -> Place:
        """Tell where the record of a dispatch stands."""
        path = self._paths[self._parcels[number]]
        return Place(path, int(self._offsets[number]), int(self._lengths[number]))

    def places(self, numbers: Iterable[int]) -> tuple[Place, ...]:
        """Tell where the records of some dispatches stand."""
        return tuple(self.place(number) for number in numbers)


class Corpus:
    """The dispatches that were read, numbered in the order of their ids."""

    def __init__(self, parcels: Sequence[Path]) -> None:
        paths = [str(path) for path in parcels]
        found: dict[str, dict[str, tuple[int, Entry]]] = {}
        for number, path in enumerate(parcels):
            for entry in entries_of(path):
                if entry.key:
                    found.setdefault(entry.kind, {})[entry.key] = (number, entry)
        self.ids = sorted(found.get("reading", ()))
        self.numbers = {key: number for number, key in enumerate(self.ids)}
        self.readings, self.shape_places, self.locals, dates = (
            self._column(paths, found.get(kind, {}))
            for kind in ("reading", "shape", "local", "filed")
        )
        told = fetch(dates.places(range(len(self.ids))))
        self.dates = [msgspec.msgpack.decode(one, type=Filed) for one in told]
        self.filed = [one.filed for one in self.dates]

    def __len__(self) -> int:
        return len(self.ids)

    def shapes(self, numbers: Iterable[int]) -> Iterator[Shape]:
        """Give the shapes of some dispatches."""
        for packed in fetch(self.shape_places.places(numbers)):
            yield unpack(packed, Shape)

    def _column(self, paths: Sequence[str], found: dict[str, tuple[int, Entry]]) -> Column:
        told = [found[key] for key in self.ids]
        return Column(paths, [parcel for parcel, _ in told], [entry for _, entry in told])

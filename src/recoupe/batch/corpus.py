"""All dispatches of a batch by number: where what is known of them stands."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from recoupe.batch.parcels import Entry, Place, entries_of, fetch
from recoupe.batch.reading import Filed
from recoupe.crosscheck.wholes import Shape
from recoupe.store.packing import unpack


class Column:
    """Where the records of one kind stand, by number; few bytes each."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._parcels, self._offsets, self._lengths = array("i"), array("q"), array("q")

    def add(self, parcel: int, entry: Entry) -> None:
        """Add the record of the next number, in one of the files."""
        self._parcels.append(parcel)
        self._offsets.append(entry.offset)
        self._lengths.append(entry.length)

    def reorder(self, order: Sequence[int]) -> None:
        """Number the records anew: the first is the one whose number stands first."""
        for name in ("_parcels", "_offsets", "_lengths"):
            column: array[int] = getattr(self, name)
            setattr(self, name, array(column.typecode, (column[number] for number in order)))

    def place(self, number: int) -> Place:
        """Tell where a record stands."""
        path = self._paths[self._parcels[number]]
        return Place(path, self._offsets[number], self._lengths[number])

    def places(self, numbers: Iterable[int]) -> tuple[Place, ...]:
        """Tell where some records stand."""
        return tuple(self.place(number) for number in numbers)


class Corpus:
    """The dispatches that were read, numbered in the order of their ids."""

    def __init__(self, parcels: Sequence[Path]) -> None:
        paths = [str(path) for path in parcels]
        columns = {kind: Column(paths) for kind in ("reading", "shape", "local", "filed")}
        ids: list[str] = []
        for number, path in enumerate(parcels):
            for entry in entries_of(path):
                if entry.kind in columns:
                    columns[entry.kind].add(number, entry)
                if entry.kind == "reading":
                    ids.append(entry.key)
        order = sorted(range(len(ids)), key=ids.__getitem__)
        for column in columns.values():
            column.reorder(order)
        self.ids = [ids[number] for number in order]
        self.numbers = {key: number for number, key in enumerate(self.ids)}
        self.readings, self.shape_places = columns["reading"], columns["shape"]
        self.locals = columns["local"]
        dates = columns["filed"].places(range(len(ids)))
        self.dates = [msgspec.msgpack.decode(one, type=Filed) for one in fetch(dates)]
        self.filed = [one.filed for one in self.dates]

    def __len__(self) -> int:
        return len(self.ids)

    def shapes(self, numbers: Iterable[int]) -> Iterator[Shape]:
        """Give the shapes of some dispatches."""
        for packed in fetch(self.shape_places.places(numbers)):
            yield unpack(packed, Shape)

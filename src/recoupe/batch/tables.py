"""Rows as Parquet files: a folder for each table, a file for each partition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from recoupe.batch.parcels import Parcel
from recoupe.batch.room import Room
from recoupe.batch.safely import keep, written
from recoupe.batch.telling import OF_ALL, ROWS
from recoupe.export.flat.package import Resource, describe
from recoupe.export.flat.parquet_file import write_parquet
from recoupe.export.flat.rows import Row, Terms, rows_of
from recoupe.export.flat.schema import load_schemas
from recoupe.export.material import Material
from recoupe.pipeline import VERSION

PACKAGE = "datapackage.json"


class Rows:
    """Takes the rows of a partition and writes its tables; all else goes into its parcel."""

    def __init__(self, parcel: Parcel, room: Room, number: int) -> None:
        self._parcel = parcel
        self._room = room
        self._number = number
        self._rows: dict[str, dict[int, list[list[Any]]]] = defaultdict(dict)

    def begin(self, item: int) -> None:
        """Forget the rows of an item."""
        self._parcel.begin(item)
        for rows in self._rows.values():
            rows.pop(item, None)

    def put(self, item: int, kind: str, key: str, data: bytes) -> None:
        """Take rows of the table ``key``, or what is none."""
        if kind == ROWS:
            self._rows[key][item] = msgspec.msgpack.decode(data)
        else:
            self._parcel.put(item, kind, key, data)

    def write(self) -> None:
        """Write the tables."""
        for name, schema in load_schemas().items():
            if name in OF_ALL:
                continue
            by_item = self._rows[name]
            rows = (
                dict(zip(schema.names, row, strict=True))
                for item in sorted(by_item)
                for row in by_item[item]
            )
            write_table(self._room, name, self._number, rows)


def write_table(room: Room, name: str, number: int, rows: Iterable[Row]) -> None:
    """Write a partition of a table."""
    with written(room.table(name, number)) as file:
        write_parquet(load_schemas()[name], rows, file)


def write_those_of_all(room: Room, material: Material) -> None:
    """Write the tables that are about all affairs together."""
    terms = Terms(material)
    for name in load_schemas():
        if name in OF_ALL:
            write_table(room, name, 0, rows_of(name, terms))


def publish(room: Room) -> dict[str, int]:
    """Move the tables to where they are looked for, describe them, and count their rows."""
    counts: dict[str, int] = {}
    resources: list[Resource] = []
    for name, schema in load_schemas().items():
        target, made = room.output / name, room.table(name, 0).parent
        if made.is_dir():
            made.rename(target)
        files = sorted(target.glob("*.parquet"))
        counts[name] = sum(_count(files))
        paths = [f"{name}/{file.name}" for file in files]
        resources.append(Resource(schema, paths, counts[name]))
    with written(room.output / PACKAGE) as file:
        file.write(
            describe(
                resources,
                form="parquet",
                mediatype="application/vnd.apache.parquet",
                version=VERSION,
            )
        )
    keep(room.output)
    return counts


def _count(files: Iterable[Path]) -> Iterator[int]:
    import pyarrow.parquet as pq

    return (pq.read_metadata(file).num_rows for file in files)

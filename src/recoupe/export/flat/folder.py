"""A folder of flat tables: one file each, and the description of them all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from recoupe.export.flat.csv_file import write_csv
from recoupe.export.flat.jsonl_file import write_jsonl
from recoupe.export.flat.package import Resource, describe
from recoupe.export.flat.parquet_file import write_parquet
from recoupe.export.flat.rows import Row, Terms, rows_of
from recoupe.export.flat.schema import Schema, load_schemas
from recoupe.export.formats import Content
from recoupe.export.material import Material

# Writes rows into an open file; gives how many there were.
FileWriter = Callable[[Schema, Iterable[Row], BinaryIO], int]


def export_csv(material: Material) -> Iterator[tuple[str, Content]]:
    """Write tables as CSV: UTF-8, RFC 4180, several values of a cell parted by ``; ``."""
    dialect = {"dialect": {"lineTerminator": "\r\n"}, "encoding": "utf-8"}
    return _folder(material, write_csv, "csv", "text/csv", dialect)


def export_jsonl(material: Material) -> Iterator[tuple[str, Content]]:
    """Write tables as lines of JSON, each an object with all columns."""
    return _folder(material, write_jsonl, "jsonl", "application/jsonl", {"encoding": "utf-8"})


def export_parquet(material: Material) -> Iterator[tuple[str, Content]]:
    """Write tables as Parquet."""
    return _folder(material, write_parquet, "parquet", "application/vnd.apache.parquet", {})


def _folder(
    material: Material, writer: FileWriter, form: str, mediatype: str, more: Mapping[str, Any]
) -> Iterator[tuple[str, Content]]:
    terms = Terms(material)
    written: list[Resource] = []
    for name, schema in load_schemas().items():
        path = f"{name}.{form}"

        def write(
            file: BinaryIO, name: str = name, schema: Schema = schema, path: str = path
        ) -> None:
            count = writer(schema, rows_of(name, terms), file)
            written.append(Resource(schema, path, count, more))

        yield path, write
    yield (
        "datapackage.json",
        describe(written, form=form, mediatype=mediatype, version=material.version),
    )

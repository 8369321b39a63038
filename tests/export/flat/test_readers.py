"""Programs that know nothing of Recoupe read what it writes, and read the same."""

import csv
import json
import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pytest

from recoupe.export.cells import cell_of, joined, shown
from recoupe.export.flat.schema import Column, Schema, load_schemas

SCHEMAS = load_schemas()
FULL = [name for name in SCHEMAS if name not in ("decisions", "problems")]


@pytest.fixture
def database(exported: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """All tables of the Parquet folder under their names."""
    with duckdb.connect() as opened:
        for name in SCHEMAS:
            file = exported / "parquet" / f"{name}.parquet"
            opened.execute(f"CREATE VIEW {name} AS FROM '{file}'")
        yield opened


def count(database: duckdb.DuckDBPyConnection, query: str) -> int:
    found = database.execute(query).fetchone()
    assert found is not None
    return int(found[0])


def lines(exported: Path, name: str) -> list[dict[str, Any]]:
    text = (exported / "jsonl" / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def in_csv(column: Column, value: object) -> str:
    """What a cell of CSV should hold for a value of JSON."""
    cell = cell_of(joined(value))
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_csv_has_what_json_has(exported: Path, schema: Schema) -> None:
    with (exported / "csv" / f"{schema.name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = lines(exported, schema.name)
    assert len(rows) == len(told)
    for row, line in zip(rows, told, strict=True):
        assert row == {one.name: in_csv(one, line[one.name]) for one in schema.columns}


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_parquet_has_what_json_has(exported: Path, schema: Schema) -> None:
    rows = pl.read_parquet(exported / "parquet" / f"{schema.name}.parquet").to_dicts()
    days = {column.name for column in schema.columns if column.type == "date"}
    told = [
        {
            name: date.fromisoformat(value) if value and name in days else value
            for name, value in line.items()
        }
        for line in lines(exported, schema.name)
    ]
    assert rows == told


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_a_sheet_has_what_json_has_and_no_formula(exported: Path, schema: Schema) -> None:
    book = openpyxl.load_workbook(exported / "xlsx" / "recoupe.xlsx", read_only=True)
    head, *rows = book[schema.name].iter_rows()
    assert tuple(cell.value for cell in head) == schema.names
    told = lines(exported, schema.name)
    assert len(rows) == len(told)
    for row, line in zip(rows, told, strict=True):
        assert "f" not in {cell.data_type for cell in row}
        for column, cell in zip(schema.columns, row, strict=False):
            wanted = joined(line[column.name])
            assert cell.value == (shown(wanted) if isinstance(wanted, str) else wanted), column.name


def test_a_sheet_can_be_read_by_its_columns(exported: Path) -> None:
    book = openpyxl.load_workbook(exported / "xlsx" / "recoupe.xlsx")
    for schema in SCHEMAS.values():
        sheet = book[schema.name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref is not None
        assert openpyxl.utils.range_boundaries(sheet.auto_filter.ref)[2] == len(schema.names)
        widths = {
            place: one.width
            for one in sheet.column_dimensions.values()
            for place in range(one.min, one.max + 1)
        }
        assert all(widths[place] > len(name) for place, name in enumerate(schema.names, start=1))


@pytest.mark.parametrize("name", FULL)
def test_duckdb_reads_the_three_alike(exported: Path, name: str) -> None:
    with duckdb.connect() as opened:
        counts = [
            count(opened, f"SELECT count(*) FROM '{exported / form / f'{name}.{form}'}'")
            for form in ("csv", "jsonl", "parquet")
        ]
        assert counts == [len(lines(exported, name))] * 3
        kinds = dict(
            opened.execute(
                "SELECT column_name, column_type"
                f" FROM (DESCRIBE FROM '{exported}/parquet/{name}.parquet')"
            ).fetchall()
        )
    for column in SCHEMAS[name].columns:
        wanted = {
            "string": "VARCHAR",
            "integer": "BIGINT",
            "number": "DOUBLE",
            "boolean": "BOOLEAN",
            "date": "DATE",
        }[column.type]
        assert kinds[column.name] == (f"{wanted}[]" if column.many else wanted)


def test_every_value_that_points_at_a_row_finds_it(database: duckdb.DuckDBPyConnection) -> None:
    for schema in SCHEMAS.values():
        for column in schema.columns:
            if column.target is not None:
                table, key = column.target
                lost = count(
                    database,
                    f'SELECT count(*) FROM {schema.name} a ANTI JOIN {table} b ON a."{column.name}"'
                    f' = b."{key}" WHERE a."{column.name}" IS NOT NULL',
                )
                assert lost == 0, f"{schema.name}.{column.name}"


def test_a_way_has_a_step_for_each_hand(database: duckdb.DuckDBPyConnection) -> None:
    assert count(database, "SELECT count(*) FROM hops WHERE role = 'relay'") > 0
    wrong = count(
        database,
        "SELECT count(*) FROM attributions a WHERE hops <> (SELECT count(*) FROM hops h"
        " WHERE h.attribution = a.id AND h.role = 'relay')",
    )
    assert wrong == 0


def test_evidence_unfolds_into_words_of_the_texts(database: duckdb.DuckDBPyConnection) -> None:
    for table in ("findings", "positions", "exchanges"):
        query = (
            f"WITH e AS (SELECT unnest(evidence_dispatch) d, unnest(evidence_start) s,"
            f" unnest(evidence_end) AS e, unnest(evidence_text) t FROM {table}) SELECT count(*)"
            " FROM e JOIN dispatches x ON x.id = e.d WHERE substr(x.text, s + 1, e.e - s)"
        )
        assert count(database, f"{query} <> t") == 0
        assert count(database, f"{query} = t") > 0


@pytest.mark.parametrize("name", FULL)
def test_polars_and_pandas_read_csv_as_it_is(exported: Path, name: str) -> None:
    file = exported / "csv" / f"{name}.csv"
    rows = len(lines(exported, name))
    assert pl.read_csv(file, infer_schema_length=None).shape == (rows, len(SCHEMAS[name].columns))
    frame = pd.read_csv(file, keep_default_na=False, na_values=[""])
    assert frame.shape == (rows, len(SCHEMAS[name].columns))
    assert list(frame.columns) == list(SCHEMAS[name].names)


@pytest.mark.parametrize("name", FULL)
def test_polars_and_pandas_read_lines_of_json(exported: Path, name: str) -> None:
    file = exported / "jsonl" / f"{name}.jsonl"
    rows = len(lines(exported, name))
    assert pl.read_ndjson(file, infer_schema_length=None).height == rows
    assert len(pd.read_json(file, lines=True)) == rows


def test_a_number_is_a_number_to_the_last_digit(exported: Path) -> None:
    frame = pd.read_parquet(exported / "parquet" / "attributions.parquet")
    told = [line["confidence"] for line in lines(exported, "attributions")]
    assert all(math.isclose(a, b, rel_tol=0) for a, b in zip(frame.confidence, told, strict=True))

import csv
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.builder import reading, said
from export.flat.conftest import written
from export.flat.quarrel_material import DECISIONS, PROBLEMS, material
from recoupe.export.cells import joined
from recoupe.export.flat import workbook
from recoupe.export.flat.arrow import batches
from recoupe.export.flat.csv_file import write_csv
from recoupe.export.flat.jsonl_file import write_jsonl
from recoupe.export.flat.parquet_file import write_parquet
from recoupe.export.flat.schema import load_schemas
from recoupe.export.formats import FORMATS
from recoupe.export.material import Material, Whole
from recoupe.outlets import write_folder
from recoupe.pipeline import find_dispatches, prepare_export
from recoupe.records import Dispatch, Problem

SCHEMAS = load_schemas()
PROBLEM = SCHEMAS["problems"]


def problem(number: int, found: str) -> dict[str, Any]:
    values = (number, "empty", "a.txt", found, None, "", None, 4, True)
    return dict(zip(PROBLEM.names, values, strict=True))


def telling(*problems: Problem) -> Material:
    """The quarrel with other problems."""
    base = material()
    whole = Whole(msgspec.structs.replace(base.file, problems=problems), base.entities, {})
    readings = {one.dispatch.id: one for one in base.readings()}
    return Material(whole=lambda: whole, read=readings.__getitem__, version="9.9")


def test_the_same_material_gives_the_same_bytes(tmp_path: Path) -> None:
    for form in ("csv", "jsonl", "parquet", "xlsx"):
        one = written(material(*DECISIONS), tmp_path / "one", form)
        other = written(material(*DECISIONS), tmp_path / "other", form)
        for path in one.iterdir():
            assert path.read_bytes() == (other / path.name).read_bytes(), path.name


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_folder_has_a_file_for_each_table_and_says_what_is_in_it(
    tmp_path: Path, form: str
) -> None:
    folder = written(material(*DECISIONS), tmp_path, form)
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert [one["name"] for one in described["resources"]] == list(SCHEMAS)
    for resource in described["resources"]:
        schema = SCHEMAS[resource["name"]]
        assert (folder / resource["path"]).is_file()
        assert resource["rows"] == len(list(_lines(tmp_path, resource["name"])))
        fields = resource["schema"]["fields"]
        assert [one["name"] for one in fields] == list(schema.names)
        assert all(one["description"] and one["description_fr"] for one in fields)
        assert resource["schema"]["primaryKey"] == list(schema.key)
    (nested,) = (
        key
        for key in described["resources"][5]["schema"]["foreignKeys"]
        if key["fields"] == "nested_in"
    )
    assert nested["reference"] == {"resource": "", "fields": "id"}


def _lines(folder: Path, name: str) -> list[str]:
    if not (folder / "jsonl").exists():
        written(material(*DECISIONS), folder, "jsonl")
    return (folder / "jsonl" / f"{name}.jsonl").read_text("utf-8").splitlines()


def test_csv_begins_with_its_head_and_ends_every_line() -> None:
    file = BytesIO()
    assert write_csv(PROBLEM, [problem(1, 'l’été\n« "oui" »')], file) == 1
    head, *rest = file.getvalue().split(b"\r\n")
    assert head == b'"number","kind","where","found","expected","action","start","end","skipped"'
    assert rest == ['1,"empty","a.txt","l’été\n« ""oui"" »",,"",,4,true'.encode(), b""]


@given(st.text())
def test_no_cell_of_csv_opens_a_formula(words: str) -> None:
    file = BytesIO()
    write_csv(PROBLEM, [problem(1, words)], file)
    text = file.getvalue().decode("utf-8")
    _, row = csv.reader(text.splitlines(keepends=True))
    assert not row[3].lstrip().startswith(("=", "+", "-", "@", "|", "%"))


@pytest.mark.parametrize("writer", [write_csv, write_jsonl, write_parquet])
def test_names_that_are_no_letters_are_written_all_the_same(
    writer: Callable[..., int],
) -> None:
    file = BytesIO()
    assert writer(PROBLEM, [problem(1, "d\udce9p"), problem(2, "b")], file) == 2
    assert file.getvalue()
    (batch,) = batches(PROBLEM, [problem(1, "d\udce9p")])
    assert batch.column("found").to_pylist() == ["d?p"]


def test_many_rows_are_written_in_groups(tmp_path: Path) -> None:
    rows = (problem(number, "x") for number in range(12_000))
    with (tmp_path / "p.parquet").open("wb") as file:
        assert write_parquet(PROBLEM, rows, file) == 12_000
    described = pq.ParquetFile(tmp_path / "p.parquet")
    assert described.num_row_groups == 3
    assert described.schema_arrow.field("found").metadata[b"description"] == b"what was found"


@settings(max_examples=30)
@given(st.lists(st.text(), max_size=3))
def test_parquet_and_json_give_words_back_as_they_were(words: list[str]) -> None:
    rows = [problem(number, one) for number, one in enumerate(words)]
    parquet, lines = BytesIO(), BytesIO()
    write_parquet(PROBLEM, rows, parquet)
    write_jsonl(PROBLEM, rows, lines)
    assert pq.read_table(BytesIO(parquet.getvalue())).to_pylist() == rows
    assert [json.loads(line) for line in lines.getvalue().split(b"\n")[:-1]] == rows


def test_words_too_long_for_excel_are_told(tmp_path: Path) -> None:
    long = Problem("empty", "a.txt", "é" * 40_000, "🚢" * 17_000, "x" * 32_767)
    count, problems = write_folder(tmp_path, FORMATS["xlsx"].writer()(telling(long)))
    assert count == 2
    (told,) = problems
    assert told.kind == "long_cell"
    assert told.where == "recoupe.xlsx, problems"
    assert "2 cells too long for Excel, the first in row 1, column found, of 40000" in told.found
    sheet = openpyxl.load_workbook(tmp_path / "recoupe.xlsx")["problems"]
    found, expected, action = (sheet.cell(2, place).value for place in (4, 5, 6))
    assert found == "é" * 32_766 + "…"
    assert set(str(expected)) == {"🚢", "…"}
    assert 32_000 < len(str(expected).encode("utf-16-le")) // 2 <= 32_767
    assert action == "x" * 32_767


def test_a_table_too_long_for_a_sheet_goes_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    five = [Problem("empty", f"{number}.txt", "a", "b", "c") for number in range(5)]
    folder = written(telling(*five), tmp_path, "xlsx")
    book = openpyxl.load_workbook(folder / "recoupe.xlsx")
    names = [name for name in book.sheetnames if name.startswith("problems")]
    assert names == ["problems", "problems_2", "problems_3"]
    rows = [row for name in names for row in book[name].iter_rows(min_row=2, values_only=True)]
    assert [row[2] for row in rows] == [one.where for one in five]
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert described["resources"][-1]["sheets"] == names
    assert described["resources"][-1]["dialect"]["sheetName"] == "problems"
    assert described["resources"][-1]["rows"] == 5


def test_a_workbook_tells_what_its_sheets_are_and_has_no_formula(tmp_path: Path) -> None:
    folder = written(telling(*PROBLEMS), tmp_path, "xlsx")
    book = openpyxl.load_workbook(folder / "recoupe.xlsx")
    assert book.sheetnames == ["about", *SCHEMAS]
    about = {(row[0], row[1]): row for row in book["about"].iter_rows(min_row=2, values_only=True)}
    assert about["problems", None][3] == 2
    assert len(about) == sum(len(schema.columns) + 1 for schema in SCHEMAS.values())
    cell = book["problems"]["D2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_list_stands_in_one_cell() -> None:
    assert joined(["a", None, "b"]) == "a; ; b"
    assert joined([1, 2]) == "1; 2"
    assert joined([]) is None
    assert joined(None) is None


ODD = (
    "=SOMME(1)\u0000 «\u00a0E\u0301t\u00e9 🚢\u200d\u2693\u00a0», a dit la Norvège."
    '\n\t+1; "fin"\ufeff'
)


def test_places_hold_whatever_the_letters(tmp_path: Path) -> None:
    odd = prepare_export([reading(ODD, said(ODD, "s1", "nor", "🚢\u200d\u2693", cue="a dit"))])
    for form in ("csv", "jsonl", "parquet", "xlsx"):
        written(odd, tmp_path, form)
    for form, frame in (
        ("parquet", pl.read_parquet),
        ("jsonl", pl.read_ndjson),
    ):
        text = frame(tmp_path / form / f"dispatches.{form}")["text"][0]
        assert text == ODD
        row = frame(tmp_path / form / f"attributions.{form}").row(0, named=True)
        assert text[row["start"] : row["end"]] == row["content"] == "🚢\u200d\u2693"
        assert text[row["cue_start"] : row["cue_end"]] == "a dit"
    with (tmp_path / "csv" / "dispatches.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    guarded = row["text"].removeprefix("'")
    assert len(guarded) == len(ODD)
    start = ODD.index("🚢")
    assert guarded[start : start + 3] == ODD[start : start + 3]
    sheet = openpyxl.load_workbook(tmp_path / "xlsx" / "recoupe.xlsx")["dispatches"]
    cell = sheet.cell(2, SCHEMAS["dispatches"].names.index("text") + 1)
    assert cell.data_type == "s"
    assert str(cell.value)[start : start + 3] == ODD[start : start + 3]


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_dispatches_can_be_read_again_under_the_same_ids(
    tmp_path: Path, sample: Material, form: str
) -> None:
    folder = written(sample, tmp_path, form)
    found = list(find_dispatches([str(folder / f"dispatches.{form}")]))
    again = [one for one in found if isinstance(one, Dispatch)]
    assert not [one for one in found if isinstance(one, Problem)]
    assert [one.id for one in again] == [one.id for one in sample.file.dispatches]
    assert [one.text for one in again] == [one.text for one in sample.file.dispatches]
    assert [one.filed for one in again] == [one.filed for one in sample.file.dispatches]

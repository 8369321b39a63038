"""What was exported comes back: the same dispatches, with the same ids."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from export.flat.conftest import written
from recoupe.export.flat.csv_file import write_csv
from recoupe.export.flat.jsonl_file import write_jsonl
from recoupe.export.flat.parquet_file import write_parquet
from recoupe.export.flat.schema import load_schemas
from recoupe.export.material import Material
from recoupe.intake import read_paths
from recoupe.records import Dispatch, ImportReport

WRITERS = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}
COPY = "Le ministre de la Pêche a démenti mardi tout accord, a dit son porte-parole à Valmer."


def read_good(path: Path) -> list[Dispatch]:
    found = [one for one in read_paths([str(path)]) if not isinstance(one, ImportReport)]
    assert all(isinstance(one, Dispatch) for one in found), found
    return [one for one in found if isinstance(one, Dispatch)]


@pytest.mark.parametrize("form", WRITERS)
def test_dispatches_come_back_with_their_ids(sample: Material, tmp_path: Path, form: str) -> None:
    lines = (written(sample, tmp_path, "jsonl") / "dispatches.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in lines.splitlines()]
    back = read_good(written(sample, tmp_path / "again", form) / f"dispatches.{form}")
    assert [one.id for one in back] == [row["id"] for row in rows]
    for one, row in zip(back, rows, strict=True):
        for name in ("text", "publisher", "filed", "headline", "guid", "revision", "status", "url"):
            assert getattr(one, name) == row[name], name


# What a spreadsheet would reckon with, what a table parts cells by, and a headline of its own.
@pytest.mark.parametrize(
    "known",
    [
        {"text": f"- {COPY}\n\n+ 3 %, ; | \t « oui » \"non\"\n"},
        {"text": f"=SOMME(1)\n\n{COPY}", "publisher": "@gazette"},
        {"text": f"'- {COPY}"},
        {"text": f"\n\n  {COPY}  \n", "headline": "Un autre titre"},
        {"text": f"<p>{COPY}</p><p>Oui.</p>", "headline": "-"},
        {"text": COPY, "guid": "=1", "revision": "2", "publisher": " La Gazette"},
        {"text": COPY, "filed": "2031-03-01/2031-03-04", "embargo": "2031-03-04T09:15+01:00"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", WRITERS)
def test_words_come_back_as_they_were(form: str, known: Mapping[str, Any], tmp_path: Path) -> None:
    key = Dispatch.item_key(known.get("guid"), known.get("revision"))
    publisher = (known.get("publisher") or "").strip() or None
    id_ = Dispatch.identify(known["text"], publisher, key)
    schema = load_schemas()["dispatches"]
    row = dict.fromkeys(schema.names) | dict(known) | {"id": id_, "lang": "fr"}
    with (tmp_path / "d").open("wb") as file:
        WRITERS[form](schema, [row, {**row, "id": "0" * 16, "text": "Oui.", "guid": None}], file)
    one, _ = read_good(tmp_path / "d")
    assert (one.id, one.text, one.filed) == (id_, known["text"], known.get("filed"))

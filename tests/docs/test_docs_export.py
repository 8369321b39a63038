from pathlib import Path

import duckdb
import pytest
from doc_pages import ROOT, blocks

from recoupe.export.formats import FORMATS
from recoupe.outlets import write_folder
from recoupe.pipeline import prepare_export, read_files
from recoupe.records import Reading

PAGE = ROOT / "docs" / "how-to" / "export.md"
SAMPLE = ROOT / "src" / "recoupe" / "sample" / "fr"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders that the page speaks of, of a few dispatches."""
    made = tmp_path_factory.mktemp("export")
    paths = [str(SAMPLE / name) for name in ("03-noroit-appel.txt", "04-boreal-appel.txt")]
    material = prepare_export(one for one in read_files(paths) if isinstance(one, Reading))
    for name, form in (("tables", "parquet"), ("csv", "csv")):
        write_folder(made / name, FORMATS[form].writer()(material))
    return made


def test_every_format_is_told_on_a_page() -> None:
    told = PAGE.read_text("utf-8") + (PAGE.parent / "standards.md").read_text("utf-8")
    assert not [name for name in FORMATS if f"`{name}`" not in told]


def test_the_python_of_the_page_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    found = blocks(PAGE, "py")
    assert found
    for number, block in enumerate(found, start=1):
        exec(compile(block, f"{PAGE.name}, block {number}", "exec"), {"__name__": "page"})


def test_the_sql_of_the_page_gives_rows(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    found = blocks(PAGE, "sql")
    assert found
    with duckdb.connect() as database:
        for block in found:
            assert database.execute(block).fetchall()

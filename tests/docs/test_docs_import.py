import csv
from importlib.resources import files

from doc_pages import ROOT, rows, sections

from recoupe.intake.formats import all_formats

PAGE = sections(ROOT / "docs" / "how-to" / "import.md")


def test_every_format_has_its_row_and_no_other() -> None:
    text = PAGE["Bring in what you have"]
    named = {line.split("|")[2].strip(" `") for line in text.splitlines() if line.startswith("| ")}
    assert named - {"name"} == {one.name for one in all_formats()}


def test_every_name_of_a_column_is_told_in_its_order() -> None:
    table = (files("recoupe.intake.tables") / "names.tsv").read_text("utf-8")
    lines = [line for line in table.splitlines() if not line.startswith("#")]
    names: dict[str, list[str]] = {}
    for row in csv.DictReader(lines, delimiter="\t"):
        names.setdefault(row["field"], []).append(f"`{row['name']}`")
    text = PAGE["Tables"]
    assert rows(text) == list(names)
    for field, known in names.items():
        assert f"| `{field}` | {', '.join(known)} |" in text

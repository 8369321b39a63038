"""Writes docs/reference/tables.md from the tables: python tests/docs/table_page.py"""

from doc_pages import REFERENCE

from recoupe.export.flat.schema import Column, load_schemas

PAGE = REFERENCE / "tables.md"
_HEAD = """# Tables
What [`recoupe export`](../how-to/export.md) writes as CSV, JSONL, Parquet and Excel, and what
[Python](../how-to/python.md#tables) gives as polars, pandas and Arrow: these tables, these columns,
in this order. The page is made from `src/recoupe/export/flat/tables.tsv`, as are the types of
Parquet and `datapackage.json`.

- **Keys.** *key* makes a row the only one of its kind; → names the column that a value stands in:
  every value that points somewhere finds its row.
- **Places.** `start` and `end` are half-open and count Unicode code points of `dispatches.text`
  from 0.
- **Dates.** A date is EDTF, as it was read; `..._earliest` and `..._latest` are the ISO days that
  bound it, empty on an open side.
- **Lists** are lists in JSONL and Parquet; in CSV and Excel their values are parted by `; `. Lists
  whose names begin alike (`evidence_dispatch`, `evidence_start`...) are of one length and go
  together.
- **Decisions** are carried out. Refused lines stand last in their table, with `refused` as their
  `verdict`: leave them out of counts. Withdrawn dispatches have their row and their zones; nothing
  they tell has a row.
"""


def render() -> str:
    """Write the page."""
    return "\n".join([_HEAD, *(line for name in load_schemas() for line in _section(name))])


def _section(name: str) -> list[str]:
    schema = load_schemas()[name]
    return [
        f"## {name}",
        f"{_sentence(schema.en)} *{_sentence(schema.fr)}*",
        "",
        "| column | type | | meaning | sens |",
        "|---|---|---|---|---|",
        *(_row(column) for column in schema.columns),
        "",
    ]


def _row(column: Column) -> str:
    kind = f"list of {column.type}" if column.many else column.type
    points = f"→ `{'.'.join(column.target)}`" if column.target else ""
    key = " ".join(one for one in ("key" if column.key else "", points) if one)
    return f"| `{column.name}` | {kind} | {key} | {column.en} | {column.fr} |"


def _sentence(words: str) -> str:
    ended = words if words.endswith("...") else f"{words}."
    return ended[0].upper() + ended[1:]


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")

"""All tables in one Excel workbook, a sheet each."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from recoupe.export.cells import joined, shown, unicode
from recoupe.export.flat.package import Resource, describe
from recoupe.export.flat.rows import Row, Terms, rows_of
from recoupe.export.flat.schema import Schema, load_schemas
from recoupe.export.formats import Written
from recoupe.export.material import Material
from recoupe.records import Problem

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_PATH = "recoupe.xlsx"
_MEDIATYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A workbook made twice is to be the same file.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
# What Excel takes: UTF-16 units in a cell, rows in a sheet.
_LONGEST = 32_767
_MOST_ROWS = 1_048_576
_ASTRAL = 0xFFFF
# In characters; words are wider than what is counted or dated.
_WIDTHS = {"integer": 8, "number": 8, "boolean": 8, "date": 12}
_WIDE = 26
_ABOUT = (
    ("sheet", 16),
    ("column", 24),
    ("type", 14),
    ("rows", 10),
    ("français", 70),
    ("English", 70),
)


def export_xlsx(material: Material) -> Iterator[Written]:
    """Write a workbook in which no cell is a formula, and the description of its sheets.

    A table of more rows than a sheet takes goes on in a second one. The end of words that are too
    long for a cell is left out, and a Problem for each table says so.
    """
    sheets = _Sheets(Terms(material))
    yield _PATH, sheets.write
    yield from sheets.problems
    described = describe(
        sheets.written, form="xlsx", mediatype=_MEDIATYPE, version=material.version
    )
    yield "datapackage.json", described


class _Sheets:
    """The sheets of a workbook, and what was written on them."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self.written: list[Resource] = []
        self.problems: list[Problem] = []

    def write(self, file: BinaryIO) -> None:
        """Write the workbook, one row in memory at a time."""
        import xlsxwriter

        with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
            book.set_properties({"title": "Recoupe", "created": _MADE})
            bold = book.add_format({"bold": True})
            about = book.add_worksheet("about")
            for name, schema in load_schemas().items():
                sheet = _Sheet(book, schema, bold)
                sheet.write(rows_of(name, self._terms))
                more = {"dialect": _dialect(name), "sheets": sheet.names}
                self.written.append(Resource(schema, _PATH, sheet.rows, more))
                self.problems += sheet.problems()
            _tell(about, self.written, bold)


class _Sheet:
    """A table on its sheet, or on several."""

    def __init__(self, book: "Workbook", schema: Schema, bold: Any) -> None:
        self._book, self._schema, self._bold = book, schema, bold
        self.rows = 0
        self.names: list[str] = []
        self._cut: list[tuple[int, str, int]] = []

    def write(self, rows: Iterable[Row]) -> None:
        """Write rows below their heads."""
        sheet = self._open()
        line = 0
        for row in rows:
            line += 1
            if line == _MOST_ROWS:
                self._close(sheet, line - 1)
                sheet, line = self._open(), 1
            self.rows += 1
            for place, name in enumerate(self._schema.names):
                self._put(sheet, line, place, name, row[name])
        self._close(sheet, line)

    def _close(self, sheet: "Worksheet", lines: int) -> None:
        """Let whoever reads the sheet choose among its rows by what is in them."""
        sheet.autofilter(0, 0, max(lines, 1), len(self._schema.names) - 1)

    def problems(self) -> Iterator[Problem]:
        """Tell of words that were too long."""
        if not self._cut:
            return
        number, column, length = self._cut[0]
        count = len(self._cut)
        yield Problem(
            kind="long_cell",
            where=f"{_PATH}, {self._schema.name}",
            found=(
                f"{count} cell{'s' if count > 1 else ''} too long for Excel, the first in row "
                f"{number}, column {column}, of {length} characters"
            ),
            expected=f"at most {_LONGEST} characters in a cell",
            action="their ends were left out; --format csv, jsonl and parquet have them whole",
        )

    def _open(self) -> "Worksheet":
        more = f"_{len(self.names) + 1}" if self.names else ""
        self.names.append(f"{self._schema.name}{more}")
        sheet = self._book.add_worksheet(self.names[-1])
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(self._schema.columns):
            width = max(_WIDTHS.get(column.type, _WIDE), len(column.name) + 4)
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, column.name, self._bold)
        return sheet

    def _put(self, sheet: "Worksheet", line: int, place: int, name: str, value: object) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(line, place, value)
            return
        cell = joined(value)
        if isinstance(cell, str):
            words = shown(str(unicode(cell)))
            if (length := _units(words)) > _LONGEST:
                self._cut.append((self.rows, name, length))
                words = _shortened(words)
            sheet.write_string(line, place, words)
        elif isinstance(cell, int | float):
            sheet.write_number(line, place, cell)


def _dialect(sheet: str) -> dict[str, Any]:
    """Name a sheet in the terms of the norm, and in those of its best known reader."""
    return {"sheetName": sheet, "excel": {"sheet": sheet}}


def _units(words: str) -> int:
    if 2 * len(words) <= _LONGEST:
        return len(words)
    return len(words) + sum(ord(letter) > _ASTRAL for letter in words)


def _shortened(words: str) -> str:
    """Cut words to what a cell takes, with a mark that says so."""
    cut = words[: _LONGEST - 1]
    while _units(cut) >= _LONGEST:
        cut = cut[: len(cut) - max(1, (_units(cut) - _LONGEST) // 2)]
    return f"{cut}…"


def _tell(sheet: "Worksheet", written: Iterable[Resource], bold: Any) -> None:
    """Describe the sheets and their columns on the first one."""
    for place, (name, width) in enumerate(_ABOUT):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    line = 1
    for one in written:
        schema = one.schema
        for place, words in ((0, schema.name), (4, schema.fr), (5, schema.en)):
            sheet.write_string(line, place, words, bold)
        sheet.write_number(line, 3, one.rows)
        line += 1
        for column in schema.columns:
            kind = f"list of {column.type}" if column.many else column.type
            cells = (schema.name, column.name, kind, "", column.fr, column.en)
            for place, words in enumerate(cells):
                sheet.write_string(line, place, words)
            line += 1

"""Records as tables: CSV for spreadsheets, JSON for programs."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from recoupe.export.cells import Cell, cell_of

# Spreadsheets take a file for UTF-8 by this mark only.
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their names; every row has as many cells as there are names."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_of(
    records: Iterable[msgspec.Struct],
    kind: type[msgspec.Struct],
    *,
    more: Mapping[str, Sequence[str]] | None = None,
) -> Table:
    """Lay out records of one kind: a column for each field, then those of ``more``.

    ``more`` gives further columns by name, each with a value for every record.
    """
    added = more or {}
    rows = []
    for index, record in enumerate(records):
        own = (cell_of(getattr(record, name)) for name in kind.__struct_fields__)
        rows.append((*own, *(cell_of(values[index]) for values in added.values())))
    return Table((*kind.__struct_fields__, *added), tuple(rows))


def write_csv(table: Table, *, headed: bool = True) -> bytes:
    """Write RFC 4180: UTF-8 with its mark, lines ended by CRLF, words quoted, numbers not.

    What is not ``headed`` has rows only, to be put behind those of another.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    if headed:
        written.write(_MARK)
        writer.writerow(table.head)
    writer.writerows([["" if cell is None else cell for cell in row] for row in table.rows])
    return written.getvalue().encode("utf-8", "replace")


def write_json(content: object) -> bytes:
    """Write records, or what holds them, as JSON; file names that are no Unicode are escaped."""
    try:
        encoded = msgspec.json.encode(content)
    except UnicodeEncodeError:
        encoded = json.dumps(msgspec.to_builtins(content), separators=(",", ":")).encode("ascii")
    return encoded + b"\n"

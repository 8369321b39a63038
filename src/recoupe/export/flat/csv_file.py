"""A table as CSV."""

from collections.abc import Iterable
from typing import BinaryIO

from recoupe.export.cells import cell_of, joined, unicode
from recoupe.export.flat.rows import Row
from recoupe.export.flat.schema import Schema

_END = "\r\n"


def write_csv(schema: Schema, rows: Iterable[Row], file: BinaryIO) -> int:
    """Write RFC 4180 without a mark before it, and give how many rows there were.

    Words stand between quotation marks, numbers do not; nothing at all stands for what is not
    known. Words that a spreadsheet would reckon with have an apostrophe before them.
    """
    names = schema.names
    file.write((",".join(map(_quoted, names)) + _END).encode())
    count = 0
    for row in rows:
        line = ",".join([_shown(row[name]) for name in names]) + _END
        try:
            file.write(line.encode())
        except UnicodeEncodeError:
            file.write(str(unicode(line)).encode())
        count += 1
    return count


def _shown(value: object) -> str:
    cell = cell_of(joined(value))
    if cell is None:
        return ""
    # What is true or false is no word.
    return _quoted(cell) if isinstance(cell, str) and not isinstance(value, bool) else str(cell)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'

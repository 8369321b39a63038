"""A table as lines of JSON."""

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from recoupe.export.cells import unicode
from recoupe.export.flat.rows import Row
from recoupe.export.flat.schema import Schema


def write_jsonl(schema: Schema, rows: Iterable[Row], file: BinaryIO) -> int:
    """Write each row as an object, columns in the order of the table, and give how many."""
    encoder = msgspec.json.Encoder()
    count = 0
    for row in rows:
        try:
            line = encoder.encode(row)
        except UnicodeEncodeError:
            line = encoder.encode({name: unicode(value) for name, value in row.items()})
        file.write(line + b"\n")
        count += 1
    return count

"""Tables as Arrow has them; pyarrow is imported only when one is made."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from recoupe.export.cells import unicode
from recoupe.export.flat.rows import Row
from recoupe.export.flat.schema import Column, Schema

if TYPE_CHECKING:
    import pyarrow as pa

# Rows that are held at once, and written as one group.
_TOGETHER = 5000


def arrow_schema(schema: Schema) -> "pa.Schema":
    """Give the Arrow schema of a table; each field has its descriptions as metadata."""
    import pyarrow as pa

    return pa.schema(
        [
            pa.field(
                column.name,
                _arrow_type(column),
                metadata={"description": column.en, "description_fr": column.fr},
            )
            for column in schema.columns
        ],
        metadata={"description": schema.en, "description_fr": schema.fr},
    )


def batches(schema: Schema, rows: Iterable[Row]) -> Iterator["pa.RecordBatch"]:
    """Give rows as Arrow batches of some thousand; dates are days, lists are lists."""
    import pyarrow as pa

    typed = arrow_schema(schema)
    given = iter(rows)
    while some := list(islice(given, _TOGETHER)):
        arrays = [_array(column, some) for column in schema.columns]
        yield pa.RecordBatch.from_arrays(arrays, schema=typed)


def _arrow_type(column: Column) -> "pa.DataType":
    import pyarrow as pa

    kinds = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    return pa.list_(kinds[column.type]) if column.many else kinds[column.type]


def _array(column: Column, rows: list[Row]) -> "pa.Array":
    import pyarrow as pa

    values: list[Any] = [row[column.name] for row in rows]
    if column.type == "date":
        values = [value and date.fromisoformat(value) for value in values]
    try:
        return pa.array(values, _arrow_type(column))
    except UnicodeEncodeError:
        # A file name may hold bytes that are no letters.
        return pa.array([unicode(value) for value in values], _arrow_type(column))

"""Parquet: a row is a dispatch."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from recoupe.errors import InputError
from recoupe.intake.decoding import decode
from recoupe.intake.flowing import LONGEST_RECORD
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input
from recoupe.intake.tables import Columns, RowReader, find_columns, lossy_row, require_columns

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

_MAGIC = b"PAR1"
_ROWS = 32
_BUFFER = 1 << 20
_ALSO = ("id", "zones")
_PLAIN = (str, bytes, bool, int, float, date, list, dict)


def _recognises(head: Head) -> bool:
    # Behind the mark stands no letter, or it is a text that begins like that.
    return head.data.startswith(_MAGIC) and not 32 <= head.data[4:5].ljust(1)[0] < 127


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    import pyarrow as pa

    try:
        file = _open(opened)
        schema = file.schema_arrow
    except (pa.ArrowException, OSError, MemoryError, ValueError) as error:
        raise _unreadable(opened, error) from error
    names = {field.name: _shape(field.type) for field in schema}
    require_columns([names], options.columns, opened.uri)
    columns = find_columns(names, options.columns)
    rows = RowReader()
    before = 0
    for group in range(file.num_row_groups):
        count = file.metadata.row_group(group).num_rows
        yield from _group(file, group, before, columns, rows)
        before += count
    if not before:
        raise InputError(
            "missing", opened.uri, "a table without rows", "a row for each dispatch", "skipped"
        )


def _open(opened: Input) -> "pq.ParquetFile":
    import pyarrow.parquet as pq

    # Pages are read one by one; a whole column of a group would be as large as its writer liked.
    return pq.ParquetFile(opened.stream(), pre_buffer=False, buffer_size=_BUFFER)


def _group(
    file: "pq.ParquetFile", group: int, before: int, columns: Columns, rows: RowReader
) -> Iterator[Item | Fault]:
    """Yield the rows of one group; where it breaks, one fault for the rest of its rows."""
    import pyarrow as pa

    total = file.metadata.row_group(group).num_rows
    if _bytes_in(file, group) > LONGEST_RECORD * max(total, 1):
        yield _lost(before + 1, before + total, f"rows of more than {LONGEST_RECORD} bytes")
        return
    wanted = list(dict.fromkeys([*columns.fields.values(), *_ALSO]))
    number = before
    try:
        batches = file.iter_batches(
            batch_size=_ROWS, row_groups=[group], columns=wanted, use_threads=False
        )
        for batch in batches:
            for row, lossy in _rows_of(batch):
                number += 1
                place = f"row {number}"
                if lossy:
                    yield lossy_row("UTF-8", place)
                yield from rows.read(row, columns, place=place, encoding="utf-8")
    except (pa.ArrowException, OSError, MemoryError, ValueError) as error:
        yield _lost(number + 1, before + total, f"what cannot be read ({_reason(error)})")


def _rows_of(batch: "pa.RecordBatch") -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield rows, and whether bytes of one were lost."""
    lossy: set[int] = set()
    values = [_values(array, lossy) for array in batch.columns]
    for number, cells in enumerate(zip(*values, strict=True)):
        yield dict(zip(batch.schema.names, cells, strict=True)), number in lossy


def _values(array: "pa.Array", lossy: set[int]) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_timestamp(array.type):
        array = array.cast(pa.timestamp("us", array.type.tz), safe=False)
    elif pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    try:
        values = array.to_pylist()
    except UnicodeDecodeError:
        large = pa.types.is_large_string(array.type)
        values = array.cast(pa.large_binary() if large else pa.binary()).to_pylist()
    return [_value(value, number, lossy) for number, value in enumerate(values)]


def _value(value: Any, number: int, lossy: set[int]) -> Any:
    if isinstance(value, bytes):
        try:
            decoded = decode(value, "")
        except InputError:
            return value
        if decoded.lost_at is not None:
            lossy.add(number)
        return decoded.text
    return value if value is None or isinstance(value, _PLAIN) else str(value)


def _bytes_in(file: "pq.ParquetFile", group: int) -> int:
    told = file.metadata.row_group(group)
    sizes = (told.column(at).total_uncompressed_size for at in range(told.num_columns))
    return max(sizes, default=0)


def _shape(kind: "pa.DataType") -> Mapping[str, Any] | None:
    """Give the names within a column, so that a path through it can be checked."""
    import pyarrow as pa

    if not pa.types.is_struct(kind):
        return None
    return {kind.field(at).name: _shape(kind.field(at).type) for at in range(kind.num_fields)}


def _lost(first: int, last: int, found: str) -> Fault:
    rows = f"row {first}" if first >= last else f"rows {first}-{last}"
    kind = "too_large" if found.startswith("rows of more") else "malformed"
    return Fault(kind, found, "rows as Parquet has them", "skipped; write the file again", rows)


def _unreadable(opened: Input, error: BaseException) -> InputError:
    kind = "truncated" if not _is_closed(opened) else "malformed"
    found = "a file without its end" if kind == "truncated" else _reason(error)
    return InputError(kind, opened.uri, found, "a whole Parquet file", "skipped; fetch it again")


def _is_closed(opened: Input) -> bool:
    stream = opened.stream()
    stream.seek(0, 2)
    stream.seek(max(0, stream.tell() - len(_MAGIC)))
    return stream.read() == _MAGIC


def _reason(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


PARQUET = Format("parquet", "Parquet", _recognises, _read, streams=True)

"""Reading a table of words: header lines, sorted unique rows, typed cells."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, get_args, get_origin

import msgspec

from recoupe.errors import LexiconError

Row = TypeVar("Row", bound=msgspec.Struct)


def read_table(path: Path, row_type: type[Row], *, key: tuple[str, ...]) -> tuple[Row, ...]:
    """Read ``path`` into ``row_type``s, one a line, in the order of the file.

    The columns are the fields of ``row_type``, in order. A ``tuple`` field is a cell with ``|``
    between alternatives, a ``bool`` is ``0`` or ``1``, an empty optional cell is None. ``key``
    names the columns by which rows are sorted (code point order) and unique.

    Raises LexiconError naming file, line, column and remedy.
    """
    lines = _table_lines(path)
    columns = _check_header(path, lines, row_type)
    readers = {f.encode_name: _reader(f.type) for f in msgspec.structs.fields(row_type)}
    positions = [columns.index(name) for name in key]
    rows: list[Row] = []
    last: tuple[str, ...] = ()
    first_line = 0
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise LexiconError(
                f"{path.name}:{number}: {len(cells)} cells, expected {len(columns)} "
                f"({', '.join(columns)}); separate columns by one tab and keep empty cells"
            )
        current = tuple(cells[p] for p in positions)
        if rows and current <= last:
            raise LexiconError(_order_message(path, number, key, current, last, first_line))
        last, first_line = current, number
        rows.append(_convert(path, number, columns, cells, readers, row_type))
    return tuple(rows)


def _table_lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"{path.name}: cannot be read ({error}); put the table back") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            yield number, line


def _check_header(
    path: Path, lines: Iterator[tuple[int, str]], row_type: type[Row]
) -> tuple[str, ...]:
    expected = tuple(f.encode_name for f in msgspec.structs.fields(row_type))
    number, header = next(lines, (0, ""))
    found = tuple(header.split("\t"))
    if found != expected:
        raise LexiconError(
            f"{path.name}:{number}: header row is {', '.join(found)!r}, expected "
            f"{', '.join(expected)!r}; name the columns so, in this order"
        )
    return expected


def _reader(kind: object) -> str:
    if get_origin(kind) is tuple:
        return "list"
    if kind is bool:
        return "flag"
    return "optional" if type(None) in get_args(kind) else "text"


def _convert(
    path: Path,
    number: int,
    columns: tuple[str, ...],
    cells: list[str],
    readers: dict[str, str],
    row_type: type[Row],
) -> Row:
    values: dict[str, object] = {}
    for column, cell in zip(columns, cells, strict=True):
        if cell != cell.strip():
            raise LexiconError(f"{path.name}:{number}: column {column!r}: trim {cell!r}")
        values[column] = _value(path, number, column, cell, readers[column])
    try:
        return msgspec.convert(values, row_type)
    except msgspec.ValidationError as error:
        raise LexiconError(
            f"{path.name}:{number}: {_in_column_words(error)}; see the class {row_type.__name__} "
            "for the values this column may have"
        ) from error


def _in_column_words(error: msgspec.ValidationError) -> str:
    message, _, place = str(error).partition(" - at `$.")
    return f"column {place.rstrip('`')!r}: {message}"


def _value(path: Path, number: int, column: str, cell: str, reader: str) -> object:
    if reader == "text":
        return cell
    if reader == "optional":
        return cell or None
    if reader == "flag":
        if cell not in {"0", "1"}:
            raise LexiconError(
                f"{path.name}:{number}: column {column!r} is {cell!r}, expected 0 or 1; write 0 or 1"
            )
        return cell == "1"
    return _alternatives(path, number, column, cell)


def _alternatives(path: Path, number: int, column: str, cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    parts = tuple(cell.split("|"))
    if len(set(parts)) != len(parts) or any(part != part.strip() or not part for part in parts):
        raise LexiconError(
            f"{path.name}:{number}: column {column!r} has an empty, padded or repeated alternative "
            f"in {cell!r}; keep each once, with a bare | between"
        )
    return parts


def _order_message(
    path: Path,
    number: int,
    key: tuple[str, ...],
    current: tuple[str, ...],
    last: tuple[str, ...],
    last_line: int,
) -> str:
    name = " / ".join(current)
    if current == last:
        return (
            f"{path.name}:{number}: {', '.join(key)} {name!r} appears twice "
            f"(first at line {last_line}); keep one row"
        )
    return (
        f"{path.name}:{number}: {name!r} stands after {' / '.join(last)!r}; "
        f"sort rows by {', '.join(key)} in code point order"
    )

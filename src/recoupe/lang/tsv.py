"""Reading a table of words: header lines, sorted unique rows, typed cells."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, get_args, get_origin

import msgspec

from recoupe.errors import LexiconError

Row = TypeVar("Row", bound=msgspec.Struct)
Line = tuple[int, str]


def read_table(path: Path, row_type: type[Row], *, key: tuple[str, ...]) -> tuple[Row, ...]:
    """Read ``path`` into ``row_type``s, one a line, in the order of the file.

    The columns are the fields of ``row_type``, in order. A ``tuple`` field is a cell with ``|``
    between alternatives, a ``bool`` is ``0`` or ``1``, an empty optional cell is None. ``key``
    names the columns by which rows are sorted (code point order) and unique.

    Raises LexiconError naming file, line, column and remedy.
    """
    lines = _table_lines(path)
    kinds = {f.encode_name: _cell_kind(f.type) for f in msgspec.structs.fields(row_type)}
    _check_header(path.name, next(lines, (0, "")), tuple(kinds))
    records = [(number, _cells(f"{path.name}:{number}", line, kinds)) for number, line in lines]
    _check_order(path.name, records, key)
    return tuple(_row(f"{path.name}:{number}", cells, row_type) for number, cells in records)


def _table_lines(path: Path) -> Iterator[Line]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"{path.name}: cannot be read ({error}); put the table back") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            yield number, line


def _check_header(file: str, header: Line, expected: tuple[str, ...]) -> None:
    number, line = header
    if tuple(line.split("\t")) != expected:
        raise LexiconError(
            f"{file}:{number}: header row is {line!r}, expected the columns "
            f"{', '.join(expected)}; name them so, in this order, one tab between"
        )


def _cell_kind(field_type: object) -> str:
    if get_origin(field_type) is tuple:
        return "alternatives"
    if field_type is bool:
        return "flag"
    return "optional" if type(None) in get_args(field_type) else "text"


def _cells(where: str, line: str, kinds: dict[str, str]) -> dict[str, object]:
    cells = line.split("\t")
    if len(cells) != len(kinds):
        raise LexiconError(
            f"{where}: {len(cells)} cells, expected {len(kinds)} ({', '.join(kinds)}); "
            "separate columns by one tab and keep empty cells"
        )
    return {
        column: cell
        if kind == "text" and cell == cell.strip()
        else _value(f"{where}: column {column!r}", cell, kind)
        for (column, kind), cell in zip(kinds.items(), cells, strict=True)
    }


def _value(where: str, cell: str, kind: str) -> object:
    if cell != cell.strip():
        raise LexiconError(f"{where} is {cell!r}, expected no blank around it; trim it")
    if kind == "flag" and cell not in {"0", "1"}:
        raise LexiconError(f"{where} is {cell!r}, expected 0 or 1; write one of them")
    if kind == "flag":
        return cell == "1"
    if kind == "alternatives":
        return _alternatives(where, cell)
    return cell or None


def _alternatives(where: str, cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    parts = tuple(cell.split("|"))
    if len(set(parts)) != len(parts) or any(part != part.strip() or not part for part in parts):
        raise LexiconError(
            f"{where} has an empty, padded or repeated alternative in {cell!r}; "
            "keep each once, with a bare | between"
        )
    return parts


def _check_order(
    file: str, records: list[tuple[int, dict[str, object]]], key: tuple[str, ...]
) -> None:
    last: tuple[str, ...] = ()
    last_line = 0
    for number, cells in records:
        current = tuple(str(cells[column] or "") for column in key)
        if last_line and current <= last:
            names = f"{file}:{number}: {', '.join(key)} {' / '.join(current)!r}"
            if current == last:
                raise LexiconError(
                    f"{names} appears twice (first at line {last_line}); keep one row"
                )
            raise LexiconError(
                f"{names} stands after {' / '.join(last)!r}; sort rows in code point order"
            )
        last, last_line = current, number


def _row(where: str, cells: dict[str, object], row_type: type[Row]) -> Row:
    try:
        return msgspec.convert(cells, row_type)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$.")
        raise LexiconError(
            f"{where}: column {place.rstrip('`')!r}: {message}; "
            f"see the class {row_type.__name__} for the values this column may have"
        ) from error

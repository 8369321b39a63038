"""Tables as text, their cells parted by commas, semicolons, tabs or bars: a row is a dispatch."""

import csv
import re
from collections.abc import Iterator

from recoupe.errors import InputError
from recoupe.intake.flowing import LONGEST_RECORD, Flow, text_of_head
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input
from recoupe.intake.tables import (
    Columns,
    RowReader,
    find_columns,
    folded,
    is_known_text,
    lossy_row,
    require_columns,
    too_long,
)
from recoupe.intake.tables.delimited import Broken, Dialect, Record, Records, find_beginning

_SUFFIXES = (".csv", ".tsv", ".tab", ".csv.gz", ".tsv.gz")
_NAME = re.compile(r"[\w .:/'’#°()&%?*-]{0,80}")
_FIRST_ROWS = 5


def _recognises(head: Head) -> bool:
    text = text_of_head(head)
    begun = (
        None if text.lstrip().startswith(("<", "{", "[")) else find_beginning(text, head.columns)
    )
    if begun is None:
        return False
    if head.name.endswith(_SUFFIXES):
        return True
    told = {folded(name) for name in head.columns}
    known = any(is_known_text(name) or folded(name) in told for name in begun.names)
    even = any(len(row) == len(begun.names) for row in begun.rows[:_FIRST_ROWS])
    # The first row may be longer than what is seen of the input.
    even |= not begun.rows and len(text.splitlines()) > begun.skipped + 1
    plain = all(_NAME.fullmatch(name) for name in begun.names)
    return even and plain and (known or bool(told))


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    # The limit is that of the whole process; nobody's is made lower.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_RECORD))
    begun = find_beginning(text_of_head(Head(opened.head)), options.columns.values())
    flow = Flow(opened)
    records = Records(flow, begun.dialect if begun else Dialect(","))
    records.skip(begun.skipped if begun else 0)
    try:
        rows = records.read()
        names = _names(next(rows, None), opened.uri)
        require_columns([dict.fromkeys(names)], options.columns, opened.uri)
        table = _Table(names, find_columns(names, options.columns), as_given=flow.as_given)
        records.width, records.text_at = len(names), table.text_at
        for row in rows:
            yield from table.items(row)
    except InputError as error:
        raise _placed(error, opened.uri) from error
    if not table.found:
        raise InputError(
            "missing", opened.uri, "a table without rows", "a row for each dispatch", "skipped"
        )


def _names(first: Record | Broken | None, uri: str) -> list[str]:
    if isinstance(first, Record) and first.cells:
        return [name.strip() for name in first.cells]
    raise InputError(
        "malformed",
        uri,
        "a first line that is no row of names",
        "the names of the columns in the first line",
        "skipped; put them there",
    )


def _placed(error: InputError, uri: str) -> InputError:
    """Name the input of what was told by its line alone."""
    where = error.where if error.where.startswith(uri) else f"{uri}: {error.where}"
    return InputError(error.kind, where, error.found, error.expected, error.action)


class _Table:
    """Makes rows items; ``found`` counts them."""

    def __init__(self, names: list[str], columns: Columns, *, as_given: bool) -> None:
        self._names = names
        self._columns = columns
        self._as_given = as_given
        self._rows = RowReader()
        self.text_at = names.index(columns.fields["text"])
        self.found = 0

    def items(self, row: Record | Broken) -> Iterator[Item | Fault]:
        """Yield what a row gives; one of blanks alone is none.

        Raises InputError ``truncated`` where the input ends within the row.
        """
        if isinstance(row, Broken):
            self.found += 1
            yield too_long(row.place, "row") if row.too_long else _malformed(row.why, row.place)
            return
        if not any(cell.strip() for cell in row.cells):
            return
        self.found += 1
        place = f"line {row.lines[0].number}"
        width = len(self._names)
        if any(cell.strip() for cell in row.cells[width:]):
            yield _malformed(f"{len(row.cells)} cells where there are {width} columns", place)
            return
        if len(row.cells) < width:
            yield from self._short(row, place)
        if row.lossy:
            yield lossy_row(row.lossy.encoding, place)
        # The first of two columns of one name counts.
        pairs = list(zip(self._names, row.cells, strict=False))
        yield from self._rows.read(
            dict(reversed(pairs)),
            self._columns,
            place=place,
            raw=b"".join(line.data for line in row.lines) if self._as_given else None,
            encoding=row.encoding,
        )

    def _short(self, row: Record, place: str) -> Iterator[Fault]:
        if not row.lines[-1].data.endswith(b"\n"):
            raise InputError(
                "truncated",
                place,
                "the end of the input within a row",
                "all of it",
                "what came before was read; fetch the file again",
            )
        fault = Fault(
            "malformed",
            f"{len(row.cells)} cells where there are {len(self._names)} columns",
            "a cell for each column",
            "read with those there are, as are all others like it, which are not told again",
            place,
            skipped=False,
        )
        yield from self._rows.once("short", fault)


def _malformed(found: str, place: str) -> Fault:
    return Fault(
        "malformed",
        found,
        "a row with a cell for each column, what has commas or line ends in quotation marks",
        "skipped; mend it, or export the table again",
        place,
    )


CSV = Format("csv", "a table: CSV, TSV", _recognises, _read, streams=True)

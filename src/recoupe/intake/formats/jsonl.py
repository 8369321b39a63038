"""Objects of JSON, one a line or in an array: each is one dispatch."""

import re
from collections.abc import Iterable, Iterator
from io import BufferedReader, BytesIO
from itertools import islice
from typing import Any

from recoupe.errors import InputError
from recoupe.intake.flowing import Flow, text_of_head
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input
from recoupe.intake.tables import (
    Columns,
    RowReader,
    find_columns,
    lossy_row,
    require_columns,
    shown_name,
    too_long,
)
from recoupe.intake.tables.objects import BrokenError, Scanner, parse

_OBJECT = re.compile(r'[\s\x1e]*(?:\[\s*)*\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:')
_NEXT_OBJECT = re.compile(r'\s*\{\s*"')
_EXPECTED = 'an object of JSON, {"text": ...}'
_FIRST_ROWS = 100


def _recognises(head: Head) -> bool:
    return _OBJECT.match(text_of_head(head)) is not None


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    flow = Flow(opened)
    reader = _Reader(flow, options, opened)
    yield from reader.lines() if _is_lined(opened) else reader.values()
    if not reader.found:
        raise InputError(
            "missing", opened.uri, "no object of JSON", _EXPECTED, "skipped; fetch the file again"
        )


def _is_lined(opened: Input) -> bool:
    """Tell whether there is one object a line, so that a broken one is that line and no more."""
    text = text_of_head(Head(opened.head)).lstrip("\x1e \t\r\n")
    first, _, rest = text.partition("\n")
    if not text.startswith("{"):
        return False
    try:
        parse(first.strip("\x1e \t\r\n"))
    except BrokenError:
        return bool(_NEXT_OBJECT.match(rest)) or (not rest and len(text) > 2)
    return True


class _Reader:
    """Reads the objects of one input; ``found`` counts them."""

    def __init__(self, flow: Flow, options: Options, opened: Input) -> None:
        self._flow = flow
        self._options = options
        self._opened = opened
        self._rows = RowReader()
        self._columns: dict[tuple[str, ...], Columns] = {}
        self._checked = False
        self.found = 0

    def lines(self) -> Iterator[Item | Fault]:
        """Read an object a line.

        Raises InputError ``truncated`` where the last one is broken and has no end of line.
        """
        for line in self._flow.lines():
            data = line.data.strip(b"\x1e \t\r\n")
            if not data and line.whole:
                continue
            self.found += 1
            place = f"line {line.number}"
            if not line.whole:
                yield too_long(place, "line")
                continue
            try:
                yield from self._item(data, place)
            except BrokenError as error:
                if not line.data.endswith((b"\n", b"}")):
                    raise self._truncated(place) from error
                yield _malformed(str(error), place)

    def values(self) -> Iterator[Item | Fault]:
        """Read an array, or objects over several lines.

        Raises InputError ``truncated`` where the input ends before they do.
        """
        scanner = Scanner(self._flow.stream)
        for stretch in scanner.stretches():
            self.found += 1
            place = f"byte {stretch.start}"
            if not stretch.ended:
                raise self._truncated(place)
            if stretch.fault is not None:
                yield (
                    too_long(place, "object")
                    if stretch.too_long
                    else _malformed(stretch.fault, place)
                )
                continue
            try:
                yield from self._item(stretch.data, place)
            except BrokenError as error:
                yield _malformed(str(error), place)
        if self.found and scanner.open > 0:
            raise self._truncated("the end")

    def _item(self, data: bytes, place: str) -> Iterator[Item | Fault]:
        """Yield what one object says. Raises BrokenError."""
        try:
            decoded = self._flow.decode(data)
        except InputError as error:
            raise BrokenError(error.found) from error
        value, twice = parse(decoded.text)
        if not isinstance(value, dict):
            yield _malformed("a value that is no object", place)
            return
        row = _unwrapped(value)
        if not self._checked:
            self._check(row)
        if twice:
            yield _twice(twice, place)
        if decoded.lost_at is not None:
            yield lossy_row(decoded.encoding, place)
        yield from self._rows.read(
            row,
            self._columns_of(row),
            place=place,
            raw=data if self._flow.as_given else None,
            encoding=decoded.encoding,
        )

    def _columns_of(self, row: dict[str, Any]) -> Columns:
        names = tuple(row)
        known = self._columns.get(names)
        if known is None:
            if len(self._columns) > 1000:
                self._columns.clear()
            known = self._columns[names] = find_columns(names, self._options.columns)
        return known

    def _check(self, row: dict[str, Any]) -> None:
        """Raise InputError ``missing`` where no object at the beginning has what must be there."""
        self._checked = True
        rows = [row, *_first_rows(self._opened)]
        require_columns(rows, self._options.columns, self._opened.uri)

    def _truncated(self, place: str) -> InputError:
        return InputError(
            "truncated",
            f"{self._opened.uri}: {place}",
            "the end of the input within an object or an array",
            "all of it",
            "what came before was read; fetch the file again",
        )


def _first_rows(opened: Input) -> Iterator[dict[str, Any]]:
    flow = BufferedReader(BytesIO(text_of_head(Head(opened.head)).encode("utf-8", "replace")))
    for stretch in islice(Scanner(flow).stretches(), _FIRST_ROWS):
        try:
            value = parse(stretch.data.decode("utf-8", "replace")).value
        except BrokenError:
            continue
        if isinstance(value, dict):
            yield _unwrapped(value)


def _unwrapped(value: dict[str, Any]) -> dict[str, Any]:
    """Give the dispatch of a reading as ``recoupe read`` prints it; else the object itself."""
    inner = value.get("dispatch")
    return inner if isinstance(inner, dict) and "text" in inner else value


def _malformed(found: str, place: str) -> Fault:
    return Fault("malformed", found, _EXPECTED, "skipped; mend it, or leave it out", place)


def _twice(names: Iterable[str], place: str) -> Fault:
    shown = ", ".join(dict.fromkeys(shown_name(name) for name in islice(names, 5)))
    return Fault(
        "malformed",
        f"{shown} twice in one object, with two values",
        "each name once",
        "the last was taken; see which of them is meant",
        place,
        skipped=False,
    )


JSONL = Format("jsonl", "lines or an array of JSON", _recognises, _read, streams=True)

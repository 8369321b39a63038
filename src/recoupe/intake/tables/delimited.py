"""Tables as text cut into rows: which sign parts their cells, and what a broken row costs."""

import csv
import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from io import StringIO
from itertools import islice
from typing import NamedTuple

from recoupe.errors import InputError
from recoupe.intake.decoding import Decoded, normalise_newlines
from recoupe.intake.flowing import LONGEST_RECORD, MOST_LINES, Flow, Line
from recoupe.intake.tables.columns import folded, is_known_text

_SIGNS = ",;\t|"
_TOLD_SIGN = re.compile(r"\s*\"?sep=(.)\"?\s*")
_HEAD_ROWS = 200
_LOOKED_AT = 1000
_NO_END = "unexpected end"


class Dialect(NamedTuple):
    """The sign between two cells, and the one that stands before a quotation mark, if any."""

    sign: str
    escape: str | None = None

    def rows(self, lines: Iterable[str], *, strict: bool = True) -> Iterator[list[str]]:
        """Cut lines into rows. Raises csv.Error where quotation marks are not as they must be."""
        return csv.reader(lines, delimiter=self.sign, escapechar=self.escape, strict=strict)


class Beginning(NamedTuple):
    """The first rows of what may be a table; ``skipped`` lines stand before the first."""

    dialect: Dialect
    names: list[str]
    rows: list[list[str]]
    skipped: int = 0


def find_beginning(text: str, told: Collection[str] = ()) -> Beginning | None:
    """Read the beginning of a table, None where no sign parts its first line.

    A sign that gives a column known to hold texts, or that was ``told``, comes before others.
    """
    lines = list(StringIO(normalise_newlines(text)))
    skipped = 0
    signs = _SIGNS
    if lines and (sign := _TOLD_SIGN.fullmatch(lines[0])):
        skipped, signs = 1, sign[1]
    wanted = {folded(name) for name in told}
    found: list[tuple[bool, int, Beginning]] = []
    for sign_ in signs:
        dialect = _escaping(Dialect(sign_), lines[skipped:])
        names, *rows = _some_rows(dialect, lines[skipped:]) or [[]]
        if len(names) > 1 or signs is not _SIGNS:
            known = any(is_known_text(name) or folded(name) in wanted for name in names)
            found.append((known, len(names), Beginning(dialect, names, rows, skipped)))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _escaping(dialect: Dialect, lines: list[str]) -> Dialect:
    """Take the stroke before a quotation mark for what it is where this gives more rows."""
    if any('\\"' in line for line in lines):
        other = dialect._replace(escape="\\")
        if len(_some_rows(other, lines)) > len(_some_rows(dialect, lines)):
            return other
    return dialect


def _some_rows(dialect: Dialect, lines: list[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in islice(dialect.rows(lines), _HEAD_ROWS):
            rows.append(row)  # noqa: PERF402 - those before an error count
    except csv.Error:
        pass
    return rows


class Record(NamedTuple):
    """A row: its cells, the lines it stands on, and what was found of its encoding."""

    cells: list[str]
    lines: tuple[Line, ...]
    encoding: str | None
    lossy: Decoded | None = None


class Broken(NamedTuple):
    """Lines that are no row, and why not; ``too_long`` where they were not held whole."""

    why: str
    first: int
    last: int
    too_long: bool = False

    @property
    def place(self) -> str:
        """Say which lines."""
        return (
            f"line {self.first}" if self.first == self.last else f"lines {self.first}-{self.last}"
        )


class _BadLineError(ValueError):
    """A line cannot be part of a row."""


class Records:
    """The rows of a table, one after the other.

    A quotation mark without its other one would swallow the rows behind it: its own line is left
    out, and reading goes on with the next that looks like a row. ``width`` is how many cells a row
    has, ``text_at`` which of them is the text; both serve to know a row again.
    """

    def __init__(self, flow: Flow, dialect: Dialect) -> None:
        self.width = self.text_at = 0
        self._flow = flow
        self._dialect = dialect
        self._lines = flow.lines()
        self._back: deque[Line] = deque()
        self._used: list[Line] = []
        self._size = 0
        self._encoding: str | None = None
        self._lossy: Decoded | None = None

    def skip(self, count: int) -> None:
        """Pass over lines."""
        for _ in range(count):
            self._pull()

    def read(self) -> Iterator[Record | Broken]:
        """Yield rows, and what is none.

        Raises InputError ``truncated`` where the input ends within quotation marks.
        """
        rows = self._dialect.rows(self._feeding())
        while True:
            self._used, self._size, self._encoding, self._lossy = [], 0, None, None
            try:
                cells = next(rows, None)
            except (csv.Error, _BadLineError) as error:
                yield self._recover(error)
                rows = self._dialect.rows(self._feeding())
                continue
            if cells is None:
                return
            yield Record(cells, tuple(self._used), self._encoding, self._lossy)

    def _pull(self) -> Line | None:
        return self._back.popleft() if self._back else next(self._lines, None)

    def _feeding(self) -> Iterator[str]:
        while (line := self._pull()) is not None:
            self._used.append(line)
            self._size += len(line.data)
            if not line.whole or self._is_too_long():
                raise _BadLineError
            try:
                decoded = self._flow.decode(line.data)
            except InputError as error:
                raise _BadLineError(error.found) from error
            self._encoding = self._encoding or decoded.encoding
            if not line.data.isascii():
                self._encoding = decoded.encoding
            if decoded.lost_at is not None:
                self._lossy = decoded
            yield decoded.text

    def _is_too_long(self) -> bool:
        return self._size > LONGEST_RECORD or len(self._used) > MOST_LINES

    def _recover(self, error: Exception) -> Broken:
        """Go on behind the first line of a broken row, with the next that looks like a row."""
        first, *rest = self._used
        too_long = self._is_too_long()
        if _NO_END in str(error) and not any(map(self._is_row, rest[:_LOOKED_AT])):
            raise InputError(
                "truncated",
                f"line {first.number}",
                "the end of the input within quotation marks",
                "all of it",
                "what came before was read; fetch the file again",
            ) from error
        self._back.extendleft(reversed(rest))
        last = first
        while (line := self._pull()) is not None:
            if self._is_row(line):
                self._back.appendleft(line)
                break
            last = line
        return Broken(_reason(error), first.number, last.number, too_long)

    def _is_row(self, line: Line) -> bool:
        """Tell whether a line looks like a row, or like the beginning of one."""
        fewest = min(self.width - 1, self.text_at or self.width)
        if line.data.count(self._dialect.sign.encode()) < fewest:
            return False
        try:
            text = self._flow.decode(line.data).text if line.whole else ""
        except InputError:
            return False
        try:
            return len(next(self._dialect.rows([text]), [])) == self.width
        except csv.Error as error:
            cells = next(self._dialect.rows([text], strict=False), [])
            return _NO_END in str(error) and len(cells) == self.text_at + 1 > 1


def _reason(error: Exception) -> str:
    told = str(error)
    if isinstance(error, _BadLineError):
        return told
    if _NO_END in told:
        return "a quotation mark without its other one"
    if "expected after" in told:
        return "a quotation mark within a cell that is not doubled"
    return "cells that cannot be told apart"

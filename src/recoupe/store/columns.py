"""Lines as arrays, affair by affair: what they are, without their words."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from recoupe.records.desk import Facet, Line
from recoupe.store.listing import SEPARATOR, joined
from recoupe.store.packing import printable
from recoupe.store.table import Table

# The lines of an affair, column by column.
Part = Mapping[str, npt.NDArray[Any]]
# Each facet is the number of a name, 0 for none; days count from the first of year 1, 0 for none.
FACETS: tuple[Facet, ...] = (
    "kind",
    "agency",
    "actor",
    "act",
    "agreement",
    "month",
    "certainty",
    "verdict",
)
KIND = np.dtype(
    [
        ("number", "<i8"),
        *((facet, "<u4") for facet in FACETS),
        ("first", "<i4"),
        ("last", "<i4"),
        ("confidence", "<f4"),
        ("doubt", "<f4"),
        ("seen", "?"),
    ]
)
# SQLite takes no more values in one statement in its older versions.
_AT_ONCE = 900


class Columns(Table):
    """The lines of a store as arrays."""

    def put_columns(self, affair: str, lines: Sequence[Line], numbers: Sequence[int]) -> None:
        """Replace the arrays of an affair by those of some lines, in order of their numbers."""
        self._do("DELETE FROM columns WHERE affair = ?", affair)
        if not lines:
            return
        told = [_facets(line) for line in lines]
        known = self._numbered({name for names in told for name in names if name})
        rows = [
            (
                number,
                *(known.get(name, 0) for name in names),
                _ordinal(line.first),
                _ordinal(line.last),
                line.confidence,
                line.doubt,
                line.seen,
            )
            for line, number, names in zip(lines, numbers, told, strict=True)
        ]
        self._do("INSERT INTO columns VALUES (?, ?)", affair, np.array(rows, dtype=KIND).tobytes())

    def stamps(self) -> dict[str, int]:
        """Give the stamps of all affairs."""
        return dict(self._database.execute("SELECT affair, stamp FROM fronts"))

    def columns(self, affairs: Iterable[str]) -> Iterator[tuple[str, Part]]:
        """Give the arrays of some affairs."""
        for affair in affairs:
            packed = self._one("SELECT packed FROM columns WHERE affair = ?", affair)
            try:
                rows = np.frombuffer(packed or b"", dtype=KIND)
            except ValueError as error:
                raise sqlite3.DatabaseError("the lines of an affair cannot be read") from error
            # All affairs are put together whenever one has changed: so it is done in no time.
            yield affair, {name: np.ascontiguousarray(rows[name]) for name in KIND.names or ()}

    def number_of(self, name: str) -> int:
        """Give the number of a name; one that no line has where it is unknown."""
        found = self._one("SELECT number FROM names WHERE name = ?", printable(name))
        return -1 if found is None else int(found)

    def numbers_among(self, name: str) -> frozenset[int]:
        """Give the numbers of all lists of names that have this one."""
        query = "SELECT number FROM names WHERE name >= ? AND name < ? AND instr(name, ?)"
        end = chr(ord(SEPARATOR) + 1)
        found = self._column(query, SEPARATOR, end, joined((name,)))
        return frozenset(found) or frozenset({-1})

    def names_of(self, numbers: Iterable[int]) -> Mapping[int, str]:
        """Give the names of some numbers."""
        found: dict[int, str] = {}
        for some in _portions(list(numbers)):
            query = f"SELECT number, name FROM names WHERE number IN ({_marks(some)})"
            found.update(self._database.execute(query, some))
        return found

    def _numbered(self, names: Iterable[str]) -> Mapping[str, int]:
        """Give the numbers of names, new ones for new names."""
        ordered = sorted(names)
        self._database.executemany(
            "INSERT OR IGNORE INTO names (name) VALUES (?)", [(name,) for name in ordered]
        )
        found: dict[str, int] = {}
        for some in _portions(ordered):
            query = f"SELECT name, number FROM names WHERE name IN ({_marks(some)})"
            found.update(self._database.execute(query, some))
        return found


def certainty(confidence: float) -> str:
    """Give the tenth of [0, 1] below a confidence: ``0.9``."""
    return f"{int(confidence * 10 + 1e-6) / 10:.1f}"


def _facets(line: Line) -> tuple[str, ...]:
    return (
        line.kind,
        joined(line.agencies),
        printable(line.actor or ""),
        line.act or "",
        line.agreement or "",
        (line.first or "")[:7],
        certainty(line.confidence),
        line.verdict,
    )


def _ordinal(day: str | None) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def _portions(values: list[Any]) -> Iterator[list[Any]]:
    for at in range(0, len(values), _AT_ONCE):
        yield values[at : at + _AT_ONCE]


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))

"""The lines of all affairs, and how those that are asked for are found."""

from collections.abc import Iterable
from typing import Any

from recoupe.records.desk import Facet, Line, LinePage, LineQuery
from recoupe.store.listing import joined, parted
from recoupe.store.packing import printable
from recoupe.store.questions import ORDERS, match_words, matching
from recoupe.store.table import Table

_FIELDS = Line.__struct_fields__
_COLUMNS = ", ".join(f"lines.{field}" for field in _FIELDS)
_AGENCIES, _SEEN = _FIELDS.index("agencies"), _FIELDS.index("seen")
_WORDS = "words, actor, addressee"
_FACETS: dict[Facet, str] = {
    "kind": "lines.kind",
    "actor": "lines.actor",
    "act": "lines.act",
    "agreement": "lines.agreement",
    "month": "substr(lines.first, 1, 7)",
    "certainty": "CAST(lines.confidence * 10 AS INTEGER) / 10.0",
    "verdict": "lines.verdict",
}
# So many values of a facet at most.
_MOST = 40


class Lines(Table):
    """The lines of a store."""

    def put_lines(self, affair: str, lines: Iterable[Line]) -> None:
        """Replace the lines of an affair."""
        self._database.execute(
            f"INSERT INTO line_words (line_words, rowid, {_WORDS})"
            f" SELECT 'delete', number, {_WORDS} FROM lines WHERE affair = ?",
            (affair,),
        )
        self._do("DELETE FROM lines WHERE affair = ?", affair)
        self._database.executemany(
            f"INSERT INTO lines ({', '.join(_FIELDS)}) VALUES ({', '.join('?' * len(_FIELDS))})",
            map(_row, lines),
        )
        self._do(
            f"INSERT INTO line_words (rowid, {_WORDS})"
            f" SELECT number, {_WORDS} FROM lines WHERE affair = ?",
            affair,
        )

    def affair_with(self, kind: str, name: str) -> str | None:
        """Give the affair a line is in; None where there is no such line."""
        query = "SELECT affair FROM lines WHERE id = ? AND kind = ?"
        found: str | None = self._one(query, name, kind)
        return found

    def line(self, kind: str, name: str) -> Line | None:
        """Give a line; None where there is none."""
        query = f"SELECT {_COLUMNS} FROM lines WHERE id = ? AND kind = ?"
        row = self._database.execute(query, (name, kind)).fetchone()
        return None if row is None else _line(row)

    def find_lines(self, query: LineQuery) -> LinePage:
        """Give the lines that are asked for."""
        where, values = matching(query)
        ranked = query.order != "rank" or match_words(query.words)
        order = ORDERS[query.order if ranked else "late"]
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM {where} ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, query.limit, query.offset),
        ).fetchall()
        facets = {name: self._facet(column, where, values) for name, column in _FACETS.items()}
        facets["agency"] = self._agencies(where, values)
        return LinePage(tuple(map(_line, rows)), self._total(where, values), facets)

    def _total(self, where: str, values: tuple[Any, ...]) -> int:
        return int(self._one(f"SELECT count(*) FROM {where}", *values))

    def _facet(self, column: str, where: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
        rows = self._database.execute(
            f"SELECT {column} AS value, count(*) FROM {where} GROUP BY 1"
            " ORDER BY 2 DESC, 1 LIMIT ?",
            (*values, _MOST),
        )
        return tuple((str(value), count) for value, count in rows if value is not None)

    def _agencies(self, where: str, values: tuple[Any, ...]) -> tuple[tuple[str, int], ...]:
        query = f"SELECT lines.agencies, count(*) FROM {where} GROUP BY 1"
        counts: dict[str, int] = {}
        for names, count in self._database.execute(query, values):
            for name in parted(names):
                counts[name] = counts.get(name, 0) + count
        ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        return tuple(ordered[:_MOST])


def _row(line: Line) -> tuple[Any, ...]:
    values = (getattr(line, field) for field in _FIELDS)
    return tuple(
        joined(value)
        if isinstance(value, tuple)
        else printable(value)
        if isinstance(value, str)
        else value
        for value in values
    )


def _line(row: tuple[Any, ...]) -> Line:
    values = list(row)
    values[_AGENCIES] = parted(values[_AGENCIES])
    values[_SEEN] = bool(values[_SEEN])
    return Line(*values)

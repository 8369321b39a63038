"""The lines of all affairs, and how those that are asked for are found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from recoupe.records.desk import Facet, Line, LinePage, LineQuery
from recoupe.store.arrays import Arrays, Order, Places
from recoupe.store.columns import FACETS, Columns
from recoupe.store.listing import joined, parted
from recoupe.store.packing import printable
from recoupe.store.questions import match_words
from recoupe.store.shelf import Shelf

_FIELDS = Line.__struct_fields__
_COLUMNS = ", ".join(_FIELDS)
_AGENCIES, _SEEN = _FIELDS.index("agencies"), _FIELDS.index("seen")
_KIND, _ID = _FIELDS.index("kind"), _FIELDS.index("id")
_SEARCHED = ("words", "actor", "addressee")
_WORDS = ", ".join(_SEARCHED)
_PLACES = tuple(map(_FIELDS.index, _SEARCHED))
# A line as it is kept, with its number.
_Numbered = tuple[int, tuple[Any, ...]]
# So many values of a facet at most.
_MOST = 40
# Where more lines have the words, none of them fits them better than many others.
_RANKED = 20_000
_ORDERS: Mapping[str, Order] = {"rank": "late", "day": "day", "doubt": "doubt"}


class Lines(Columns):
    """The lines of a store."""

    def put_lines(self, affair: str, lines: Iterable[Line]) -> None:
        """Replace the lines of an affair; what is as it was is left alone."""
        put = list(lines)
        known = self._known(affair)
        free = int(self._one("SELECT coalesce(max(number), 0) + 1 FROM lines"))
        numbers: list[int] = []
        gone: list[_Numbered] = []
        new: list[_Numbered] = []
        for line in put:
            row = _row(line)
            number, had = known.pop((line.kind, line.id), (free, None))
            free += number == free
            numbers.append(number)
            if had is not None and had != row:
                gone.append((number, had))
            if had != row:
                new.append((number, row))
        self._forget([*gone, *known.values()])
        self._remember(new)
        self.put_columns(affair, put, numbers)

    def _known(self, affair: str) -> dict[tuple[str, str], _Numbered]:
        """Give the lines of an affair with their numbers, by kind and id."""
        query = f"SELECT number, {_COLUMNS} FROM lines WHERE affair = ?"
        rows = self._database.execute(query, (affair,)).fetchall()
        return {(row[1 + _KIND], row[1 + _ID]): (row[0], row[1:]) for row in rows}

    def _forget(self, rows: Sequence[_Numbered]) -> None:
        self._database.executemany(
            f"INSERT INTO line_words (line_words, rowid, {_WORDS}) VALUES ('delete', ?, ?, ?, ?)",
            [(number, *_words(row)) for number, row in rows],
        )
        self._database.executemany(
            "DELETE FROM lines WHERE number = ?", [(number,) for number, _ in rows]
        )

    def _remember(self, rows: Sequence[_Numbered]) -> None:
        self._database.executemany(
            f"INSERT INTO lines (number, {_COLUMNS}) VALUES (?{', ?' * len(_FIELDS)})",
            [(number, *row) for number, row in rows],
        )
        self._database.executemany(
            f"INSERT INTO line_words (rowid, {_WORDS}) VALUES (?, ?, ?, ?)",
            [(number, *_words(row)) for number, row in rows],
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

    def find_lines(self, query: LineQuery, shelf: Shelf) -> LinePage:
        """Give the lines that are asked for."""
        arrays = shelf.arrays(self)
        places = self._places(query, arrays)
        shown = places[query.offset : query.offset + query.limit]
        facets = {facet: self._facet(facet, arrays, places) for facet in FACETS}
        return LinePage(self._lines(arrays["number"][shown].tolist()), len(places), facets)

    def _places(self, query: LineQuery, arrays: Arrays) -> Places:
        """Find the places of all lines that are asked for, in order."""
        match = match_words(query.words)
        if query.words.strip() and not match:
            # Nothing but signs: no line holds them as words.
            return np.zeros(0, dtype=np.int64)
        by_rank = query.order == "rank" and bool(match) and self._count(match) <= _RANKED
        among = arrays.places(self._matching(match, by_rank=by_rank)) if match else None
        if query.affair is not None:
            own = arrays.affair(query.affair)
            among = own if among is None else among[np.isin(among, own)]
        found = arrays.fitting(query, self._numbers(query), among)
        return found if by_rank else arrays.ordered(found, _ORDERS[query.order])

    def _count(self, match: str) -> int:
        return int(self._one("SELECT count(*) FROM line_words WHERE line_words MATCH ?", match))

    def _matching(self, match: str, *, by_rank: bool) -> Places:
        """Give the numbers of the lines that have the words: in order, or the best first."""
        chosen = "SELECT rowid FROM line_words WHERE line_words MATCH ?"
        if by_rank:
            chosen += " ORDER BY rank"
        # One long text is made and read in a fraction of the time that as many rows take.
        found = self._one(f"SELECT group_concat(rowid) FROM ({chosen})", match) or ""
        return np.array(found.split(","), dtype=np.int64) if found else np.zeros(0, dtype=np.int64)

    def _numbers(self, query: LineQuery) -> Mapping[str, frozenset[int]]:
        """Give for each facet that something is asked of the numbers that it may have."""
        wanted: dict[str, Iterable[str]] = {"kind": query.kinds}
        for facet in ("actor", "act", "agreement"):
            value = getattr(query, facet)
            wanted[facet] = () if value is None else (value,)
        if query.verdict not in ("seen", "unseen", None):
            wanted["verdict"] = (query.verdict,)
        found = {
            facet: frozenset(map(self.number_of, values))
            for facet, values in wanted.items()
            if values
        }
        if query.agency is not None:
            found["agency"] = self.numbers_among(query.agency)
        return found

    def _facet(self, facet: Facet, arrays: Arrays, places: Places) -> tuple[tuple[str, int], ...]:
        counted = np.bincount(arrays[facet][places])
        numbers = np.flatnonzero(counted)
        numbers = numbers[numbers > 0]
        if facet != "agency":
            most = np.argsort(-counted[numbers], kind="stable")[:_MOST]
            numbers = numbers[most]
        names = self.names_of(numbers.tolist())
        counts: dict[str, int] = {}
        for number, name in names.items():
            for one in parted(name) if facet == "agency" else (name,):
                counts[one] = counts.get(one, 0) + int(counted[number])
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_MOST])

    def _lines(self, numbers: Sequence[int]) -> tuple[Line, ...]:
        query = f"SELECT {_COLUMNS} FROM lines WHERE number = ?"
        rows = (self._database.execute(query, (number,)).fetchone() for number in numbers)
        return tuple(map(_line, rows))


def _words(row: tuple[Any, ...]) -> Iterator[Any]:
    return (row[place] for place in _PLACES)


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

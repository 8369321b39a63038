"""Who copied whom, and the hashes by which it is found out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from recoupe.records import Reprint
from recoupe.store.packing import pack, unpack
from recoupe.store.table import Table

Hashes = npt.NDArray[np.uint64]
# SQLite's numbers are signed; turned so, they keep the order of those without a sign.
_TURN = 1 << 63
# SQLite takes no more values in one statement in its older versions.
_AT_ONCE = 900
_TAKING = "part, copy, origin, enough, found"


class Copies(Table):
    """What dispatches have in common word by word."""

    def reprints(self, copy: str) -> Sequence[Reprint]:
        """Give what a dispatch copies."""
        query = "SELECT reprint FROM reprints WHERE copy = ? ORDER BY place"
        return tuple(unpack(packed, Reprint) for packed in self._column(query, copy))

    def copies(self, origin: str) -> Collection[str]:
        """List the copies of a dispatch."""
        return self._column("SELECT copy FROM reprints WHERE origin = ?", origin)

    def put_reprints(self, copy: str, reprints: Sequence[Reprint]) -> None:
        """Replace what a dispatch copies."""
        self._do("DELETE FROM reprints WHERE copy = ?", copy)
        self._database.executemany(
            "INSERT INTO reprints VALUES (?, ?, ?, ?)",
            [(copy, place, one.origin, pack(one)) for place, one in enumerate(reprints)],
        )

    def put_hashes(self, dispatch: str, hashes: Hashes, draw: int) -> None:
        """Keep the hashes by which a dispatch is found, each once, and its place among holders."""
        signed = _signed(hashes)
        self._do("INSERT INTO sketches VALUES (?, ?, ?)", dispatch, len(signed), hashes.tobytes())
        self._database.executemany(
            "INSERT INTO marks VALUES (?, ?, ?)",
            [(value, draw - _TURN, dispatch) for value in signed],
        )

    def hashes(self, dispatch: str) -> Hashes:
        """Give the hashes by which a dispatch is found."""
        data = self._one("SELECT hashes FROM sketches WHERE dispatch = ?", dispatch)
        return np.frombuffer(data, dtype=np.uint64)

    def holders(self, value: int, most: int | None = None) -> Sequence[str]:
        """List the dispatches that hold a hash, by their places among holders; so many at most."""
        query = "SELECT dispatch FROM marks WHERE hash = ? ORDER BY draw, dispatch LIMIT ?"
        return self._column(query, value - _TURN, -1 if most is None else most)

    def sharing(self, hashes: Hashes) -> Mapping[str, tuple[int, int]]:
        """Tell for each dispatch that holds some of these how many, and how many it has in all."""
        shared: dict[str, int] = {}
        for values in _portions(hashes):
            query = f"SELECT dispatch, count(*) FROM marks WHERE hash IN ({_marks(values)})"
            for dispatch, count in self._database.execute(f"{query} GROUP BY dispatch", values):
                shared[dispatch] = shared.get(dispatch, 0) + count
        return {key: (count, self._size(key)) for key, count in shared.items()}

    def shared_by(self, hashes: Hashes, least: int) -> list[int]:
        """List those of the hashes that so many dispatches hold."""
        found: list[int] = []
        for values in _portions(hashes):
            query = f"SELECT hash FROM marks WHERE hash IN ({_marks(values)})"
            found += self._column(f"{query} GROUP BY hash HAVING count(*) >= ?", *values, least)
        return sorted(value + _TURN for value in found)

    def boilerplate(self, hashes: Hashes) -> Hashes:
        """Give those of the hashes that are boilerplate, sorted."""
        found: list[int] = []
        for values in _portions(hashes):
            query = f"SELECT hash FROM boilerplate WHERE hash IN ({_marks(values)})"
            found += self._column(query, *values)
        return np.array(sorted(value + _TURN for value in found), dtype=np.uint64)

    def put_boilerplate(self, value: int, *, is_so: bool) -> None:
        """Remember whether a hash is boilerplate."""
        if is_so:
            self._do("INSERT INTO boilerplate VALUES (?)", value - _TURN)
        else:
            self._do("DELETE FROM boilerplate WHERE hash = ?", value - _TURN)

    def takings(self, dispatch: str) -> Iterator[tuple[float, str, str, bool, bytes]]:
        """Give the pairs a dispatch stands in: part, copy, origin, if it is enough, what runs."""
        query = f"SELECT {_TAKING} FROM takings WHERE copy = ? OR origin = ?"
        for part, copy, origin, enough, found in self._database.execute(
            query, (dispatch, dispatch)
        ).fetchall():
            yield part, copy, origin, bool(enough), found

    def put_takings(
        self, dispatches: Iterable[str], takings: Iterable[tuple[float, str, str, bool, bytes]]
    ) -> None:
        """Replace the pairs that some dispatches stand in."""
        for key in dispatches:
            self._do("DELETE FROM takings WHERE copy = ? OR origin = ?", key, key)
        self._database.executemany(
            f"INSERT INTO takings ({_TAKING}) VALUES (?, ?, ?, ?, ?)", takings
        )

    def _size(self, dispatch: str) -> int:
        return int(self._one("SELECT size FROM sketches WHERE dispatch = ?", dispatch))


def _signed(hashes: Hashes) -> list[int]:
    found: list[int] = (hashes ^ np.uint64(_TURN)).view(np.int64).tolist()
    return found


def _portions(hashes: Hashes) -> Iterator[list[int]]:
    signed = _signed(hashes)
    for at in range(0, len(signed), _AT_ONCE):
        yield signed[at : at + _AT_ONCE]


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))

"""Readings of a newer version, kept aside until all dispatches are read again."""

from collections.abc import Iterable, Iterator

from recoupe.records import Reading
from recoupe.store.packing import pack, unpack
from recoupe.store.table import Table

# What follows from readings, first what points at the others.
_FOUND = (
    "columns",
    "lines",
    "shown",
    "fronts",
    "results",
    "affairs",
    "places",
    "ties",
    "reprints",
    "takings",
    "boilerplate",
    "marks",
    "sketches",
    "tellings",
    "vectors",
    "profiles",
)


class Rereadings(Table):
    """What was read again so far; ``version`` is the one that reads again."""

    def versions(self) -> list[str]:
        """List the versions that read the dispatches."""
        return self._column("SELECT DISTINCT version FROM dispatches ORDER BY 1")

    def to_read_again(self, versions: Iterable[str]) -> list[str]:
        """List the dispatches that one of these versions read and that were not read again yet."""
        query = (
            "SELECT id FROM dispatches WHERE version = ? AND id NOT IN"
            " (SELECT dispatch FROM rereadings WHERE version = ?) ORDER BY number"
        )
        return [key for one in versions for key in self._column(query, one, self._version)]

    def put_aside(self, dispatch: str, reading: Reading | None) -> None:
        """Keep the new reading of a dispatch; None where there is none and the old one stays."""
        packed = None if reading is None else pack(reading)
        self._do(
            "INSERT OR REPLACE INTO rereadings VALUES (?, ?, ?)", dispatch, self._version, packed
        )

    def is_aside(self) -> bool:
        """Tell whether readings of this version are kept aside."""
        query = "SELECT 1 FROM rereadings WHERE version = ? LIMIT 1"
        return self._one(query, self._version) is not None

    def put_in_place(self) -> list[str]:
        """Let the readings kept aside take the place of the older ones; gives their dispatches.

        A dispatch that could not be read again counts as read by this version: it is not tried
        a second time.
        """
        again = self._column("SELECT dispatch FROM rereadings WHERE version = ?", self._version)
        for key in again:
            packed = self._one("SELECT reading FROM rereadings WHERE dispatch = ?", key)
            if packed is not None:
                reading = unpack(packed, Reading)
                self._do(
                    "UPDATE dispatches SET reading = ?, filed = ? WHERE id = ?",
                    packed,
                    reading.layout.filed,
                    key,
                )
            self._do("UPDATE dispatches SET version = ? WHERE id = ?", self._version, key)
        self._do("DELETE FROM rereadings")
        return again

    def forget_found(self) -> None:
        """Forget what follows from readings, to find it all out anew."""
        self._do("INSERT INTO line_words (line_words) VALUES ('delete-all')")
        for table in _FOUND:
            self._do(f"DELETE FROM {table}")

    def by_filing(self) -> Iterator[str]:
        """Give all dispatches, about in the order in which they were filed."""
        yield from self._column("SELECT id FROM dispatches ORDER BY coalesce(filed, '~'), number")

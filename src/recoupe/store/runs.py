"""The times that dispatches were added."""

from collections.abc import Iterator, Sequence

from recoupe.records.desk import Arrival, Run
from recoupe.store.table import Table

_FIELDS = "number, started, version, added, read_again"


class Runs(Table):
    """The runs of a store."""

    def open_run(self, started: str) -> int:
        """Begin a run; gives its number."""
        self._do(
            "INSERT INTO runs (started, version, added) VALUES (?, ?, 0)", started, self._version
        )
        return int(self._one("SELECT max(number) FROM runs"))

    def count_added(self, run: int, dispatches: Sequence[str]) -> None:
        """Tell which new dispatches a run has brought."""
        self._database.executemany(
            "UPDATE dispatches SET run = ? WHERE id = ?", [(run, key) for key in dispatches]
        )
        self._do("UPDATE runs SET added = added + ? WHERE number = ?", len(dispatches), run)

    def count_read_again(self, run: int, dispatches: int) -> None:
        """Tell that so many dispatches were read again in a run."""
        self._do("UPDATE runs SET read_again = ? WHERE number = ?", dispatches, run)

    def last_run(self) -> int:
        """Give the number of the last run; 0 before there is one."""
        return int(self._one("SELECT coalesce(max(number), 0) FROM runs"))

    def runs(self) -> Iterator[Run]:
        """Give all runs, the first one first."""
        query = f"SELECT {_FIELDS} FROM runs ORDER BY number"
        for row in self._database.execute(query).fetchall():
            yield Run(*row)

    def last_run_before(self, moment: str) -> int:
        """Give the number of the last run that began before a moment; 0 where there is none."""
        query = "SELECT coalesce(max(number), 0) FROM runs WHERE started < ?"
        return int(self._one(query, moment))

    def arrivals(self, after: int, until: int) -> Iterator[Arrival]:
        """Give the dispatches that came in the runs after one up to another, in order."""
        query = (
            "SELECT id, source, filed, added, run FROM dispatches"
            " WHERE run > ? AND run <= ? ORDER BY number"
        )
        for row in self._database.execute(query, (after, until)).fetchall():
            yield Arrival(*row)

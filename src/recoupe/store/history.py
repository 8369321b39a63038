"""What became of stories and findings, and which dispatch brought it."""

from collections.abc import Iterable, Iterator

from recoupe.records import Change
from recoupe.store.table import Table

_FIELDS = "dispatch, subject, item, change, other, was, now"


class History(Table):
    """The history of a store, in order of arrival."""

    def put_changes(self, changes: Iterable[Change], run: int) -> None:
        """Write down what an arrival brought, and in which run."""
        self._database.executemany(
            f"INSERT INTO history ({_FIELDS}, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (one.dispatch, one.subject, one.item, one.change, one.other, one.was, one.now, run)
                for one in changes
            ],
        )

    def history(self, item: str | None = None) -> Iterator[Change]:
        """Tell what became of everything, or of one story or finding, the earliest first."""
        where = "" if item is None else "WHERE item = ?1 OR other = ?1"
        query = f"SELECT {_FIELDS} FROM history {where} ORDER BY number"
        for row in self._database.execute(query, () if item is None else (item,)).fetchall():
            yield Change(*row)

    def changes_between(self, after: int, until: int) -> Iterator[Change]:
        """Tell what became of everything in the runs after one up to another, in order."""
        query = f"SELECT {_FIELDS} FROM history WHERE run > ? AND run <= ? ORDER BY number"
        for row in self._database.execute(query, (after, until)).fetchall():
            yield Change(*row)

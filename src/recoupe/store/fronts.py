"""Affairs in few words, and the stamps by which it is known that one has changed."""

from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.records.desk import AffairLine
from recoupe.store.listing import joined, parted
from recoupe.store.packing import printable
from recoupe.store.table import Table

_FIELDS = "affair, label, first, last, dispatches, stories, agencies, contradictions, changed"


class Fronts(Table):
    """The affairs of a store as its overview has them."""

    def put_front(self, front: AffairLine, day: str, stories: Iterable[str]) -> None:
        """Replace an affair with its stories, filed until a day; it gets a stamp of its own."""
        self._show(front.key, stories)
        self._do(
            f"INSERT OR REPLACE INTO fronts (version, stamp, day, {_FIELDS})"
            " VALUES (?, random(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self._version,
            day,
            front.key,
            printable(front.label),
            front.first,
            front.last,
            front.dispatches,
            front.stories,
            joined(front.agencies),
            front.contradictions,
            front.changed,
        )

    def drop_front(self, affair: str) -> None:
        """Forget an affair that is no more."""
        self._show(affair, ())
        self._do("DELETE FROM fronts WHERE affair = ?", affair)

    def stamp(self, affair: str) -> str | None:
        """Give the stamp of an affair; None where there is none of this name."""
        found = self._one("SELECT stamp FROM fronts WHERE affair = ?", affair)
        return None if found is None else str(found)

    def fronts(self, offset: int, limit: int) -> Iterator[AffairLine]:
        """Give affairs, the one filed last first."""
        query = f"SELECT {_FIELDS} FROM fronts ORDER BY day DESC, affair LIMIT ? OFFSET ?"
        for row in self._database.execute(query, (limit, offset)).fetchall():
            yield _front(row)

    def front(self, affair: str) -> AffairLine | None:
        """Give one affair; None where there is none of this name."""
        query = f"SELECT {_FIELDS} FROM fronts WHERE affair = ?"
        row = self._database.execute(query, (affair,)).fetchone()
        return None if row is None else _front(row)

    def count_fronts(self) -> int:
        """Count the affairs."""
        return int(self._one("SELECT count(*) FROM fronts"))

    def stale_affairs(self, most: int) -> list[str]:
        """List affairs whose lines are not made yet, or were made by another version."""
        return self._column(
            "SELECT results.affair FROM results LEFT JOIN fronts USING (affair)"
            " WHERE fronts.version IS NOT ? LIMIT ?",
            self._version,
            most,
        )

    def affair_showing(self, story: str) -> str | None:
        """Give the affair of the story with this id; None where there is none."""
        found: str | None = self._one("SELECT affair FROM shown WHERE story = ?", story)
        return found

    def count_stale(self) -> int:
        """Count affairs whose lines are not made yet, or were made by another version."""
        return int(
            self._one(
                "SELECT count(*) FROM results LEFT JOIN fronts USING (affair)"
                " WHERE fronts.version IS NOT ?",
                self._version,
            )
        )

    def unlisted(self) -> bool:
        """Tell whether there are affairs of which there are no lines at all."""
        query = "SELECT 1 FROM results WHERE affair NOT IN (SELECT affair FROM fronts) LIMIT 1"
        return self._one(query) is not None

    def _show(self, affair: str, stories: Iterable[str]) -> None:
        self._do("DELETE FROM shown WHERE affair = ?", affair)
        # A story may come here from an affair that is written after this one.
        self._database.executemany(
            "INSERT OR REPLACE INTO shown VALUES (?, ?)", [(story, affair) for story in stories]
        )


def _front(row: tuple[Any, ...]) -> AffairLine:
    key, label, first, last, dispatches, stories, agencies, contradictions, changed = row
    named = parted(agencies)
    return AffairLine(key, label, first, last, dispatches, stories, named, contradictions, changed)

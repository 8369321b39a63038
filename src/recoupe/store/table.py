"""What every part of a store's memory stands on."""

import sqlite3
from datetime import UTC, datetime
from typing import Any


def now() -> str:
    """Give the time in UTC, ISO 8601 to the second: ``2031-03-04T09:15:00Z``."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class Table:
    """A part of a store's memory; ``version`` is that of the Recoupe that writes to it."""

    def __init__(self, database: sqlite3.Connection, version: str) -> None:
        self._database = database
        self._version = version

    def _one(self, query: str, *values: Any) -> Any:
        """Give the one value of the one row, None where there is no row."""
        row = self._database.execute(query, values).fetchone()
        return None if row is None else row[0]

    def _column(self, query: str, *values: Any) -> list[Any]:
        """Give the one value of every row."""
        return [value for (value,) in self._database.execute(query, values)]

    def _do(self, statement: str, *values: Any) -> None:
        self._database.execute(statement, values)

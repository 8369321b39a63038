"""What was found out about affairs."""

import sqlite3
from collections.abc import Iterator

from recoupe.records import Affair
from recoupe.store.packing import pack, unpack
from recoupe.store.table import Table


class Results(Table):
    """The results of a store.

    ``written`` has what was written through this object, by key, and ``replaced`` what stood there
    before; None where there is or was nothing.
    """

    def __init__(self, database: sqlite3.Connection, version: str) -> None:
        super().__init__(database, version)
        self.replaced: dict[str, Affair | None] = {}
        self.written: dict[str, Affair | None] = {}

    def put_result(self, key: str, result: Affair | None) -> None:
        """Replace what was found out about an affair."""
        if key not in self.replaced:
            self.replaced[key] = self.result(key)
        self.written[key] = result
        if result is None:
            self._do("DELETE FROM results WHERE affair = ?", key)
        else:
            self._do(
                "INSERT OR REPLACE INTO results VALUES (?, ?, ?)", key, self._version, pack(result)
            )

    def result(self, key: str) -> Affair | None:
        """Give what was found out about an affair; None where there is none of this name."""
        packed = self._one("SELECT result FROM results WHERE affair = ?", key)
        return None if packed is None else unpack(packed, Affair)

    def results(self) -> Iterator[Affair]:
        """Give what was found out about all affairs."""
        for packed in self._column("SELECT result FROM results ORDER BY affair"):
            yield unpack(packed, Affair)

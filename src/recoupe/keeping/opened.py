"""An open store, for all that asks something of it."""

from pathlib import Path

from recoupe.keeping.memory import Memory
from recoupe.pipeline import VERSION
from recoupe.store import Database


class Opened:
    """The file of a store, open."""

    _path: Path
    _database: Database

    def _memory(self) -> Memory:
        return Memory(self._database, VERSION)

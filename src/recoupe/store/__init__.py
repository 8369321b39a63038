"""Dispatches and what was found out about them, in one SQLite file."""

from recoupe.store.changes import find_changes
from recoupe.store.desk import StoredDesk
from recoupe.store.developments import net_changes
from recoupe.store.memory import StoredMemory
from recoupe.store.migrating import outdated_place
from recoupe.store.opening import Database, explained, is_store, open_database
from recoupe.store.passages import passage_in
from recoupe.store.shelf import Shelf, shelf_of
from recoupe.store.table import now
from recoupe.store.writing import looking, state_of, writing

__all__ = [
    "Database",
    "Shelf",
    "StoredDesk",
    "StoredMemory",
    "explained",
    "find_changes",
    "is_store",
    "looking",
    "net_changes",
    "now",
    "open_database",
    "outdated_place",
    "passage_in",
    "shelf_of",
    "state_of",
    "writing",
]

"""A store with everything wired: reading, cross-checking, the crisis file, the desk."""

from recoupe.keeping.memory import Memory
from recoupe.keeping.store import Store, open_store

__all__ = ["Memory", "Store", "open_store"]

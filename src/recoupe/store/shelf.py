"""What is kept at hand of a store, for all who have it open in one program."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from weakref import WeakValueDictionary

from recoupe.records import Judged
from recoupe.store.arrays import Arrays
from recoupe.store.columns import Columns, Part

# Some megabytes each.
_AT_HAND = 24


class Shelf:
    """The lines of a store as arrays, and the files of the affairs asked for last.

    What has changed is fetched when it is next asked for.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._parts: dict[str, tuple[int, Part]] = {}
        self._arrays = Arrays({})
        self._files: OrderedDict[tuple[str, str], Judged] = OrderedDict()

    def file(self, affair: str, stamp: str, make: Callable[[], Judged]) -> Judged:
        """Give the file of an affair as it is under a stamp, made if it is not at hand."""
        key = affair, stamp
        with self._lock:
            found = self._files.get(key)
        if found is None:
            found = make()
        with self._lock:
            self._files[key] = found
            self._files.move_to_end(key)
            while len(self._files) > _AT_HAND:
                self._files.popitem(last=False)
        return found

    def arrays(self, columns: Columns) -> Arrays:
        """Give all lines as they are in the transaction that is open."""
        stamps = columns.stamps()
        with self._lock:
            had = {affair: stamp for affair, (stamp, _) in self._parts.items()}
            if had != stamps:
                changed = [affair for affair, stamp in stamps.items() if had.get(affair) != stamp]
                fetched = {key: (stamps[key], part) for key, part in columns.columns(changed)}
                self._parts = {key: fetched.get(key) or self._parts[key] for key in sorted(stamps)}
                self._arrays = Arrays({key: part for key, (_, part) in self._parts.items()})
            return self._arrays


_SHELVES: WeakValueDictionary[Path, Shelf] = WeakValueDictionary()
_LOCK = threading.Lock()


def shelf_of(path: Path) -> Shelf:
    """Give the shelf of a store; it lasts as long as somebody holds it."""
    with _LOCK:
        found = _SHELVES.get(path.resolve())
        if found is None:
            found = _SHELVES[path.resolve()] = Shelf()
        return found

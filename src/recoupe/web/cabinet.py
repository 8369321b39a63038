"""The store as the desk reads it: one connection a thread, and the affairs opened last."""

import threading
from collections import OrderedDict
from pathlib import Path

from recoupe.keeping import Store, open_store
from recoupe.web.affair_file import AffairFile

# An affair of 24 dispatches takes some megabytes.
_KEPT = 24


class Cabinet:
    """Hands out the store, and affairs put in words, to any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        self._files: OrderedDict[tuple[str, str], AffairFile] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def path(self) -> Path:
        """The file of the store."""
        return self._path

    @property
    def store(self) -> Store:
        """The store, opened for the thread that asks; raises ``StoreError``."""
        found: Store | None = getattr(self._own, "store", None)
        if found is None:
            found = self._own.store = open_store(self._path, create=False)
        return found

    def file(self, affair: str, lang: str) -> AffairFile:
        """Give an affair in words, as it stands now; raises ``KeyError`` where there is none."""
        stamp = self.store.stamp(affair)
        if stamp is None:
            raise KeyError(affair)
        key = affair, lang
        with self._lock:
            found = self._files.get(key)
            if found is not None and found.stamp == stamp:
                self._files.move_to_end(key)
                return found
        found = AffairFile.of(affair, stamp, self.store.file_of(affair), lang)
        with self._lock:
            self._files[key] = found
            while len(self._files) > _KEPT:
                self._files.popitem(last=False)
        return found

"""Opening the one file of a store, and refusing what is none."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import StoreError
from recoupe.store.migrating import APPLICATION, migrate

_SQLITE = b"SQLite format 3\x00"
_APPLICATION_AT = slice(68, 72)
# Another program may be adding to the store: wait for it so many seconds.
_PATIENCE = 30.0


def is_store(path: Path) -> bool:
    """Tell whether there is an SQLite file, be it a store of Recoupe's or not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def open_database(path: Path, *, create: bool = True) -> sqlite3.Connection:
    """Open a store, made anew where there is no file; its schema is brought up to date.

    The connection commits nothing by itself: see ``writing``. Raises ``StoreError`` where there
    is no file and none is to be made, where it is no store, is damaged, or was made by a newer
    version of Recoupe; the file is left as it is then.
    """
    _check(path, create=create)
    with explained(path):
        database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            migrate(database, path)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            database.close()
            raise
    return database


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say of SQLite's errors what was found, what was expected and what to do."""
    try:
        yield
    except sqlite3.ProgrammingError:
        # A fault of Recoupe's own, and none of the file.
        raise
    except sqlite3.DatabaseError as error:
        found, remedy = _explanation(error)
        raise StoreError(f"{path}: found {found}; expected a store; {remedy}") from error


def _explanation(error: sqlite3.DatabaseError) -> tuple[str, str]:
    text = str(error)
    if "locked" in text or "busy" in text:
        return "that another program is writing to it", "wait until it is done, then try again"
    if "full" in text:
        return "the disk full", "free some room and try again; what was added before is kept"
    if "readonly" in text or "unable to open" in text:
        return f"that it cannot be written ({text})", "change its permissions or its place"
    return f"a damaged file ({text})", "put back a copy of it; this one was left as it is"


def _check(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: found a folder; expected the file of a store; name a file")
    if not path.exists():
        if not create:
            raise StoreError(f"{path}: found no file; expected a store; make one with recoupe add")
        if not path.parent.is_dir():
            raise StoreError(
                f"{path}: found no folder {path.parent}; expected one to make the store in; "
                "create it first, or give another place"
            )
        return
    try:
        with path.open("rb") as file:
            head = file.read(_APPLICATION_AT.stop)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(
            f"{path}: found that it cannot be read ({reason}); expected a store; "
            "change its permissions"
        ) from error
    if head and not head.startswith(_SQLITE):
        raise StoreError(
            f"{path}: found a file of another kind; expected a store of Recoupe's, or no file; "
            "give another name, this file was left as it is"
        )
    if head and int.from_bytes(head[_APPLICATION_AT], "big") != APPLICATION:
        raise StoreError(
            f"{path}: found a database of another program; expected a store of Recoupe's, or no "
            "file; give another name, this file was left as it is"
        )

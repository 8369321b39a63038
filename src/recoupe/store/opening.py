"""Opening the one file of a store, and refusing what is none."""

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import StoreError
from recoupe.store.migrating import APPLICATION, check_newest, migrate

_SQLITE = b"SQLite format 3\x00"
# Another program may be adding to the store: wait for it so many seconds.
_PATIENCE = 30.0


class Database(sqlite3.Connection):
    """An open store; ``readonly`` where its place lets nobody write."""

    readonly = False


def is_store(path: Path) -> bool:
    """Tell whether there is an SQLite file, be it a store of Recoupe's or not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def open_database(path: Path, *, create: bool = True) -> Database:
    """Open a store, made anew where there is no file; its schema is brought up to date.

    Where the file or its folder cannot be written it is opened to be read; unless a program that
    may write has it open then, it is read as it is at that moment. The connection commits nothing
    by itself: see ``writing``. Raises ``StoreError`` where there is no file and none is to be
    made, where it is no store, is damaged, was made by a newer version of Recoupe, or by an older
    one and cannot be written; the file is left as it is then.
    """
    _check(path, create=create)
    with explained(path):
        if path.exists() and not _is_writable(path):
            return _open_to_read(path)
        database = _connect(str(path))
        try:
            _refuse_others(database, path)
            migrate(database, path)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            database.close()
            raise
    return database


def _open_to_read(path: Path) -> Database:
    place = path.resolve()
    address = f"{place.as_uri()}?mode=ro"
    if not place.with_name(f"{place.name}-wal").exists():
        # Nobody has it open. Without this SQLite would make files beside it.
        address += "&immutable=1"
    database = _connect(address, uri=True)
    database.readonly = True
    try:
        _refuse_others(database, path)
        check_newest(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _connect(address: str, *, uri: bool = False) -> Database:
    return sqlite3.connect(
        address, timeout=_PATIENCE, isolation_level=None, uri=uri, factory=Database
    )


def _is_writable(path: Path) -> bool:
    """Tell whether the file may be changed, and files made beside it."""
    place = path.resolve()
    ours = os.access in os.supports_effective_ids
    return os.access(place, os.W_OK, effective_ids=ours) and os.access(
        place.parent, os.W_OK | os.X_OK, effective_ids=ours
    )


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say of SQLite's errors what was found, what was expected and what to do."""
    try:
        yield
    except sqlite3.ProgrammingError:
        # A fault of Recoupe's own, and none of the file.
        raise
    except (sqlite3.DatabaseError, zlib.error) as error:
        found, remedy = _explanation(str(error))
        raise StoreError(f"{path}: found {found}; expected a store; {remedy}") from error


def _explanation(text: str) -> tuple[str, str]:
    if "locked" in text or "busy" in text:
        return "that another program is writing to it", "wait until it is done, then try again"
    if "full" in text:
        return "the disk full", "free some room and try again; what was added before is kept"
    if "readonly" in text or "unable to open" in text:
        return f"that it cannot be written ({text})", "change its permissions or its place"
    if "disk I/O" in text:
        return (
            f"that the disk cannot be read or written ({text})",
            "see to the disk and try again; what was added before is kept",
        )
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
    if not os.access(path, os.R_OK):
        raise StoreError(
            f"{path}: found that it cannot be read; expected a store; change its permissions"
        )


def _refuse_others(database: sqlite3.Connection, path: Path) -> None:
    """Raise ``StoreError`` where an open file is none of Recoupe's.

    SQLite itself is asked: whoever opens and closes a file takes away all locks that his process
    has on it, and another program would then take the store for one that nobody has open.
    """
    try:
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        application = database.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if "not a database" not in str(error):
            raise
        raise StoreError(
            f"{path}: found a file of another kind; expected a store of Recoupe's, or no file; "
            "give another name, this file was left as it is"
        ) from error
    if pages and application != APPLICATION:
        raise StoreError(
            f"{path}: found a database of another program; expected a store of Recoupe's, or no "
            "file; give another name, this file was left as it is"
        )

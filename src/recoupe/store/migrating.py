"""The schema of a store, numbered from the first day, and how it is brought up to date."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from recoupe.errors import StoreError

# "Rcpe", in the header of the file.
APPLICATION = 0x52637065


def migrate(database: sqlite3.Connection, path: Path) -> None:
    """Bring the schema of a store to the newest, in one transaction; an empty file gets it whole.

    Raises ``StoreError``, and changes nothing, where the schema is newer than this version knows.
    """
    steps = _steps()
    _refuse_newer(database, path, newest=len(steps))
    if _number(database) == len(steps):
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have brought it up to date while this one waited.
        for number in range(_number(database) + 1, len(steps) + 1):
            for statement in _statements(steps[number - 1]):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {number}")
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise


def check_newest(database: sqlite3.Connection, path: Path) -> None:
    """Raise ``StoreError`` where the schema of a store that cannot be written is not the newest."""
    newest = len(_steps())
    _refuse_newer(database, path, newest=newest)
    if (number := _number(database)) < newest:
        raise outdated_place(path, f"schema {number}", f"schema {newest}")


def outdated_place(path: Path, found: str, expected: str) -> StoreError:
    """Say that an older store cannot be brought up to date where it is."""
    return StoreError(
        f"{path}: found {found} where nothing can be written; expected {expected}; copy it to "
        "where you may write and open it there, or change the permissions of its place"
    )


def _refuse_newer(database: sqlite3.Connection, path: Path, *, newest: int) -> None:
    number = _number(database)
    if number > newest:
        raise StoreError(
            f"{path}: found schema {number}; expected {newest} or lower; it was made by a newer "
            "version of Recoupe: use that one, this file was left as it is"
        )


def _number(database: sqlite3.Connection) -> int:
    (number,) = database.execute("PRAGMA user_version").fetchone()
    return int(number)


def _steps() -> list[str]:
    """Give the scripts of the schema: the n-th makes schema n out of the one before."""
    folder = files("recoupe.store") / "schema"
    return [
        item.read_text("utf-8")
        for item in sorted(folder.iterdir(), key=lambda one: one.name)
        if item.name.endswith(".sql")
    ]


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

"""Transactions: all of what a dispatch brings, or nothing."""

import contextlib
import sqlite3
from collections.abc import Iterator


@contextlib.contextmanager
def writing(database: sqlite3.Connection) -> Iterator[None]:
    """Commit what is written inside together, or, where anything is raised, none of it."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def looking(database: sqlite3.Connection) -> Iterator[None]:
    """Let everything read inside be of one moment, whatever others add meanwhile."""
    database.execute("BEGIN")
    try:
        yield
    finally:
        database.execute("ROLLBACK")


def state_of(database: sqlite3.Connection) -> object:
    """Give what is another value whenever anything was written, here or by another program."""
    (version,) = database.execute("PRAGMA data_version").fetchone()
    return version, database.total_changes

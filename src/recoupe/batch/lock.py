"""One run at a time in a folder; the lock goes with the process that holds it."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import BatchError
from recoupe.outlets import unwritable

NAME = ".lock"


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder for this run.

    Raises ``BatchError`` where another run holds it, on this machine or on another that sees the
    same files.
    """
    path = folder / NAME
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise BatchError(unwritable(path, error)) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(handle, 100).decode("ascii", "replace").strip()
            raise BatchError(
                f"{folder}: found another run at work in it (process {holder or 'unknown'}); "
                "expected a folder of this run alone; wait for it to end, or give another folder"
            ) from error
        with contextlib.suppress(OSError):
            # Who holds it is told for people; the lock holds without.
            os.ftruncate(handle, 0)
            os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)

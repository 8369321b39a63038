"""Files that stand whole or not at all, whatever happens while they are written."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import BatchError
from recoupe.outlets import unwritable


@contextlib.contextmanager
def written(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write; it takes its place, on the disk for good, once all is in it.

    Whoever writes the same file meanwhile does so under another name. Raises ``BatchError`` where
    it cannot be written; what stood there before stays.
    """
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
        keep(target.parent)
    except OSError as error:
        raise BatchError(unwritable(target, error)) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def keep(folder: Path) -> None:
    """See that the names in a folder are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

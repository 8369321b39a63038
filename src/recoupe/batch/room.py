"""The output folder: what stands where in it, and whose it is."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from recoupe.batch import lock, manifest
from recoupe.errors import BatchError
from recoupe.outlets import unwritable

_WORK = "work"


class Room:
    """Paths of an output folder. What is under ``work`` is gone when the batch is finished."""

    def __init__(self, output: Path) -> None:
        self.output = output.absolute()
        self.work = self.output / _WORK

    def parcel(self, stage: str, number: int) -> Path:
        """Give the file of a partition of a stage."""
        return self.work / stage / f"{number:06d}.parcel"

    def parcels(self, stage: str) -> list[Path]:
        """List the partitions of a stage that are done, in order."""
        return sorted((self.work / stage).glob("*.parcel"))

    def table(self, name: str, number: int) -> Path:
        """Give the file of a partition of a table, until all are done."""
        return self.work / "tables" / name / f"{number:06d}.parquet"

    def clear(self) -> None:
        """Remove what was only needed on the way."""
        shutil.rmtree(self.work, ignore_errors=True)


@contextlib.contextmanager
def entered(output: Path) -> Iterator[Room]:
    """Take a folder for a batch, a new one or the one of a batch that was cut short.

    Raises ``BatchError`` where it holds something else, or is in use.
    """
    if output.exists() and not output.is_dir():
        raise BatchError(f"{output}: found a file; expected a folder; give another name")
    if output.is_dir():
        names = {path.name for path in output.iterdir()}
        if names - {lock.NAME} and manifest.NAME not in names:
            raise BatchError(
                f"{output}: found a folder with something else in it; expected a new or an empty "
                "one, or one of a batch that was begun; give another name, this one was left as "
                "it is"
            )
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BatchError(unwritable(output, error)) from error
    with lock.held(output):
        for partial in output.rglob(".*.partial"):
            partial.unlink(missing_ok=True)
        yield Room(output)

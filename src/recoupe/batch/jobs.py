"""A job is one stage's work on one partition; what comes of it stands in one parcel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from recoupe.batch.guard import Guard
from recoupe.batch.parcels import Parcel
from recoupe.batch.room import Room
from recoupe.batch.tables import Rows
from recoupe.errors import BatchError
from recoupe.pipeline import VERSION

LOST = "lost"


class Job(msgspec.Struct, frozen=True, array_like=True):
    """What a stage does to the items of a partition, and the parcel that comes of it.

    ``keys`` is what the items are known by,
    ``weight`` how many documents it is about. Where ``output`` names a folder, rows are written
    as tables there.
    """

    number: int
    stage: str
    context: bytes
    target: str
    weight: int
    output: str = ""
    items: tuple[bytes, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A job that is not made yet: its items may be large, and are needed for a moment only."""

    job: Job
    items: Callable[[], Sequence[tuple[str, bytes]]]

    @property
    def is_done(self) -> bool:
        """Whether what comes of it is there, from this run or from one before."""
        return Path(self.job.target).exists()

    def made(self) -> Job:
        """Make the job."""
        told = self.items()
        keys, items = tuple(key for key, _ in told), tuple(item for _, item in told)
        return msgspec.structs.replace(self.job, items=items, keys=keys)


class Outcome(msgspec.Struct, frozen=True, array_like=True):
    """What came of a job: nothing but its parcel, or why there is none."""

    number: int
    error: str | None = None


def carry_out(job: Job, guard: Guard, *, version: str) -> Outcome:
    """Do a job; its parcel stands when this returns without an error.

    What could not be done of it stands in the parcel as ``lost``. ``version`` is that of whoever
    asks: another one's work is none of the same run.
    """
    if version != VERSION:
        return Outcome(
            job.number,
            f"found Recoupe {VERSION} on a worker; expected {version}, as where the batch was "
            "begun; install that version on the whole cluster",
        )
    try:
        with Parcel(Path(job.target)) as parcel:
            rows = Rows(parcel, Room(Path(job.output)), job.number) if job.output else None
            lost = guard.do(job.stage, job.context, job.items, rows or parcel)
            if rows is not None:
                rows.write()
            for item, why in sorted(lost.items()):
                parcel.put(item, LOST, job.keys[item], why.encode())
    except BatchError as error:
        return Outcome(job.number, str(error))
    return Outcome(job.number)

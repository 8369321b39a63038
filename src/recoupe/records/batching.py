"""What came of a batch."""

import msgspec

from recoupe.records.importing import ImportReport


class Batched(msgspec.Struct, frozen=True):
    """What a batch has in its output folder.

    ``dispatches`` were read; ``duplicates`` had been met with before; ``lost`` gave no reading;
    ``set_aside`` are those of the lost, and the inputs and affairs, that killed or hung a worker.
    ``rows`` has the number of rows of each table, ``reports`` what came of each input.
    """

    dispatches: int
    duplicates: int
    lost: int
    set_aside: int
    stories: int
    affairs: int
    problems: int
    rows: dict[str, int]
    reports: tuple[ImportReport, ...] = ()

"""The first stage: files to dispatches."""

import errno
import os
import tempfile
from collections.abc import Iterator, Sequence

import msgspec

from recoupe.batch.inputs import InputFile
from recoupe.batch.wire import Done, Part
from recoupe.errors import BatchError
from recoupe.intake import Options, read_source
from recoupe.records import Dispatch, Problem
from recoupe.store.packing import pack

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class How(msgspec.Struct, frozen=True, array_like=True):
    """What the user says of the inputs."""

    form: str | None
    columns: dict[str, str]


def gather(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    """Give the dispatches of files, their problems and a report of each; work of a worker."""
    how = msgspec.msgpack.decode(context, type=How)
    options = Options(form=how.form, columns=how.columns)
    for number, item in enumerate(items):
        source = msgspec.msgpack.decode(item, type=InputFile).source
        for found in read_source(source, options):
            if isinstance(found, Dispatch):
                yield Part(number, "dispatch", found.id, pack(found))
            elif isinstance(found, Problem):
                _see_room(found)
                yield Part(number, "problem", "", pack(found))
            else:
                yield Part(number, "report", "", pack(found))
        yield Done(number)


def _see_room(problem: Problem) -> None:
    """Raise ``BatchError`` for what is no fault of an input: another time it can be read."""
    if problem.kind == "unreadable" and any(os.strerror(one) in problem.found for one in _FULL):
        raise BatchError(
            f"{problem.where}: found {problem.found}; expected room for what is unpacked "
            f"meanwhile, in {tempfile.gettempdir()}; free some there, or set TMPDIR, then give the "
            "same command again"
        )

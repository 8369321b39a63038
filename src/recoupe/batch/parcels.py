"""Many records in one file, each found by its place: what one stage leaves for the next."""

import contextlib
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import msgspec

from recoupe.batch.safely import written
from recoupe.errors import BatchError

# A parcel ends with the length of its index and these bytes.
_SEAL = b"recoupe1"
_LENGTH = 8


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where a record stands: bytes of a file from an offset on."""

    path: str
    offset: int
    length: int


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """A line of the index: ``key`` is what the record is known by, ``item`` what it came of."""

    item: int
    kind: str
    key: str
    offset: int
    length: int


class Parcel:
    """A parcel being written; it is there once it is closed without an error."""

    def __init__(self, target: Path) -> None:
        self._written = written(target)
        self._file: BinaryIO = self._written.__enter__()
        self._entries: dict[int, list[Entry]] = {}
        self._offset = 0

    def begin(self, item: int) -> None:
        """Forget what was put of an item."""
        self._entries.pop(item, None)

    def put(self, item: int, kind: str, key: str, data: bytes) -> None:
        """Add a record."""
        self._file.write(data)
        entry = Entry(item, kind, key, self._offset, len(data))
        self._entries.setdefault(item, []).append(entry)
        self._offset += len(data)

    def __enter__(self) -> "Parcel":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            try:
                self._seal()
            except OSError as full:
                kind, error, trace = type(full), full, full.__traceback__
        self._written.__exit__(kind, error, trace)

    def _seal(self) -> None:
        entries = [entry for _, some in sorted(self._entries.items()) for entry in some]
        index = zlib.compress(msgspec.msgpack.encode(entries), 1)
        self._file.write(index + len(index).to_bytes(_LENGTH, "big") + _SEAL)


def entries_of(path: Path) -> list[Entry]:
    """Give the index of a parcel, by item and in the order in which its records were put.

    Raises ``BatchError`` where it is no parcel, or damaged.
    """
    end = _LENGTH + len(_SEAL)
    try:
        with path.open("rb") as file:
            file.seek(-end, os.SEEK_END)
            tail = file.read()
            if tail[_LENGTH:] != _SEAL:
                raise ValueError("its end is missing")
            length = int.from_bytes(tail[:_LENGTH], "big")
            file.seek(-end - length, os.SEEK_END)
            return msgspec.msgpack.decode(zlib.decompress(file.read(length)), type=list[Entry])
    except (OSError, ValueError, zlib.error, msgspec.MsgspecError) as error:
        raise BatchError(
            f"{path}: found that it cannot be read ({error}); expected what an earlier run left; "
            "remove the output folder and begin anew"
        ) from error


def place_of(path: Path, entry: Entry) -> Place:
    """Tell where a record of a parcel stands."""
    return Place(str(path), entry.offset, entry.length)


def fetch(places: Sequence[Place]) -> Iterator[bytes]:
    """Give records by their places; a file is opened once for those that follow each other."""
    with contextlib.ExitStack() as opened:
        path: str | None = None
        for place in places:
            if place.path != path:
                opened.close()
                file = opened.enter_context(Path(place.path).open("rb"))
                path = place.path
            file.seek(place.offset)
            yield file.read(place.length)


def records(path: Path, kinds: Iterable[str]) -> Iterator[tuple[Entry, bytes]]:
    """Give the records of some kinds with their entries, in order."""
    wanted = frozenset(kinds)
    entries = [entry for entry in entries_of(path) if entry.kind in wanted]
    yield from zip(entries, fetch([place_of(path, entry) for entry in entries]), strict=True)

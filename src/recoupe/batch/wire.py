"""What a guard and its hand tell each other: messages through two pipes."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

import msgspec

_LENGTH = 4


class Task(msgspec.Struct, frozen=True, array_like=True, tag="task"):
    """What a hand is to do: a stage's work on some items, by their numbers; ``context`` is its."""

    stage: str
    context: bytes
    numbers: tuple[int, ...]
    items: tuple[bytes, ...]


class Part(msgspec.Struct, frozen=True, array_like=True, tag="part"):
    """Something that came of an item; ``key`` is what it is known by."""

    item: int
    kind: str
    key: str
    data: bytes


class Done(msgspec.Struct, frozen=True, array_like=True, tag="done"):
    """All parts of an item are told."""

    item: int


class End(msgspec.Struct, frozen=True, array_like=True, tag="end"):
    """A task is done; or not, for a ``fault``. One that is ``fatal`` would come of every item."""

    fault: str | None = None
    fatal: bool = False


Said = Part | Done | End
# A stage's work: from items to parts, each item's in a row, and then that it is done.
Work = Callable[[bytes, Sequence[bytes]], Iterator[Part | Done]]


def send(file: BinaryIO, message: Task | Said) -> None:
    """Write a message."""
    data = msgspec.msgpack.encode(message)
    file.write(len(data).to_bytes(_LENGTH, "big") + data)
    file.flush()


class Inbox:
    """Puts bytes together again to messages."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._decoder = msgspec.msgpack.Decoder(Task | Said)

    def take(self, data: bytes) -> Iterator[Task | Said]:
        """Take bytes as they come; give the messages that are whole by now."""
        self._bytes += data
        while len(self._bytes) >= _LENGTH:
            end = _LENGTH + int.from_bytes(self._bytes[:_LENGTH], "big")
            if len(self._bytes) < end:
                return
            message = bytes(self._bytes[_LENGTH:end])
            del self._bytes[:end]
            yield self._decoder.decode(message)

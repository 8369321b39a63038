"""Inputs of any length, piece by piece: unpacked, made ASCII-compatible, cut into lines."""

import codecs
import io
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import IO, NamedTuple

from recoupe.errors import InputError
from recoupe.intake.decoding import Decoded, decode
from recoupe.intake.format import Head
from recoupe.intake.opening import HEAD, Input

LONGEST_RECORD = 16_000_000
"""So many bytes one line, row or object may have: a text of the longest, each letter escaped."""
MOST_LINES = 100_000
"""So many lines one row may stand on."""
_PIECE = 1 << 18
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31
_OLD_END = re.compile(rb"\r[^\n]")
_WIDE = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})


class Line(NamedTuple):
    """One line with its end: its number from 1, its bytes, the first of them at ``start``.

    One that is longer than a record may be is not ``whole``: its beginning alone is here.
    """

    number: int
    start: int
    data: bytes
    whole: bool = True


def unpacked_head(data: bytes) -> bytes:
    """Give the beginning of an input as it is unpacked; empty where it cannot be."""
    if not data.startswith(_GZIP):
        return data
    try:
        return zlib.decompressobj(_GZIP_WINDOW).decompress(data, HEAD)
    except zlib.error:
        return b""


def encoding_of(head: bytes) -> str:
    """Tell the encoding by the beginning of an input, which may be cut within a letter."""
    cut = head if b"\x00" in head else head[: head.rfind(b"\n") + 1] or head
    try:
        return decode(cut, "").encoding
    except InputError:
        return decode(cut.replace(b"\x00", b""), "").encoding


def text_of_head(head: Head) -> str:
    """Give the beginning of an input as text, unpacked; letters at its end may be lost.

    Bytes of value zero stay: they may be in one row alone.
    """
    data = unpacked_head(head.data)
    return data.decode(encoding_of(data), "replace").lstrip("\ufeff")


class Flow:
    """An input as bytes in which ASCII is ASCII, whatever they were packed or encoded in.

    ``stream`` has them from the first on. ``as_given`` is true where they are the input's own.
    """

    def __init__(self, opened: Input) -> None:
        self._uri = opened.uri
        head = unpacked_head(opened.head)
        packed = head is not opened.head
        self._encoding = encoding_of(head)
        wide = self._encoding in _WIDE
        old_ends = not wide and _OLD_END.search(head) is not None
        self.as_given = not (packed or wide or old_ends)
        pieces: Iterable[bytes] = _pieces(opened.stream())
        if packed:
            pieces = _unpacked(pieces, opened.uri)
        if wide:
            pieces = _narrowed(pieces, self._encoding)
        if old_ends:
            pieces = _with_one_end(pieces)
        self.stream = io.BufferedReader(_Pieces(iter(pieces)), _PIECE)
        if self.stream.peek(3)[:3] == codecs.BOM_UTF8:
            self.stream.read(3)
        self._wide = wide

    def lines(self) -> Iterator[Line]:
        """Give the lines, none held that is longer than a record may be."""
        start = number = 0
        while data := self.stream.readline(LONGEST_RECORD + 1):
            number += 1
            length = len(data)
            whole = length <= LONGEST_RECORD
            rest = data
            while not whole and rest and not rest.endswith(b"\n"):
                rest = self.stream.readline(_PIECE)
                length += len(rest)
            yield Line(number, start, data, whole)
            start += length

    def decode(self, data: bytes) -> Decoded:
        """Give the text of some of the bytes, by themselves where they are in another encoding.

        Raises InputError ``binary`` where there are bytes of value zero.
        """
        if self._wide:
            return Decoded(data.decode("utf-8", "replace"), self._encoding)
        if data.isascii() and b"\x00" not in data:
            return Decoded(data.decode("ascii"), self._encoding)
        return decode(data, self._uri, declared=self._encoding)


class _Pieces(io.RawIOBase):
    """Pieces of bytes as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._given = pieces
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        room = memoryview(buffer)  # type: ignore[arg-type]
        while not self._left:
            piece = next(self._given, None)
            if piece is None:
                return 0
            self._left = memoryview(piece)
        count = min(len(room), len(self._left))
        room[:count] = self._left[:count]
        self._left = self._left[count:]
        return count


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(_PIECE):
        yield piece


def _unpacked(pieces: Iterable[bytes], uri: str) -> Iterator[bytes]:
    """Unpack gzip, several members too, never much at a time.

    Raises InputError ``truncated`` or ``malformed`` behind what could be unpacked.
    """
    unpacking = zlib.decompressobj(_GZIP_WINDOW)
    begun = False
    try:
        for piece in pieces:
            rest = piece
            while rest:
                begun = True
                yield unpacking.decompress(rest, _PIECE)
                rest = unpacking.unconsumed_tail
                if unpacking.eof:
                    # What follows is another member, or zeros that fill a tape.
                    rest = unpacking.unused_data.lstrip(b"\x00")
                    unpacking = zlib.decompressobj(_GZIP_WINDOW)
                    begun = False
        yield unpacking.flush()
    except zlib.error as error:
        raise InputError(
            "malformed",
            uri,
            f"a gzip archive that cannot be unpacked to its end ({error})",
            "a whole gzip archive",
            "what came before was read; fetch the file again",
        ) from error
    if begun and not unpacking.eof:
        raise InputError(
            "truncated",
            uri,
            "a gzip archive that ends too early",
            "a whole gzip archive",
            "what came before was read; fetch the file again",
        )


def _with_one_end(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Make carriage returns, alone or before a line feed, line feeds."""
    held = b""
    for piece in pieces:
        whole = held + piece
        held = b"\r" if whole.endswith(b"\r") else b""
        whole = whole[: len(whole) - len(held)]
        yield whole.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    yield held.replace(b"\r", b"\n")


def _narrowed(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Write what is in UTF-16 or UTF-32 as UTF-8."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for piece in pieces:
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")

"""What an answer holds, unpacked piece by piece and never beyond a limit."""

import time
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from recoupe.errors import InputError

if TYPE_CHECKING:
    import httpx

_PIECE = 65_536
_EITHER_HEADER = 47
_NO_HEADER = -15


def read_body(response: "httpx.Response", uri: str, *, most: int, seconds: float) -> bytes:
    """Give the bytes of an answer, unpacked.

    Raises InputError: ``too_large`` for more than ``most`` bytes, packed or not; ``unreachable``
    where they take longer than ``seconds``; ``malformed`` and ``truncated`` where they cannot be
    unpacked.
    """
    told = response.headers.get("content-length", "")
    if told.isdigit() and int(told) > most:
        raise _too_large(uri, most)
    packed = response.headers.get("content-encoding", "").strip().lower()
    pieces = _in_time(response, uri, seconds)
    if packed in {"", "identity"}:
        return _within(pieces, uri, most)
    if packed in {"gzip", "x-gzip", "deflate"}:
        return _within(_unpacked(pieces, uri, most), uri, most)
    raise InputError(
        "malformed",
        uri,
        f"an answer packed as « {packed} »",
        "gzip, deflate or nothing, which is what was asked for",
        "skipped; save it with a browser and name the file",
    )


def _within(pieces: Iterable[bytes], uri: str, most: int) -> bytes:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > most:
            raise _too_large(uri, most)
    return bytes(data)


def _in_time(response: "httpx.Response", uri: str, seconds: float) -> Iterable[bytes]:
    latest = time.monotonic() + seconds
    for piece in response.iter_raw(_PIECE):
        if time.monotonic() > latest:
            raise InputError(
                "unreachable",
                uri,
                f"an answer that was not over after {seconds:.0f} seconds",
                "a page within that time",
                "skipped; try again later",
            )
        yield piece


def _unpacked(pieces: Iterable[bytes], uri: str, most: int) -> Iterable[bytes]:
    """Unpack gzip or deflate, of which some servers leave out the header."""
    unpacker = None
    for packed in pieces:
        rest = packed
        while rest:
            if unpacker is None:
                unpacker = zlib.decompressobj(_EITHER_HEADER)
                first = True
            try:
                data = unpacker.decompress(rest, most + 1)
            except zlib.error as error:
                if not first:
                    raise _malformed(uri) from error
                unpacker, first = zlib.decompressobj(_NO_HEADER), False
                continue
            first = False
            yield data
            rest = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
            if unpacker.eof:
                unpacker = None
    if unpacker is not None:
        raise InputError(
            "truncated",
            uri,
            "a packed answer that breaks off",
            "all of it",
            "skipped; try again later",
        )


def _malformed(uri: str) -> InputError:
    return InputError(
        "malformed",
        uri,
        "an answer that cannot be unpacked",
        "gzip or deflate, as its header says",
        "skipped; save it with a browser and name the file",
    )


def _too_large(uri: str, most: int) -> InputError:
    return InputError(
        "too_large",
        uri,
        f"an answer of more than {most} bytes",
        f"at most {most} bytes",
        "skipped; save it in parts, or raise the limit",
    )

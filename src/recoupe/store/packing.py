"""Records as bytes, and back."""

import json
import sqlite3
import zlib
from typing import TypeVar

import msgspec

_Record = TypeVar("_Record", bound=msgspec.Struct)
# The first byte of JSON; no record in MessagePack begins so.
_JSON = b"{"


def pack(record: msgspec.Struct) -> bytes:
    """Give a record as compressed bytes, MessagePack with the names of its fields."""
    try:
        data = msgspec.msgpack.encode(record)
    except UnicodeEncodeError:
        # Half a pair of UTF-16 is no Unicode: JSON can write it, escaped.
        data = json.dumps(msgspec.to_builtins(record)).encode("ascii")
    return zlib.compress(data, 1)


def unpack(packed: bytes | None, kind: type[_Record]) -> _Record:
    """Give the record back as it was.

    Raises ``sqlite3.DatabaseError``, as for all else that is damaged, where these are not its
    bytes, or there are none.
    """
    if packed is None:
        raise sqlite3.DatabaseError(f"a {kind.__name__} is missing")
    try:
        data = zlib.decompress(packed)
        if data.startswith(_JSON):
            return msgspec.convert(json.loads(data), kind)
        return msgspec.msgpack.decode(data, type=kind)
    except (zlib.error, msgspec.MsgspecError, TypeError, ValueError) as error:
        raise sqlite3.DatabaseError(f"a {kind.__name__} cannot be read: {error}") from error


def printable(text: str) -> str:
    """Give a text as SQLite can hold it; half a pair of UTF-16 is escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")

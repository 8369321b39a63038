"""JSON written as it comes, so that a file is never whole in memory."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO

from recoupe.export.unicode import whole

Item = Mapping[str, Any]
_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}
Items = Callable[[], Iterable[Item]]


def encode(content: object) -> bytes:
    """Write one value in one line of UTF-8, keys in the order given, without a line end.

    What some readers take for the end of a line is escaped, too.
    """
    text = whole(json.dumps(content, ensure_ascii=False, separators=(",", ":")))
    return text.translate(_ENDS).encode()


def write_lines(items: Items) -> Callable[[BinaryIO], None]:
    """Give what writes each item in a line of its own (JSON Lines)."""

    def write(out: BinaryIO) -> None:
        for item in items():
            out.write(encode(item) + b"\n")

    return write


def write_document(head: Item, key: str, items: Items) -> Callable[[BinaryIO], None]:
    """Give what writes one document: ``head``, then the items under ``key``, each in a line."""

    def write(out: BinaryIO) -> None:
        out.write(encode(head)[:-1] + b"," + encode(key) + b":[")
        mark = b"\n"
        for item in items():
            out.write(mark + encode(item))
            mark = b",\n"
        out.write(b"\n]}\n")

    return write


def filled(**fields: object) -> dict[str, Any]:
    """Give the fields that hold something; a key's ``_at_`` stands for ``@``."""
    return {
        key.replace("_at_", "@"): value
        for key, value in fields.items()
        if value is not None and value not in ("", [], ())
    }

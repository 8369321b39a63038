"""The bytes of one input, or what kept them from being read."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from recoupe.errors import InputError
from recoupe.intake.sources import Source

_MAGIC = (
    (b"%PDF-", "a PDF document", "export its text, or copy it into a .txt file"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save it as text"),
    (b"\x89PNG", "a PNG image", "give the text, not its picture"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text, not its picture"),
    (b"GIF8", "a GIF image", "give the text, not its picture"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as text"),
    (b"{\\rtf", "an RTF document", "save it as plain text"),
    (b"SQLite format 3\x00", "an SQLite database", "export the texts it holds"),
    (b"\x7fELF", "a program", "give a text"),
)


def load_bytes(source: Source, stdin: BinaryIO | None, *, max_bytes: int) -> bytes:
    """Return the bytes of the input, never more than ``max_bytes``.

    Raises InputError: ``vanished``, ``unreadable``, ``format``, ``too_large`` or ``empty``.
    """
    data = _guarded(source.uri, lambda: _load(source, stdin, max_bytes))
    if len(data) > max_bytes:
        raise InputError(
            "too_large",
            source.uri,
            f"more than {max_bytes} bytes",
            f"one dispatch of at most {max_bytes} bytes",
            "skipped; split the file, or raise the limit",
        )
    if not data:
        raise InputError(
            "empty", source.uri, "an empty file", "a dispatch", "skipped; fetch the file again"
        )
    return data


def refuse_binary(data: bytes, uri: str) -> None:
    """Raise InputError ``binary``, naming the format, if the bytes begin as no text does."""
    for magic, found, action in _MAGIC:
        if data.startswith(magic):
            raise InputError("binary", uri, found, "a text or an HTML page", f"skipped; {action}")


def _load(source: Source, stdin: BinaryIO | None, max_bytes: int) -> bytes:
    if source.path is None:
        if stdin is None:
            import sys

            stdin = sys.stdin.buffer
        return stdin.read(max_bytes + 1)
    _refuse_special(source.path, source.uri)
    with source.path.open("rb") as stream:
        return stream.read(max_bytes + 1)


def _refuse_special(path: Path, uri: str) -> None:
    """Refuse folders, pipes and devices: reading one might never end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise InputError(
            "format", uri, "no ordinary file", "a file", "skipped; use - to read from a pipe"
        )


def _guarded(uri: str, load: Callable[[], bytes]) -> bytes:
    try:
        return load()
    except FileNotFoundError as error:
        raise InputError(
            "vanished",
            uri,
            "no file of this name",
            "a file that exists",
            "check the path; it may have been moved or deleted",
        ) from error
    except PermissionError as error:
        raise InputError(
            "unreadable",
            uri,
            "a file that may not be read",
            "a file with the right to read it",
            "give yourself the right to read it, then try again",
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            "unreadable",
            uri,
            f"a file that cannot be read ({error})",
            "a readable file",
            "check the disk and the name, then try again",
        ) from error

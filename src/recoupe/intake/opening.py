"""An input opened: its first bytes, all of them, or a stream of them."""

import contextlib
import hashlib
import stat
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO
from urllib.parse import urlsplit

from recoupe.errors import InputError
from recoupe.intake.decoding import decode
from recoupe.intake.fetching import Fetched, fetch, refuse_status
from recoupe.intake.sources import Source

HEAD = 65_536
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_IN_MEMORY = 16_000_000
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


class Input:
    """One input, open. ``uri`` names it, ``head`` has its first 64 KiB, ``name`` is its file's.

    ``address`` is where on the web it was found, ``charset`` what its host says it is encoded in.
    ``encoding`` and ``sha256`` are known once ``text`` or ``whole`` was called; ``lost_at`` is the
    byte from which letters were lost in decoding, if any were.
    """

    def __init__(self, uri: str, stream: IO[bytes], *, max_bytes: int) -> None:
        self.uri = uri
        self.name = ""
        self.address: str | None = None
        self.charset: str | None = None
        self.encoding: str | None = None
        self.sha256: str | None = None
        self.lost_at: int | None = None
        self._stream = stream
        self._max_bytes = max_bytes
        self.head = stream.read(HEAD)

    def stream(self) -> IO[bytes]:
        """Give the bytes from the first on, as a file that can be sought in."""
        self._stream.seek(0)
        return self._stream

    def whole(self) -> bytes:
        """Give all bytes. Raises InputError ``too_large`` where there are more than allowed."""
        data = self.stream().read(self._max_bytes + 1)
        if len(data) > self._max_bytes:
            raise InputError(
                "too_large",
                self.uri,
                f"more than {self._max_bytes} bytes in a format that has to be held whole",
                f"at most {self._max_bytes} bytes",
                "skipped; split the file, or raise the limit",
            )
        self.sha256 = hashlib.sha256(data).hexdigest()
        return data

    def text(self, *, declared: str | None = None) -> str:
        """Give the whole decoded, line ends made one; ``declared`` is an encoding to try.

        Raises InputError ``too_large`` or ``binary``.
        """
        decoded = decode(self.whole(), self.uri, declared=self.charset or declared)
        self.encoding, self.lost_at = decoded.encoding, decoded.lost_at
        return decoded.text


@contextlib.contextmanager
def open_input(source: Source, stdin: BinaryIO | None, *, max_bytes: int) -> Iterator[Input]:
    """Open an input.

    Raises InputError ``vanished``, ``unreadable``, ``format`` or ``empty``; for an address also
    what ``fetch`` and ``refuse_status`` raise.
    """
    fetched = source.fetched
    if source.address is not None and fetched is None:
        fetched = fetch(source.address, max_bytes=max_bytes)
    with _explained(source.uri), _stream(source, stdin, fetched) as stream:
        opened = Input(source.uri, stream, max_bytes=max_bytes)
        opened.name = source.path.name if source.path else ""
        if fetched is not None:
            opened.address, opened.charset = fetched.final_url, fetched.charset
            opened.name = _name_of(fetched)
        if not opened.head:
            raise InputError(
                "empty", source.uri, "an empty file", "a dispatch", "skipped; fetch the file again"
            )
        yield opened


def refuse_binary(data: bytes, uri: str) -> None:
    """Raise InputError ``binary``, naming the format, if the bytes begin as no text does."""
    for magic, found, action in _MAGIC:
        if data.startswith(magic):
            raise InputError(
                "binary", uri, found, "a format that Recoupe reads", f"skipped; {action}"
            )


@contextlib.contextmanager
def _stream(source: Source, stdin: BinaryIO | None, fetched: Fetched | None) -> Iterator[IO[bytes]]:
    if fetched is not None:
        refuse_status(fetched, source.uri)
        yield BytesIO(fetched.data)
        return
    if source.path is not None:
        _refuse_special(source.path, source.uri)
        with source.path.open("rb") as stream:
            yield stream
        return
    # What comes through a pipe cannot be sought in: it is laid down first.
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as laid:
        given = sys.stdin.buffer if stdin is None else stdin
        while data := given.read(1 << 20):
            laid.write(data)
        laid.seek(0)
        yield laid


def _name_of(fetched: Fetched) -> str:
    """Name an answer as a file of its kind would be named."""
    if fetched.media in _PAGES:
        return "page.html"
    return PurePosixPath(urlsplit(fetched.final_url).path).name


def _refuse_special(path: Path, uri: str) -> None:
    """Refuse folders, pipes and devices: reading one might never end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise InputError(
            "format", uri, "no ordinary file", "a file", "skipped; use - to read from a pipe"
        )


@contextlib.contextmanager
def _explained(uri: str) -> Iterator[None]:
    try:
        yield
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

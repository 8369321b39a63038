"""The records of a web archive that matter, streamed; what is broken is told and passed over."""

import gzip
import logging
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import IO, Any, NamedTuple, cast

from recoupe.intake.fetching import is_address

_PIECE = 65_536
_GZIP = b"\x1f\x8b\x08"
_PLAIN = b"WARC/"


class Kept(NamedTuple):
    """A response with its page: where it stands, what was asked and when, what came."""

    offset: int
    address: str | None
    date: str | None
    charset: str | None
    data: bytes


class Broken(NamedTuple):
    """What cannot be read, with the words of a problem."""

    offset: int
    kind: str
    found: str
    expected: str
    action: str


def find_records(
    stream: IO[bytes], wanted: Callable[[str, str], bool], most: int
) -> Iterator[Kept | Broken]:
    """Yield the responses whose status and media type are wanted, and what is broken.

    Behind a broken record reading goes on with the next that begins as one. Nothing beyond one
    record is held in memory, and of that ``most`` bytes.
    """
    packed = stream.read(len(_GZIP)) == _GZIP
    start: int | None = 0
    told = False
    while start is not None:
        stream.seek(start)
        reading = _Reading(stream)
        for found in reading.records(wanted, most):
            # Of one broken stretch with several beginnings, one problem is enough.
            if isinstance(found, Kept) or reading.whole or not told:
                yield found
        told = reading.failed_at is not None
        if reading.one_piece:
            # Packed as a whole, which the library does not read: places are those unpacked.
            stream.seek(0)
            unpacked = cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
            yield from _Reading(unpacked, skipped=reading.whole).records(wanted, most)
            return
        failed_at = reading.failed_at
        start = None if failed_at is None else _next_mark(stream, failed_at + 1, packed=packed)


def _next_mark(stream: IO[bytes], start: int, *, packed: bool) -> int | None:
    """Find where the next record may begin."""
    mark = _GZIP if packed else _PLAIN
    stream.seek(start)
    at, before = start, b""
    while piece := stream.read(_PIECE):
        data = before + piece
        if (found := data.find(mark)) >= 0:
            return at + found - len(before)
        before = data[-len(mark) + 1 :]
        at += len(piece)
    return None


class _Reading:
    """One run over the records from where a stream stands, up to the first that misleads it."""

    def __init__(self, stream: IO[bytes], *, skipped: int = 0) -> None:
        self._stream = stream
        self._skipped = skipped
        self.whole = 0
        self.failed_at: int | None = None
        self.one_piece = False

    def records(self, wanted: Callable[[str, str], bool], most: int) -> Iterator[Kept | Broken]:
        from warcio.exceptions import ArchiveLoadFailed

        records = _iterator()(self._stream, no_record_parse=True)
        try:
            for record in records:
                offset, errors = records.offset, records.err_count
                if not (record.rec_headers.get_header("Content-Length") or "").isdigit():
                    ends = not record.raw_stream.read(1)
                    found = "a record that does not tell its length"
                    yield self._cut(offset) if ends else self._fail(offset, found)
                    return
                taken = None if self.whole < self._skipped else _take(record, offset, wanted, most)
                records.read_to_end()
                if record.raw_stream.limit > 0:
                    yield self._cut(offset)
                    return
                if records.err_count > errors:
                    yield self._fail(offset, "a record that is not as long as it tells")
                    return
                self.whole += 1
                if taken is not None:
                    yield taken
            if self._left(records.offset):
                yield self._cut(records.offset)
        except ArchiveLoadFailed as error:
            self.one_piece = "non-chunked" in str(error)
            if not self.one_piece:
                yield self._fail(records.offset, "what begins as no record")
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield self._cut(records.offset)
        except (ValueError, AttributeError) as error:
            yield self._fail(records.offset, f"a record that cannot be told apart ({error})")

    def _left(self, offset: int) -> bool:
        """Tell whether there are bytes behind the last record."""
        self._stream.seek(offset)
        return bool(self._stream.read(_PIECE).strip(b"\r\n\0"))

    def _fail(self, offset: int, found: str) -> Broken:
        self.failed_at = offset
        return Broken(
            offset,
            "malformed",
            found,
            "WARC records one behind the other, each as long as it tells",
            "skipped; what begins as a record behind it was read",
        )

    def _cut(self, offset: int) -> Broken:
        self.failed_at = offset
        return Broken(
            offset,
            "truncated",
            "a record that breaks off",
            "a record as long as it tells",
            "skipped; fetch the archive again",
        )


def _take(
    record: Any, offset: int, wanted: Callable[[str, str], bool], most: int
) -> Kept | Broken | None:
    """Give the page of a response that is wanted."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type != "response" or not is_address(address):
        return None
    try:
        answer = StatusAndHeadersParser(["HTTP/"]).parse(record.raw_stream)
    except (StatusAndHeadersParserException, ArchiveLoadFailed, EOFError):
        return Broken(
            offset,
            "malformed",
            "a response that does not begin as one",
            "the head of an HTTP answer",
            "skipped; fetch the page again",
        )
    status = (answer.statusline.split() or [""])[1:2]
    media, _, rest = (answer.get_header("Content-Type") or "").partition(";")
    if not wanted("".join(status), media.strip().lower()):
        return None
    record.http_headers = answer
    data = _read(record.content_stream(), most)
    if data is None:
        return Broken(
            offset,
            "too_large",
            f"a page of more than {most} bytes",
            f"at most {most} bytes",
            "skipped; save the page by itself",
        )
    charset = rest.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    date = record.rec_headers.get_header("WARC-Date")
    return Kept(offset, address, date, charset or None, data)


def _read(stream: Any, most: int) -> bytes | None:
    data = bytearray()
    while piece := stream.read(_PIECE):
        data += piece
        if len(data) > most:
            return None
    return bytes(data)


@cache
def _iterator() -> Any:
    from warcio.archiveiterator import ArchiveIterator

    logging.getLogger("warcio").setLevel(logging.CRITICAL)

    class Records(ArchiveIterator):  # type: ignore[misc]
        """The records, without a word on standard error."""

        INC_RECORD = ""

    return Records

"""Web archives packed record by record, a request before each page."""

import gzip
from io import BytesIO
from pathlib import Path

from benchmarks.formats.copy import invent
from benchmarks.formats.page import page_of

NAME = "warc"


def write(count: int, target: Path) -> None:
    """Write an archive of so many pages."""
    with target.open("wb") as archive:
        for copy in invent(count):
            asked = f"GET /{copy.number} HTTP/1.1\r\nHost: x.example\r\n\r\n".encode()
            page = page_of(copy).encode()
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            archive.write(_record("request", copy.number, copy.filed, asked))
            archive.write(_record("response", copy.number, copy.filed, head + page))


def alone(target: Path) -> int:
    """Read the archive with warcio and trafilatura alone; give how many pages had a text."""
    from trafilatura import bare_extraction
    from warcio.archiveiterator import ArchiveIterator

    found = 0
    with target.open("rb") as archive:
        for record in ArchiveIterator(archive):
            if record.rec_type == "response":
                page = record.content_stream().read()
                document = bare_extraction(page, with_metadata=True, include_comments=False)
                found += document is not None
    return found


def _record(kind: str, number: int, moment: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://x.example/{number}\r\n"
        f"WARC-Date: {moment[:19]}Z\r\nWARC-Record-ID: <urn:uuid:{kind}-{number}>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, compresslevel=1) as member:
        member.write(head.encode() + block + b"\r\n\r\n")
    return packed.getvalue()

"""Web archives in which tests put what they want."""

import gzip
from collections.abc import Iterable


def response(
    page: bytes,
    number: int = 1,
    *,
    status: str = "HTTP/1.1 200 OK",
    media: str = "text/html; charset=utf-8",
    head: str = "",
    kind: str = "response",
    length: int | None = None,
    address: str = "https://gazette.example/",
) -> bytes:
    """One record; ``length`` is what it tells of itself."""
    answer = f"{status}\r\nContent-Type: {media}\r\n{head}\r\n".encode() + page
    told = len(answer) if length is None else length
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}{number}\r\n"
            f"WARC-Date: 2031-03-0{number}T09:15:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {told}\r\n\r\n"
        ).encode()
        + answer
        + b"\r\n\r\n"
    )


def packed(records: Iterable[bytes]) -> bytes:
    """Records packed one by one, as crawlers do."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)

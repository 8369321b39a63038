"""IPTC 7901 of many invented messages: one transmission."""

from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "iptc7901"


def write(count: int, target: Path) -> None:
    """Write a transmission of so many messages."""
    with target.open("w", encoding="utf-8", newline="") as file:
        for copy in invent(count):
            file.write(_message(copy))


def _message(copy: Copy) -> str:
    paragraphs = "\r\n\r\n".join(f"   {one}" for one in copy.paragraphs)
    return (
        f"\x01fra{copy.number % 10_000:04} 4 i 0185 FRA /FIC\r\nfiction\r\n"
        f"\x02{copy.headline} =\r\n\r\n{copy.place} ({copy.agency}) -\r\n\r\n"
        f"{paragraphs}\r\n\x03041015 GMT MAR 31\r\n\x04"
    )

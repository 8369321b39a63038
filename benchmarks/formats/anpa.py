"""ANPA 1312 of many invented messages: one transmission."""

from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "anpa"


def write(count: int, target: Path) -> None:
    """Write a transmission of so many messages."""
    with target.open("w", encoding="utf-8", newline="") as file:
        for copy in invent(count):
            file.write(_message(copy))


def _message(copy: Copy) -> str:
    paragraphs = "\r\n".join(f"\t   {one}" for one in copy.paragraphs)
    return (
        f"\x16\x16\x01W{copy.number % 10_000:04}\x1f_fic\r\nf l\x13\x11 BC-Fiction  03-04 0185\r\n"
        f"\x02^BC-Fiction {copy.number}, 1er papier,185<\r\n^{copy.headline}<\r\n"
        f"{paragraphs}\r\n\t   \x03FIC-WF-03-04-31 1015GMT<\r\n\x0c\r\n\x04"
    )

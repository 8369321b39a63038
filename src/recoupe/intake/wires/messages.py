"""Messages between control characters, one behind the other, as wires send them."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from recoupe.intake.item import Fault, Item
from recoupe.intake.newslines import items_of
from recoupe.intake.opening import Input

_SOH, _STX, _ETX, _EOT = b"\x01", b"\x02", b"\x03", b"\x04"
_IDLE = bytes(range(33)) + b"\x7f"


class Message(NamedTuple):
    """One message in bytes: what stands before its text, its text, and what stands behind.

    ``tail`` is None where the message breaks off within its text.
    """

    head: bytes
    text: bytes
    tail: bytes | None
    whole: bytes
    start: int

    @property
    def place(self) -> str:
        """Where it stands in its file."""
        return f"byte {self.start}"


def _split(data: bytes) -> Iterator[Message | Fault]:
    """Yield the messages of a transmission; what has no beginning or no text gives a Fault."""
    starts = [found.start() for found in re.finditer(_SOH, data)]
    begun = starts[0] if starts else len(data)
    if data[:begun].strip(_IDLE):
        yield _loose(0)
    for start, end in zip(starts, [*starts[1:], len(data)], strict=False):
        yield from _message(data, start, end)


def read_messages(
    opened: Input, item_of: Callable[[Message, str], Iterator[Item | Fault]]
) -> Iterator[Item | Fault]:
    """Yield what each message of an input gives; one without any message gives a Fault."""
    parts = _split(opened.whole())
    return items_of(parts, lambda message: item_of(message, opened.uri), "a transmission")


def _message(data: bytes, start: int, end: int) -> Iterator[Message | Fault]:
    whole, eot, behind = data[start:end].partition(_EOT)
    head, stx, rest = whole[1:].partition(_STX)
    if not stx:
        yield Fault(
            "truncated",
            "a message that ends before its text",
            "a text between STX and ETX",
            "skipped; fetch the transmission again",
            f"byte {start}",
        )
    else:
        text, etx, tail = rest.partition(_ETX)
        yield Message(head, text, tail if etx or eot else None, whole + eot, start)
    if behind.strip(_IDLE):
        yield _loose(end - len(behind))


def broken_off(message: Message) -> Fault:
    """Give the Fault of a message whose text breaks off; it is read as far as it goes."""
    return Fault(
        "truncated",
        "a message that breaks off within its text",
        "ETX behind the text",
        "read as far as it goes; fetch the transmission again",
        message.place,
        skipped=False,
    )


def lost_letters(message: Message, encoding: str) -> Fault:
    """Give the Fault of a message some of whose bytes are no letters."""
    return Fault(
        "encoding",
        f"bytes that are no {encoding.upper()}",
        f"text in {encoding.upper()} throughout",
        "read with U+FFFD in their place; fetch the transmission again to have the lost letters",
        message.place,
        skipped=False,
    )


def _loose(start: int) -> Fault:
    return Fault(
        "malformed",
        "words outside any message",
        "messages that begin with SOH",
        "skipped; the beginning of a message may be missing, fetch the transmission again",
        f"byte {start}",
    )

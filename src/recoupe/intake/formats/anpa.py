"""ANPA 1312, the text wire of American agencies: messages between control characters."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.newslines import nothing_to_read
from recoupe.intake.opening import Input
from recoupe.intake.wires.charsets import decode_wire
from recoupe.intake.wires.messages import Message, broken_off, lost_letters, read_messages
from recoupe.intake.wires.wrapped import split_wrapped

_START = re.compile(rb"\A[\x00-\x20\x7f]*\x01[A-Za-z]\d{3,5}\x1f")
_KEYWORD = re.compile(r"[A-Za-z] ?[A-Za-z] +(?P<keyword>\S.*?)\s+\d\d-\d\d\s+\d+\s*$")
_TAIL = re.compile(
    r"\s*(?P<agency>[A-Z]{2,5})-[A-Z-]{0,9}?(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) "
    r"(?P<hour>\d\d)(?P<minute>\d\d)(?P<zone>[A-Z]{3,4})?"
)
_WORDS = re.compile(r",?\s*\d*$")
_TAKE = re.compile(r",\s*((?:\d\w{1,3}\s)?[^,]+)$")


class _Above(NamedTuple):
    """The lines above the copy, which begin with ``^`` and end in ``<`` or ``=``, and the copy."""

    slug: str | None
    headline: str | None
    notes: list[str]
    signed: list[str]
    body: str


def _recognises(head: Head) -> bool:
    return _START.match(head.data[:512]) is not None


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    return read_messages(opened, _item)


def _item(message: Message, uri: str) -> Iterator[Item | Fault]:
    letters = decode_wire(message.text, uri)
    above = _above(letters.text)
    if not (above.body.strip() or above.headline):
        yield nothing_to_read("a message", message.place)
        return
    if message.tail is None:
        yield broken_off(message)
    if letters.lost_at is not None:
        yield lost_letters(message, letters.encoding)
    slug = above.slug or _keyword(message, uri)
    take = _TAKE.search(slug) if slug else None
    agency, filed = _signed(message, uri)
    byline = " ".join(above.signed) or None
    text, zones = join_blocks(
        [
            Block(above.headline or "", "headline"),
            *(Block(note, "header") for note in above.notes),
            Block(byline or "", "credit"),
            *(Block(one) for one in split_wrapped(above.body)),
        ]
    )
    yield Item(
        text=text,
        zones=zones,
        place=message.place,
        agency=agency,
        filed=filed,
        headline=above.headline,
        byline=byline,
        slug=slug,
        revision=take.group(1).strip() if take else None,
        encoding=letters.encoding,
        raw=message.whole,
    )


def _above(text: str) -> _Above:
    lines = text.lstrip().split("\n")
    heads = list(takewhile(lambda line: line.strip().startswith("^"), lines))
    marked = [line.strip() for line in heads]
    signed = [line[1:].rstrip("<=").strip() for line in marked if line.endswith("=")]
    told = [line[1:].rstrip("<=").strip() for line in marked if not line.endswith("=")]
    slug = _WORDS.sub("", told[0]).strip() if told else None
    headline = told[1] if len(told) > 1 else None
    return _Above(slug or None, headline, told[2:], signed, "\n".join(lines[len(heads) :]))


def _keyword(message: Message, uri: str) -> str | None:
    lines = decode_wire(message.head, uri).text.strip().split("\n")
    found = next((match for line in lines if (match := _KEYWORD.search(line))), None)
    return found.group("keyword") if found else None


def _signed(message: Message, uri: str) -> tuple[str | None, str | None]:
    """Give agency and hour of the line behind the text: ``AP-WF-02-20-16 0337GMT``."""
    found = _TAIL.match(decode_wire((message.tail or b"")[:200], uri).text)
    if found is None:
        return None, None
    zone = "Z" if found["zone"] in {"GMT", "UTC"} else ""
    day = f"20{found['year']}-{found['month']}-{found['day']}"
    return found["agency"], to_edtf(f"{day}T{found['hour']}:{found['minute']}{zone}")


ANPA = Format("anpa", "ANPA 1312", _recognises, _read)

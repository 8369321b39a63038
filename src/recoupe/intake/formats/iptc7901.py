"""IPTC 7901, the text wire of European agencies: messages between control characters."""

import re
from collections.abc import Iterator

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.dates.printed import printed_date
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.newslines import nothing_to_read
from recoupe.intake.opening import Input
from recoupe.intake.wires.charsets import decode_wire
from recoupe.intake.wires.messages import Message, broken_off, lost_letters, read_messages
from recoupe.intake.wires.wrapped import split_wrapped

_START = re.compile(
    rb"\A[\x00-\x20\x7f]*\x01\s*[A-Za-z]{1,5} ?\d{1,5} +\d +[A-Za-z]{1,4} +\d{1,5}\b"
)
_HEADER = re.compile(r"[A-Za-z]{1,5} ?\d{1,5} +\d +[A-Za-z]{1,4} +\d{1,5}\b(?P<more>.*)")
_SENDER = re.compile(r"(?:^|[ /])([A-Za-z]{2,8})(?:-[A-Za-z]{1,5})?[ /]*\d*\s*$")
_FILED = re.compile(
    r"\s*(\d\d)(\d\d)(\d\d)\s+(?:([A-Z]{1,4})\s+)?([^\W\d_]{3,9})\.?\s+(\d{4}|\d\d)\b"
)
_SIGNED = re.compile(r"[A-Z][a-z]{1,2} \w")
_MOST_HEADS = 8
_LONGEST_MARK = 30


def _recognises(head: Head) -> bool:
    return _START.match(head.data[:512]) is not None


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    return read_messages(opened, _item)


def _item(message: Message, uri: str) -> Iterator[Item | Fault]:
    letters = decode_wire(message.text, uri)
    if not letters.text.strip():
        yield nothing_to_read("a message", message.place)
        return
    if message.tail is None:
        yield broken_off(message)
    if letters.lost_at is not None:
        yield lost_letters(message, letters.encoding)
    head = decode_wire(message.head, uri, like=letters.encoding).text.strip()
    header, _, slug = head.partition("\n")
    found = _HEADER.match(header)
    if found is None:
        yield _no_header(header, message)
    sender = _SENDER.search(found.group("more").rstrip()) if found else None
    marks, headline, byline, body = _title(letters.text)
    text, zones = join_blocks(
        [
            *(Block(mark, "header") for mark in marks),
            Block(headline or "", "headline"),
            Block(byline or "", "credit"),
            *(Block(one) for one in split_wrapped(body)),
        ]
    )
    yield Item(
        text=text,
        zones=zones,
        place=message.place,
        agency=sender.group(1) if sender else None,
        filed=_filed(message, uri),
        headline=headline,
        byline=byline,
        slug=" ".join(slug.split()) or None,
        revision=" ".join(marks) or None,
        encoding=letters.encoding,
        raw=message.whole,
    )


def _no_header(header: str, message: Message) -> Fault:
    return Fault(
        "malformed",
        f"the header « {header[:60]} »",
        "service, number, priority, category and number of words",
        "read without it; fetch the transmission again",
        message.place,
        skipped=False,
    )


def _title(text: str) -> tuple[list[str], str | None, str | None, str]:
    """Give what stands above the copy, up to the line that ends in `` =``: marks, title, author.

    Marks are lines in capitals or brackets that tell which take this is: ``1ER PAPIER``.
    """
    lines = text.strip("\n").split("\n")
    ends = (
        number for number, line in enumerate(lines[:_MOST_HEADS]) if line.rstrip().endswith("=")
    )
    end = next(ends, None)
    if end is None:
        return [], None, None, text
    heads = [line.strip().rstrip("=").strip() for line in lines[: end + 1]]
    heads = [line for line in heads if line]
    marks: list[str] = []
    while len(heads) > 1 and _is_mark(heads[0]):
        marks.append(heads.pop(0))
    byline = heads.pop() if len(heads) > 1 and _SIGNED.match(heads[-1]) else None
    return marks, " ".join(heads) or None, byline, "\n".join(lines[end + 1 :])


def _is_mark(line: str) -> bool:
    bracketed = line.startswith("(") and line.endswith(")")
    return len(line) <= _LONGEST_MARK and (bracketed or line.upper() == line)


def _filed(message: Message, uri: str) -> str | None:
    """Give the hour behind the text: ``041015 GMT MAR 31``."""
    found = _FILED.match(decode_wire((message.tail or b"")[:200], uri).text)
    if found is None:
        return None
    day, hour, minute, zone, month, year = found.groups()
    if filed := to_edtf(f"{day} {month} {year} {hour}:{minute} {zone or ''}".strip()):
        return filed
    date = printed_date(f"{day} {month.lower()} {year if len(year) == 4 else f'20{year}'}")
    clock = to_edtf(f"2000-01-01T{hour}:{minute}{'Z' if zone in {'GMT', 'UTC', 'Z'} else ''}")
    return f"{date}{clock[10:]}" if date and clock and len(date) == 10 else None


IPTC7901 = Format("iptc7901", "IPTC 7901", _recognises, _read)

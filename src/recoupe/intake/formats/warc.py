"""WARC: the pages a crawler kept, one at a time."""

import zlib
from collections.abc import Iterator
from dataclasses import replace

from recoupe.errors import InputError
from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.decoding import decode
from recoupe.intake.format import Format, Head
from recoupe.intake.formats.page import declared_encoding
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input
from recoupe.intake.pages import read_page
from recoupe.intake.warc_records import Broken, Kept, find_records

_GZIP = b"\x1f\x8b\x08"
_EITHER_HEADER = 47
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_LARGEST_PAGE = 20_000_000


def _recognises(head: Head) -> bool:
    data = head.data
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(_EITHER_HEADER).decompress(data[:4096], 64)
        except zlib.error:
            return False
    return data.startswith((b"WARC/0.", b"WARC/1."))


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    found = False
    for record in find_records(opened.stream(), _is_page, _LARGEST_PAGE):
        found = True
        place = f"byte {record.offset}"
        if isinstance(record, Broken):
            yield Fault(record.kind, record.found, record.expected, record.action, place)
        else:
            yield from _page(record, opened.uri, place)
    if not found:
        yield Fault(
            "missing",
            "an archive without any page",
            "responses of status 200 that are HTML",
            "skipped; see whether the crawl kept any",
        )


def _is_page(status: str, media: str) -> bool:
    return status == "200" and media in _PAGES


def _page(kept: Kept, uri: str, place: str) -> Iterator[Item | Fault]:
    try:
        decoded = decode(kept.data, uri, declared=kept.charset or declared_encoding(kept.data))
    except InputError as error:
        yield Fault(error.kind, error.found, error.expected, error.action, place)
        return
    if decoded.lost_at is not None:
        encoding = decoded.encoding.upper()
        yield Fault(
            "encoding",
            f"bytes that are no {encoding}, from byte {decoded.lost_at} of the page",
            f"text in {encoding} throughout",
            "read with U+FFFD in their place",
            place,
            skipped=False,
        )
    for item in read_page(decoded.text, address=kept.address):
        if isinstance(item, Fault):
            yield item._replace(place=place)
        else:
            yield _placed(item, kept, decoded.encoding, place)


def _placed(item: Item, kept: Kept, encoding: str, place: str) -> Item:
    return replace(
        item,
        place=place,
        raw=kept.data,
        encoding=encoding,
        filed=item.filed or to_edtf(kept.date),
    )


WARC = Format("warc", "a web archive", _recognises, _read, streams=True)

"""Europresse's HTML, with ``<article>`` elements and, as it was before, without them."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from recoupe.intake.dates.printed import find_printed_date
from recoupe.intake.format import Format, Head
from recoupe.intake.formats.page import declared_encoding
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.markup.cut_pages import cut_page, is_cut_page
from recoupe.intake.markup.html import parse_html
from recoupe.intake.opening import Input
from recoupe.intake.press.europresse_parts import Parts, find_parts

_MARK = "DocPublicationName"
_CLASS_BEFORE = re.compile(r"class\s*=\s*[\"']?[^\"'<>]*$|\.$")
_NUMBER = re.compile(r"\b[a-z]{2,12}·\d{8}·[^\s·<>]{1,20}·[^\s·<>]{1,60}")
_TOLD = re.compile(r"\bdocuments?(?:\(s\))?\s{0,3}(?::\s{0,3}(\d{1,6})\b|\((\d{1,6})\))", re.I)
_FIRST = re.compile(rf"<article\b|\b{_MARK}\b")
_TAG = re.compile(r"<[^<>]*>")
_ISSUE = re.compile(r",?\s+(?:no|n°|nº|vol)\b\.?\s*\d.*$", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(r"\bp\.\s?\S{1,12}")
_TOP = 200_000


class _Head(NamedTuple):
    """What the head of an article tells."""

    publisher: str | None
    filed: str | None
    page: str | None


def _recognises(head: Head) -> bool:
    text = head.text
    at = text.find(_MARK) if text.lstrip("\ufeff \t\n")[:1] == "<" else -1
    while at >= 0:
        if _CLASS_BEFORE.search(text[max(0, at - 200) : at]):
            return True
        at = text.find(_MARK, at + 1)
    return False


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    text = opened.text(declared=declared_encoding(opened.head))
    parts = find_parts(parse_html(text))
    cut = is_cut_page(text)
    if cut and parts and not _is_whole(parts[-1], text):
        parts.pop()
    for one in parts:
        yield _item(one)
    if cut:
        raise cut_page(text, opened.uri)
    if not parts:
        yield Fault("no_text", "an export without articles", "articles", "skipped; export it again")
    told = _told_count(text)
    if told is not None and told != len(parts):
        yield Fault(
            "missing" if len(parts) < told else "malformed",
            f"{len(parts)} articles",
            f"{told} articles, as is told at the top of the file",
            "those that are there were read; compare them with the list, and export it again",
            skipped=False,
        )


def _is_whole(part: Parts, text: str) -> bool:
    return part.number_row is not None or text.rfind("</article") > text.rfind("<article")


def _told_count(text: str) -> int | None:
    """Give the number of documents that is told before the first article, if one is."""
    start = max(text.find("<body"), 0)
    first = _FIRST.search(text, start)
    top = _TAG.sub("", text[start : min(first.start() if first else start, start + _TOP)])
    told = {int(one or other) for one, other in _TOLD.findall(unescape(top))}
    return told.pop() if len(told) == 1 else None


def _item(part: Parts) -> Item | Fault:
    place = f"line {part.line}" if part.line else None
    titles = [block.text for block in part.heads if block.kind == "headline"]
    headline = " ".join(" ".join(titles[:1]).split()) or None
    head = _read_head(part.heads)
    if not part.body:
        return Fault(
            "missing",
            f"an article without text (« {headline[:80]} »)" if headline else "an empty article",
            "the text of the article",
            "skipped; see whether the service shows it, and export it again",
            place,
        )
    authors = [" ".join(block.text.split()) for block in part.heads if block.kind == "credit"]
    number = _NUMBER.search(part.number_row or "")
    under = [block for block in part.heads if block.kind in {"subhead", "credit"}]
    footers = [*part.footers, Block(head.page or "", "footer")]
    text, zones = join_blocks(
        [Block(headline or "", "headline"), *under, *part.body, *part.notes, *footers]
    )
    return Item(
        text=text,
        zones=zones,
        place=place,
        headline=headline,
        byline=", ".join(authors) or None,
        publisher=head.publisher,
        filed=head.filed,
        guid=number[0] if number else None,
        url=part.url,
    )


def _read_head(heads: list[Block]) -> _Head:
    names = [block.text for block in heads if block.kind == "header"]
    rows = [block.text for block in heads if block.kind == "dateline"]
    publisher = _ISSUE.sub("", names[0].split("\n")[0]).strip(" ,") if names else None
    found = find_printed_date(" ".join(rows)) or find_printed_date(" ".join(names))
    page = _PAGE.search(found.after) if found else None
    return _Head(publisher, found.edtf if found else None, page[0] if page else None)


EUROPRESSE = Format("europresse", "an export of Europresse, HTML", _recognises, _read)

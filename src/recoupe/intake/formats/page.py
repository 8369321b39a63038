"""A simple HTML page to text, with the zones its markup declares."""

import re
from collections.abc import Iterator
from typing import Any

from recoupe.intake.format import Format, Head
from recoupe.intake.html import collapse, find_blocks, parse_html
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.opening import Input

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE
)
_SMALLEST_ARTICLE = 200
_SUFFIXES = (".htm", ".html", ".xhtml")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding the page declares for itself, right or wrong."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def read_page(text: str) -> Iterator[Item]:
    """Yield the items of a page: its ``<article>``s if it has several, else the whole.

    Headings, captions, addresses and footers become zones; scripts, forms and navigation are
    dropped; paragraphs are separated by blank lines. Nothing is fetched.
    """
    root = parse_html(text)
    if root is not None:
        yield from (_item(part, root) for part in _parts(root))


def _recognises(head: Head) -> bool:
    start = head.text[:2000].lstrip("\ufeff \t\n").lower()
    marked = start.startswith("<") and ("<html" in start or "<!doctype html" in start)
    return marked or head.name.endswith(_SUFFIXES)


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    items = [
        item
        for item in read_page(opened.text(declared=declared_encoding(opened.head)))
        if item.text.strip()
    ]
    yield from items
    if not items:
        yield Fault(
            "no_text", "a page without any text", "a dispatch", "skipped; fetch the file again"
        )


def _parts(root: Any) -> list[Any]:
    articles = [
        article
        for article in root.iter("article")
        if not any(parent.tag == "article" for parent in article.iterancestors())
        and len("".join(article.itertext())) >= _SMALLEST_ARTICLE
    ]
    return articles or [root]


def _item(part: Any, root: Any) -> Item:
    blocks = list(find_blocks(part))
    title = _title(part, root, blocks)
    if title and not any(block.kind == "headline" for block in blocks):
        blocks.insert(0, Block(title, "headline"))
    text, zones = join_blocks(blocks)
    return Item(
        text=text,
        zones=zones,
        headline=title,
        byline=_meta(root, "author", "article:author"),
        filed=_filed(part, root),
        publisher=_meta(root, "og:site_name"),
    )


def _title(part: Any, root: Any, blocks: list[Block]) -> str | None:
    for block in blocks:
        if block.kind == "headline":
            return block.text
    if part is not root:
        return None
    for element in root.iter("title"):
        return collapse("".join(element.itertext())) or None
    return None


def _meta(root: Any, *names: str) -> str | None:
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        content = collapse(element.get("content") or "")
        if name in names and content and not content.startswith("http"):
            return content
    return None


def _filed(part: Any, root: Any) -> str | None:
    """Return the publication time the markup declares in ISO 8601, if it does."""
    stamps = [_meta(root, "article:published_time", "datepublished", "date", "dc.date")]
    stamps += [element.get("datetime") for element in part.iter("time")]
    for stamp in stamps:
        if stamp and re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}\S{0,15})?)?)?", stamp):
            return stamp
    return None


PAGE = Format("page", "a web page, saved", _recognises, _read)

"""A simple HTML page to text, with the zones its markup declares."""

import re
from typing import Any, NamedTuple

from recoupe.intake.page_blocks import Block, collapse, find_blocks
from recoupe.records.layout import Zone

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE
)
_SMALLEST_ARTICLE = 200


class Page(NamedTuple):
    """The text of one item of a page, its zones and what its markup declares."""

    text: str
    zones: tuple[Zone, ...]
    headline: str | None
    byline: str | None
    filed: str | None
    publisher: str | None


def is_page(text: str) -> bool:
    """Tell whether a text without a telling suffix begins as an HTML page."""
    head = text[:2000].lstrip("\ufeff \t\n").lower()
    return head.startswith("<") and ("<html" in head or "<!doctype html" in head)


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding the page declares for itself, right or wrong."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def read_page(text: str) -> list[Page]:
    """Return the items of a page: its ``<article>``s if it has several, else the whole.

    Headings, captions, addresses and footers become zones; scripts, forms and navigation are
    dropped; paragraphs are separated by blank lines. Nothing is fetched.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    return [_item(part, root) for part in _parts(root)]


def _parts(root: Any) -> list[Any]:
    articles = [
        article
        for article in root.iter("article")
        if not any(parent.tag == "article" for parent in article.iterancestors())
        and len("".join(article.itertext())) >= _SMALLEST_ARTICLE
    ]
    return articles or [root]


def _item(part: Any, root: Any) -> Page:
    blocks = list(find_blocks(part))
    title = _title(part, root, blocks)
    if title and not any(block.kind == "headline" for block in blocks):
        blocks.insert(0, Block(title, "headline"))
    text, zones = _join(blocks)
    return Page(
        text,
        zones,
        title,
        _meta(root, "author", "article:author"),
        _filed(part, root),
        _meta(root, "og:site_name"),
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


def _join(blocks: list[Block]) -> tuple[str, tuple[Zone, ...]]:
    zones: list[Zone] = []
    position = 0
    headlines = 0
    for block in blocks:
        kind = block.kind
        if kind == "headline":
            headlines += 1
            kind = "headline" if headlines == 1 else "subhead"
        if kind is not None:
            zones.append(Zone(kind, position, position + len(block.text)))
        position += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), tuple(zones)


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

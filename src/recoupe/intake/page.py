"""A simple HTML page to text, with the zones its markup declares."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from recoupe.records.layout import Zone, ZoneKind

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_DROPPED = frozenset(
    "script style noscript template svg math nav form button input select textarea iframe object "
    "video audio canvas head".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body dd div dl dt fieldset figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul "
    "caption center".split()
)
_KINDS: dict[str, ZoneKind] = {
    "h1": "headline", "h2": "subhead", "h3": "subhead", "h4": "subhead", "h5": "subhead",
    "h6": "subhead", "figcaption": "caption", "address": "credit", "footer": "footer",
}  # fmt: skip
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SMALLEST_ARTICLE = 200


class Page(NamedTuple):
    """The text of one item of a page, its zones and what its markup declares."""

    text: str
    zones: tuple[Zone, ...]
    headline: str | None
    byline: str | None
    filed: str | None
    publisher: str | None


class _Block(NamedTuple):
    text: str
    kind: ZoneKind | None


def is_page(text: str) -> bool:
    """Tell whether a text without a telling suffix begins as an HTML page."""
    return _PAGE.match(text[:2000]) is not None


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
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
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
    blocks = list(_blocks(part))
    title = _title(part, root, blocks)
    if title and not any(block.kind == "headline" for block in blocks):
        blocks.insert(0, _Block(title, "headline"))
    text, zones = _join(blocks)
    return Page(
        text,
        zones,
        title,
        _meta(root, "author", "article:author"),
        _filed(part, root),
        _meta(root, "og:site_name"),
    )


def _title(part: Any, root: Any, blocks: list[_Block]) -> str | None:
    for block in blocks:
        if block.kind == "headline":
            return block.text
    if part is not root:
        return None
    for element in root.iter("title"):
        return _collapse("".join(element.itertext())) or None
    return None


def _blocks(part: Any) -> Iterator[_Block]:
    """Yield the paragraphs of the element in order, each with the kind of what encloses it."""
    from lxml import etree

    words: list[str] = []
    kinds: list[ZoneKind | None] = [None]
    dropped = 0
    for event, element in etree.iterwalk(part, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        border = tag in _BLOCKS
        if border and not dropped:
            yield from _flush(words, kinds[-1])
        if tag in _DROPPED or not tag:
            dropped += 1 if starts else -1
        if border:
            kinds = [*kinds, _kind(element, kinds[-1])] if starts else kinds[:-1] or [None]
        if not dropped:
            if starts:
                words.append("\n" if tag == "br" else _SPACES.sub(" ", element.text or ""))
            if not starts and element is not part:
                words.append(_SPACES.sub(" ", element.tail or ""))
                if tag == "br" and element.text:
                    words.append(_SPACES.sub(" ", element.text))
    yield from _flush(words, kinds[-1])


def _kind(element: Any, around: ZoneKind | None) -> ZoneKind | None:
    if around is not None:
        return around
    classes = (
        f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    )
    if element.tag in {"p", "div"} and re.search(
        r"\b(?:byline|author|signature|credit)\b", classes
    ):
        return "credit"
    return _KINDS.get(element.tag)


def _flush(words: list[str], kind: ZoneKind | None) -> Iterator[_Block]:
    text = "".join(words)
    words.clear()
    for part in re.split(r"\n[ ]*\n\s*", text):
        lines = [_collapse(line) for line in part.split("\n")]
        kept = "\n".join(line for line in lines if line)
        if kept:
            yield _Block(kept, kind)


def _collapse(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")


def _join(blocks: list[_Block]) -> tuple[str, tuple[Zone, ...]]:
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
        content = _collapse(element.get("content") or "")
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

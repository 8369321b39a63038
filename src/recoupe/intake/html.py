"""The paragraphs of an HTML element, and what its markup says of each."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from recoupe.intake.item import Block
from recoupe.records.layout import ZoneKind

# fmt: off
_DROPPED = frozenset([
    "audio", "button", "canvas", "form", "head", "iframe", "input", "math", "nav",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "video",
])
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
])
_KINDS: dict[str, ZoneKind] = {
    "h1": "headline", "h2": "subhead", "h3": "subhead", "h4": "subhead", "h5": "subhead",
    "h6": "subhead", "figcaption": "caption", "address": "credit", "footer": "footer",
}
# fmt: on
_BYLINE = re.compile(r"\b(?:byline|author|signature|credit)\b")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BREAK = re.compile(r"\n[ ]*\n\s*")


def kind_by_tag(element: Any) -> ZoneKind | None:
    """Tell what HTML itself says an element is; None where it does not say."""
    classes = " ".join(element.get(name) or "" for name in ("class", "rel", "itemprop"))
    if element.tag in {"p", "div"} and _BYLINE.search(classes):
        return "credit"
    return _KINDS.get(element.tag)


def find_blocks(
    part: Any, kind_of: Callable[[Any], ZoneKind | None] = kind_by_tag
) -> Iterator[Block]:
    """Yield the paragraphs of the element in order, each with the kind of what encloses it.

    ``kind_of`` tells the kind of an element; one that has a kind is a paragraph of its own, though
    it be a ``span``.
    """
    from lxml import etree

    words: list[str] = []
    kinds: list[ZoneKind | None] = [None]
    dropped = 0
    for event, element in etree.iterwalk(part, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        kind = kind_of(element) if tag else None
        border = tag in _BLOCKS or kind is not None
        if border and not dropped:
            yield from _flush(words, kinds[-1])
        if tag in _DROPPED or not tag:
            dropped += 1 if starts else -1
        if border and starts:
            kinds.append(kinds[-1] or kind)
        elif border:
            kinds.pop()
        if not dropped:
            if starts:
                words.append("\n" if tag == "br" else _SPACES.sub(" ", element.text or ""))
            if not starts and element is not part:
                words.append(_SPACES.sub(" ", element.tail or ""))
                if tag == "br" and element.text:
                    words.append(_SPACES.sub(" ", element.text))
    yield from _flush(words, kinds[-1])


def _flush(words: list[str], kind: ZoneKind | None) -> Iterator[Block]:
    text = "".join(words)
    words.clear()
    for part in _BREAK.split(text):
        lines = [collapse(line) for line in part.split("\n")]
        kept = "\n".join(line for line in lines if line)
        if kept:
            yield Block(kept, kind)


def parse_html(text: str) -> Any:
    """Return the root of a page, or of a piece of one; None where there is nothing in it.

    Nothing is fetched; comments are left out.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def html_blocks(text: str) -> list[Block]:
    """Return the paragraphs of a piece of HTML."""
    root = parse_html(text)
    return [] if root is None else list(find_blocks(root))


def collapse(text: str) -> str:
    """Return the text with runs of ASCII blanks as one space; no-break spaces stay."""
    return _SPACES.sub(" ", text).strip(" ")

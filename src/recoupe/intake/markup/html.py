"""The paragraphs of an HTML element, and what its markup says of each."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

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
_APART = frozenset(["aside", "dialog", "footer"])
_FRAMES = frozenset(["article", "body", "div", "html", "main", "section"])
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BYLINE = re.compile(r"\b(?:byline|author|signature|credit)\b")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BREAK = re.compile(r"\n[ ]*\n\s*")


class Passage(NamedTuple):
    """One paragraph as a page has it.

    ``linked`` counts its characters that are links; ``apart`` tells that it stands in something
    beside the text, an ``<aside>`` or the foot of the page.
    """

    text: str
    kind: ZoneKind | None
    linked: int
    apart: bool


def kind_by_tag(element: Any) -> ZoneKind | None:
    """Tell what HTML itself says an element is; None where it does not say."""
    if element.tag in {"p", "div"}:
        classes = " ".join(element.get(name) or "" for name in ("class", "rel", "itemprop"))
        return "credit" if _BYLINE.search(classes) else None
    return _KINDS.get(element.tag)


def find_blocks(
    part: Any, kind_of: Callable[[Any], ZoneKind | None] = kind_by_tag
) -> Iterator[Block]:
    """Yield the paragraphs of the element in order, each with the kind of what encloses it.

    ``kind_of`` tells the kind of an element; one that has a kind is a paragraph of its own, though
    it be a ``span``. What is hidden is left out.
    """
    for passage in find_passages(part, kind_of):
        yield Block(passage.text, passage.kind)


def find_passages(
    part: Any, kind_of: Callable[[Any], ZoneKind | None] = kind_by_tag
) -> Iterator[Passage]:
    """Yield the same, and how each stands on the page."""
    from lxml import etree

    words = _Words()
    kinds: list[ZoneKind | None] = [None]
    hidden: list[Any] = []
    for event, element in etree.iterwalk(part, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        kind = kind_of(element) if tag else None
        if tag in _BLOCKS or kind is not None:
            if not hidden:
                yield from words.flush(kinds[-1])
            if starts:
                kinds.append(kinds[-1] or kind)
            else:
                kinds.pop()
        if starts and not hidden and (tag in _DROPPED or not tag or _is_hidden(element, tag)):
            hidden.append(element)
        if not hidden:
            words.cross(element, tag, starts=starts, inside=element is not part)
        elif not starts and element is hidden[-1]:
            hidden.pop()
            if element is not part:
                words.add(element.tail)
    yield from words.flush(kinds[-1])


def _is_hidden(element: Any, tag: str) -> bool:
    if element.get("hidden") is not None:
        return True
    # Pages saved while a window asked for consent have all of themselves under this.
    if element.get("aria-hidden") == "true" and tag not in _FRAMES:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDING.search(style))


class _Words:
    """The words since the last border of a paragraph."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._links = self._linked = self._apart = 0

    def add(self, text: str | None) -> None:
        if text:
            word = _SPACES.sub(" ", text)
            self._words.append(word)
            if self._links:
                self._linked += len(word)

    def cross(self, element: Any, tag: str, *, starts: bool, inside: bool) -> None:
        """Go into an element, or out of it."""
        step = 1 if starts else -1
        if tag in _APART:
            self._apart += step
        if tag == "a" and starts:
            self._links += 1
        if starts and tag == "br":
            self._words.append("\n")
        elif starts or tag == "br":
            self.add(element.text)
        if tag == "a" and not starts:
            self._links -= 1
        if not starts and inside:
            self.add(element.tail)

    def flush(self, kind: ZoneKind | None) -> Iterator[Passage]:
        text, linked = "".join(self._words), self._linked
        self._words.clear()
        self._linked = 0
        for part in _BREAK.split(text):
            lines = [collapse(line) for line in part.split("\n")]
            kept = "\n".join(line for line in lines if line)
            if kept:
                yield Passage(kept, kind, min(linked, len(kept)), self._apart > 0)


def parse_html(text: str) -> Any:
    """Return the root of a page, or of a piece of one; None where there is nothing in it.

    Nothing is fetched; comments are left out.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
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

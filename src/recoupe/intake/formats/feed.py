"""RSS and Atom: each entry is a dispatch; the pages it links to are never fetched."""

import io
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin
from xml.sax import SAXException

from recoupe.errors import InputError
from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.fetching import is_address
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.markup.html import collapse, html_blocks
from recoupe.intake.markup.xml import is_cut_off, prepared_xml, root_tag, xml_text
from recoupe.intake.opening import Input
from recoupe.intake.pages.agencies import find_agency

_ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
_RSS = ("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/")
_DECLARED = re.compile(r"(<\?xml[^>]{0,200}?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_ENTRY = re.compile(r"<(/?)(?:[\w.-]+:)?(?:item|entry)[\s>/]")
_PARAGRAPH = re.compile(r"\n\s*\n")
_LARGEST = 20_000_000


def _recognises(head: Head) -> bool:
    root = root_tag(head.text)
    if root is None:
        return False
    if root.name == "rss":
        return True
    spaces = _ATOM if root.name in {"feed", "entry"} else _RSS if root.name == "RDF" else ()
    return any(space in root.attributes for space in spaces)


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    text = xml_text(opened)
    if len(text) > _LARGEST:
        raise InputError(
            "too_large",
            opened.uri,
            f"a feed of {len(text)} characters",
            f"at most {_LARGEST}",
            "skipped; split it",
        )
    parsed = _parse(prepared_xml(text, opened.uri))
    cut = is_cut_off(text)
    entries = parsed.entries
    if cut and _within_entry(text):
        entries = entries[:-1]
    if not cut and isinstance(parsed.get("bozo_exception"), SAXException):
        yield from _broken(parsed, text)
    for number, entry in enumerate(entries, 1):
        yield _entry(entry, parsed.feed, opened.address, f"entry {number}")
    if cut:
        raise InputError(
            "truncated",
            opened.uri,
            "a feed that breaks off",
            "a feed to the end of its first element",
            "what stands whole before was read; fetch the file again",
        )
    if not entries:
        yield Fault("missing", "a feed without any entry", "entries", "skipped; fetch it again")


def _parse(text: str) -> Any:
    import feedparser

    # As bytes in a stream: of a text that looks like an address the library would fetch the page.
    return feedparser.parse(
        io.BytesIO(_DECLARED.sub(r"\1", text, count=1).encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _within_entry(text: str) -> bool:
    marks = [mark.group(1) for mark in _ENTRY.finditer(text)]
    return bool(marks) and not marks[-1]


def _broken(parsed: Any, text: str) -> Iterator[Fault]:
    """Say that it is no XML; entries that could not be told apart are lost."""
    begun = sum(not mark.group(1) for mark in _ENTRY.finditer(text))
    lost = begun - len(parsed.entries)
    said = parsed.bozo_exception
    line = said.getLineNumber() if hasattr(said, "getLineNumber") else None
    yield Fault(
        "malformed",
        f"what is no well-formed XML ({collapse(str(said))[:200]})",
        "well-formed XML",
        f"{lost} of {begun} entries were lost" if lost > 0 else "all entries were read; see them",
        place=f"line {line}" if line else None,
        skipped=lost > 0,
    )


def _entry(entry: Any, feed: Any, address: str | None, place: str) -> Item | Fault:
    blocks = _body(entry)
    title = _title(entry)
    if not blocks:
        return Fault(
            "missing",
            f"an entry without text{f' (« {title[:80]} »)' if title else ''}",
            "content, or a summary",
            "skipped; the page it links to can be given by its address",
            place,
        )
    if title and collapse(blocks[0].text) == title:
        blocks = blocks[1:] or blocks
    text, zones = join_blocks([*([Block(title, "headline")] if title else []), *blocks])
    authors = [name for one in entry.get("authors", ()) if (name := _said(one.get("name")))]
    url = _link(entry, address)
    return Item(
        text=text,
        zones=zones,
        place=place,
        lang=_said(feed.get("language")),
        publisher=_said(entry.get("source", {}).get("title")) or _said(feed.get("title")),
        agency=next((agency for name in authors if (agency := find_agency(name))), None),
        filed=to_edtf(entry.get("published")) or to_edtf(dict.get(entry, "updated")),
        headline=title,
        byline=", ".join(authors) or _said(entry.get("author")),
        guid=_said(entry.get("id")) or url,
        url=url,
    )


def _body(entry: Any) -> list[Block]:
    """Give the paragraphs of the longest content, else those of the summary."""
    contents = [_blocks(part) for part in entry.get("content", ())]
    best = max(contents, key=_length, default=[])
    return best or _blocks(entry.get("summary_detail"))


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _blocks(part: Any) -> list[Block]:
    value = (part or {}).get("value") or ""
    if part and "html" in (part.get("type") or ""):
        # A headline of its own is the entry's.
        return [
            block._replace(kind="subhead") if block.kind == "headline" else block
            for block in html_blocks(value)
        ]
    return [Block(text.strip()) for text in _PARAGRAPH.split(value) if text.strip()]


def _title(entry: Any) -> str | None:
    return " ".join(block.text for block in _blocks(entry.get("title_detail"))) or None


def _link(entry: Any, address: str | None) -> str | None:
    link = _said(entry.get("link"))
    if link is None:
        return None
    try:
        link = urljoin(address or "", link)
    except ValueError:
        return None
    return link if is_address(link) else None


def _said(value: Any) -> str | None:
    return collapse(value) or None if isinstance(value, str) else None


FEED = Format("feed", "a feed, RSS or Atom", _recognises, _read)

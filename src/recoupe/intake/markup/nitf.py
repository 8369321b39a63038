"""The body of a dispatch in NITF, the markup of newspapers, and in XHTML."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from recoupe.intake.item import Block
from recoupe.intake.markup.html import find_blocks
from recoupe.intake.markup.xml import all_of, bare_names, first_of, local_name, told_at

# What NITF calls otherwise than HTML does; what is no text is an ``object``, which is left out.
# fmt: off
_AS_HTML = {
    "abstract": "div", "block": "div", "body.content": "div", "body.end": "div", "bq": "blockquote",
    "fn": "aside", "hl1": "h2", "hl2": "h2", "media": "figure", "media-caption": "figcaption",
    "media-metadata": "object", "media-object": "object", "media-producer": "object",
    "media-reference": "object", "nitf-table": "div", "nitf-table-metadata": "object",
    "note": "aside", "tagline": "address",
}
# fmt: on


class Body(NamedTuple):
    """The paragraphs of a body and the lines above them."""

    blocks: list[Block]
    headline: str | None = None
    dateline: str | None = None
    byline: str | None = None
    distributor: str | None = None


def markup_body(element: Any) -> Body:
    """Give the body that an element holds in NITF, in XHTML or as bare paragraphs, if any."""
    for name in ("nitf", "html"):
        found = element if local_name(element) == name else first_of(element, f".//{name}")
        if found is not None:
            body = first_of(found, "body")
            if name == "nitf":
                return _nitf(found if body is None else body)
            return Body(list(find_blocks(bare_names(found if body is None else body))))
    if first_of(element, ".//p") is None:
        return Body([])
    return Body(list(find_blocks(bare_names(element, _AS_HTML))))


def _nitf(body: Any) -> Body:
    head = first_of(body, "body.head")
    byline = first_of(head, "byline")
    return Body(
        list(_blocks(body, head)),
        headline=told_at(head, "hedline/hl1", "hedline"),
        dateline=told_at(head, "dateline"),
        byline=None if byline is None else " ".join(_lines(byline)) or None,
        distributor=told_at(head, "distributor"),
    )


def _blocks(body: Any, head: Any) -> Iterator[Block]:
    copy = [
        block
        for name in ("body.content", "body.end")
        for part in all_of(body, name)
        for block in find_blocks(bare_names(part, _AS_HTML))
    ]
    if head is None and not copy:
        copy = list(find_blocks(bare_names(body, _AS_HTML)))
    headline = told_at(head, "hedline/hl1")
    known = " ".join([headline or "", *(block.text for block in copy)])
    for line in all_of(head, "hedline/hl2"):
        if (told := told_at(line, "")) and told not in known:
            yield Block(told, "subhead")
    for abstract in all_of(head, "abstract"):
        lines = list(find_blocks(bare_names(abstract, _AS_HTML)))
        yield from (Block(one.text, "subhead") for one in lines if one.text not in known)
    yield from copy


def _lines(element: Any) -> Iterator[str]:
    for text in element.itertext():
        if words := " ".join(text.split()):
            yield words

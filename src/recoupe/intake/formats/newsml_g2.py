"""NewsML-G2: news items alone or in a news message, as agencies deliver them today."""

from collections.abc import Iterator
from typing import Any

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options
from recoupe.intake.markup.nitf import Body, markup_body
from recoupe.intake.markup.xml import all_of, first_of, local_name, root_tag, told_at, words_of
from recoupe.intake.markup.xml_items import Found, each_element
from recoupe.intake.newslines import compose, items_of, no_name, nothing_to_read, notice, told_apart
from recoupe.intake.opening import Input
from recoupe.intake.wires.wrapped import text_blocks

_NAMESPACE = "iptc.org/std/nar/"
# fmt: off
_ITEMS = (
    "newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem", "catalogItem",
)
# fmt: on
_FORMER = frozenset({"previousversion", "supersedes", "replaces", "correctionof", "correctionto"})
_READ = "fr"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _recognises(head: Head) -> bool:
    tag = root_tag(head.text)
    return tag is not None and (
        tag.name in {"newsMessage", *_ITEMS}
        and (_NAMESPACE in tag.attributes or "NewsML-G2" in tag.attributes)
    )


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    return items_of(each_element(opened, *_ITEMS), _told, "a message")


def _told(found: Found) -> Iterator[Item | Fault]:
    return _item(found.element, f"line {found.line}")


def _item(item: Any, place: str) -> Iterator[Item | Fault]:
    meta, content = first_of(item, "itemMeta"), first_of(item, "contentMeta")
    body = _body(item)
    status = _code(first_of(meta, "pubStatus"))
    headline = _in_language(all_of(content, "headline")) or body.headline
    notes = [words_of(note) for note in all_of(meta, "edNote")]
    slug = told_at(content, "slugline")
    guid = (item.get("guid") or "").strip() or None
    blocks = body.blocks
    kind = _code(first_of(meta, "itemClass")) or local_name(item)
    if not blocks and status in {None, "usable"}:
        if kind != "text" or not (summary := told_at(content, "description")):
            yield nothing_to_read(f"an item of the class « {kind} »", place)
            return
        blocks = [Block(summary)]
    text, zones = compose(
        blocks or notice(headline, *notes) or notice(slug, guid),
        headline=headline,
        dateline=(body.dateline or told_at(content, "dateline")) if blocks else None,
    )
    if guid is None:
        yield no_name("guid", place)
    agency, publisher = _sources(item, meta, content, body)
    yield Item(
        text=text,
        zones=zones,
        place=place,
        lang=told_at(content, "language@tag") or item.get(_XML_LANG),
        publisher=publisher,
        agency=agency,
        filed=_filed(meta, content),
        headline=headline,
        byline=told_at(content, "by") or body.byline or _author(content),
        slug=slug,
        guid=guid,
        revision=(item.get("version") or "").strip() or None,
        supersedes=_former(item, meta),
        status=status,
        embargo=to_edtf(told_at(meta, "embargoed")),
        url=guid if guid and guid.startswith(("http://", "https://")) else None,
    )


def _body(item: Any) -> Body:
    """Give the first body with words; of those in several languages that which Recoupe reads."""
    parts = [
        part
        for part in all_of(item, "contentSet/*")
        if local_name(part) in {"inlineXML", "inlineData"}
    ]
    parts.sort(key=lambda part: _language(part) not in {_READ, ""})
    bodies = (_inline(part) for part in parts)
    return next((body for body in bodies if body.blocks), Body([]))


def _inline(part: Any) -> Body:
    if local_name(part) == "inlineXML":
        return markup_body(part)
    kind = part.get("contenttype") or "text/plain"
    if not kind.startswith("text/") or part.get("encoding"):
        return Body([])
    return Body(text_blocks("".join(part.itertext())))


def _code(element: Any) -> str | None:
    """Give the code of a controlled value without its scheme: ``stat:usable`` is ``usable``."""
    told = "" if element is None else element.get("qcode") or element.get("uri") or ""
    return told.rpartition(":")[2].rpartition("/")[2].strip().lower() or None


def _name(element: Any) -> str | None:
    """Give the name of a party: its name, else what is written for it, else its code."""
    if element is None:
        return None
    code = (element.get("qcode") or "").rpartition(":")[2].strip()
    return told_at(element, "name", "@literal") or code or None


def _language(element: Any) -> str:
    return (element.get(_XML_LANG) or "").lower().partition("-")[0]


def _in_language(lines: list[Any]) -> str | None:
    """Give the main headline, in the language that Recoupe reads if it is in several."""
    main = [line for line in lines if "sub" not in (line.get("role") or "").lower()] or lines
    main.sort(key=lambda line: _language(line) != _READ)
    return next((words for line in main if (words := words_of(line))), None)


def _sources(item: Any, meta: Any, content: Any, body: Body) -> tuple[str | None, str | None]:
    """Give who wrote the copy, and who delivers it where that is somebody else."""
    provider = _name(first_of(meta, "provider"))
    holder = _name(first_of(item, "rightsInfo/copyrightHolder"))
    named = provider if provider and "." not in provider else holder or provider
    wrote = (
        _name(first_of(content, "infoSource"))
        or body.distributor
        or told_at(content, "creditline")
        or _first_hop(item)
    )
    delivers = first_of(meta, "provider")
    return told_apart(wrote, named, _code(delivers), told_at(delivers, "@literal"))


def _first_hop(item: Any) -> str | None:
    """Give who made the content at the beginning of its way."""
    hops = sorted(all_of(item, "hopHistory/hop"), key=lambda hop: _number(hop.get("seq")))
    for hop in hops:
        for action in all_of(hop, "action"):
            if _code(action) == "created" and "content" in (action.get("target") or ""):
                return _name(first_of(hop, "party"))
    return None


def _number(told: str | None) -> int:
    return int(told) if told and told.isascii() and told.isdigit() and len(told) < 10 else 0


def _author(content: Any) -> str | None:
    names = [_name(one) for one in all_of(content, "creator") if _is_person(one)]
    return ", ".join(name for name in names if name) or None


def _is_person(creator: Any) -> bool:
    kind = (creator.get("type") or "").lower()
    return kind.endswith("person") or "author" in (creator.get("role") or "").lower()


def _filed(meta: Any, content: Any) -> str | None:
    """Give when this version was filed: when its words changed last, if that is told."""
    told = (
        told_at(content, "contentModified"),
        told_at(meta, "versionCreated"),
        told_at(content, "contentCreated"),
        told_at(meta, "firstCreated"),
    )
    return next((moment for one in told if (moment := to_edtf(one))), None)


def _former(item: Any, meta: Any) -> str | None:
    for link in [*all_of(meta, "link"), *all_of(item, "itemMeta/replaces")]:
        relation = (link.get("rel") or local_name(link)).rpartition(":")[2].lower()
        if relation in _FORMER:
            name = (link.get("residref") or link.get("href") or "").strip()
            if name:
                version = (link.get("version") or "").strip()
                return f"{name}:{version}" if version else name
    return None


NEWSML_G2 = Format("newsml-g2", "NewsML-G2", _recognises, _read)

"""ninjs, the news of agencies in JSON, versions 1 to 3: an item, a list, a feed, or lines."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from recoupe.errors import InputError
from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options
from recoupe.intake.json_items import each_value
from recoupe.intake.markup.html import html_blocks
from recoupe.intake.markup.nitf import markup_body
from recoupe.intake.markup.xml import parse_xml
from recoupe.intake.newslines import compose, no_name, nothing_to_read, notice, told_apart
from recoupe.intake.opening import Input
from recoupe.intake.wires.wrapped import text_blocks

_URI = re.compile(r"[\"'](?:uri|guid)[\"']\s*:")
_MARKS = re.compile(
    r"[\"'](?:version_?created|pub_?status|content_?created|embargoed|usage_?terms|slugline|"
    r"body_(?:x?html|text)|bodies|headlines|copyright_?holder|representation_?type|renditions|"
    r"type[\"']\s*:\s*[\"'](?:text|picture|graphic|video|audio|composite|event|planning))[\"']",
    re.IGNORECASE,
)
_FEEDS = ("items", "data", "feed", "item", "documents", "results", "entries")
_PICTURES = frozenset({"graphic", "photo", "picture"})
_DEEPEST = 8
Told = Mapping[str, Any]


def _recognises(head: Head) -> bool:
    start = head.text.lstrip("\ufeff \t\r\n")
    if not start.startswith(("{", "[")) or _URI.search(start) is None:
        return False
    return len({found.group(0).lower() for found in _MARKS.finditer(start)}) > 1


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    empty = True
    for found in each_value(opened.text(), opened.uri, is_item=_is_item):
        for one in [found] if isinstance(found, Fault) else _items(found.value, found.line, 0):
            empty = False
            yield one
    if empty:
        yield nothing_to_read("a document", None)


def _is_item(value: Any) -> bool:
    """Tell an item from the names, places and pictures within one."""
    if not isinstance(value, dict) or value.get("type") in _PICTURES:
        return False
    return not {"uri", "guid"}.isdisjoint(value) and any(
        key.startswith(("body", "bodies", "headline", "version")) for key in value
    )


def _items(value: Any, line: int, depth: int) -> Iterator[Item | Fault]:
    """Yield the items of an item, a list or a feed, and those an item is a package of."""
    place = f"line {line}"
    if isinstance(value, list) and depth < _DEEPEST:
        for one in value:
            yield from _items(one, line, depth + 1)
        return
    if not isinstance(value, dict):
        yield _no_object(value, place)
        return
    told = {_bare(key): one for key, one in value.items()}
    if not {"uri", "guid", "type"} & told.keys() and depth < _DEEPEST:
        inside = next((told[key] for key in _FEEDS if isinstance(told.get(key), dict | list)), None)
        if inside is not None:
            yield from _items(inside, line, depth + 1)
            return
    beside = list(_texts_beside(told)) if depth < _DEEPEST else []
    kind = _words(told.get("type")) or "?"
    blocks = [] if kind in _PICTURES else _body(told)
    if not blocks and kind == "text":
        summary = _first(told, "description_text", "descriptions")
        blocks = [Block(summary)] if summary and not beside else []
    status = (_words(told.get("pubstatus")) or "").lower() or None
    if blocks or status not in {None, "usable"}:
        yield from _item(told, blocks, status, place)
    elif not beside:
        yield nothing_to_read(f"an item of the type « {kind} »", place)
    for one in beside:
        yield from _items(one, line, depth + 1)


def _item(
    told: Told, blocks: list[Block], status: str | None, place: str
) -> Iterator[Item | Fault]:
    headline = _headline(told)
    guid = _words(told.get("uri")) or _words(told.get("guid"))
    slug = _words(told.get("slugline"))
    text, zones = compose(
        blocks or notice(headline, _words(told.get("ednote"))) or notice(slug, guid),
        headline=headline,
        dateline=_words(told.get("dateline")) if blocks else None,
    )
    if guid is None:
        yield no_name("uri", place)
    agency, publisher = _sources(told)
    yield Item(
        text=text,
        zones=zones,
        place=place,
        lang=_words(told.get("language")),
        publisher=publisher,
        agency=agency,
        filed=_filed(told),
        headline=headline,
        byline=_first(told, "byline", "by", "bylines", "authors"),
        slug=slug,
        guid=guid,
        revision=_words(told.get("version")),
        supersedes=_first(told, "supersedes", "evolvedfrom"),
        status=status,
        embargo=to_edtf(_words(told.get("embargoed"))),
        url=guid if guid and guid.startswith(("http://", "https://")) else None,
    )


def _bare(key: str) -> str:
    """Write a key as all versions do: ``versionCreated`` and ``versioncreated`` are one."""
    return key.lower()


def _words(value: Any) -> str | None:
    """Give what a value says: a string, a number, or the first that a list or object says."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18:
        return str(value)
    if isinstance(value, list):
        return next((words for one in value[:100] if (words := _words_of_part(one))), None)
    return _words_of_part(value)


def _words_of_part(value: Any) -> str | None:
    if isinstance(value, dict):
        told = {_bare(key): one for key, one in value.items()}
        parts = (told.get(key) for key in ("name", "value", "literal"))
        return next((one.strip() for one in parts if isinstance(one, str) and one.strip()), None)
    return value.strip() or None if isinstance(value, str) else None


def _first(told: Told, *keys: str) -> str | None:
    return next((words for key in keys if (words := _words(told.get(key)))), None)


def _headline(told: Told) -> str | None:
    listed = told.get("headlines")
    if isinstance(listed, list):
        main = [one for one in listed if isinstance(one, dict) and one.get("role") == "main"]
        if words := _words([*main, *listed]):
            return words
    named = sorted(key for key in told if key.startswith("headline_"))
    return _first(told, "headline", *named) or _words(told.get("title"))


def _body(told: Told) -> list[Block]:
    """Give the first body with words, those in markup first."""
    bodies = [(key, told[key]) for key in told if key.startswith("body_")]
    bodies.sort(key=lambda one: (one[0] not in {"body_xhtml", "body_html"}, one[0]))
    listed = told.get("bodies")
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, dict):
            part = {_bare(key): value for key, value in one.items()}
            kind = f"{_words(part.get('contenttype')) or ''} {_words(part.get('role')) or ''}"
            bodies.append((kind.lower(), part.get("value")))
    for kind, value in bodies:
        if isinstance(value, str) and (blocks := _blocks(kind, value)):
            return blocks
    return []


def _blocks(kind: str, value: str) -> list[Block]:
    if "nitf" in kind or "<nitf" in value[:1000]:
        try:
            return markup_body(parse_xml(value, "body")).blocks
        except InputError:
            return html_blocks(value)
    return html_blocks(value) if "html" in kind else text_blocks(value)


def _texts_beside(told: Told) -> Iterator[dict[str, Any]]:
    """Yield the associated items that have a text of their own; pictures belong to the item."""
    associated = told.get("associations")
    if isinstance(associated, dict):
        associated = list(associated.values())
    for one in associated if isinstance(associated, list) else ():
        if isinstance(one, dict) and one.get("type") in {"text", "composite"}:
            part = {_bare(key): value for key, value in one.items()}
            if _body(part) or "associations" in part:
                yield one


def _sources(told: Told) -> tuple[str | None, str | None]:
    holder = _words(told.get("copyrightholder"))
    provider = _words(told.get("provider"))
    wrote = _first(told, "infosources", "infosource", "creditline", "source")
    return told_apart(wrote, provider or holder)


def _filed(told: Told) -> str | None:
    moments = (
        _words(told.get(key)) for key in ("versioncreated", "contentcreated", "firstcreated")
    )
    return next((moment for one in moments if (moment := to_edtf(one))), None)


def _no_object(value: Any, place: str) -> Fault:
    return Fault(
        "malformed",
        f"{type(value).__name__} where an item stands",
        "an object with uri, headline and body",
        "skipped; export the item again",
        place,
    )


NINJS = Format("ninjs", "ninjs", _recognises, _read)

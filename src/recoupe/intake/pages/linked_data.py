"""What a page says of its article in JSON-LD (schema.org)."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from recoupe.intake.markup.html import collapse

_MOST_NODES = 5_000
_MOST_NAMES = 20
_LONGEST_SCRIPT = 2_000_000
_TAGS = re.compile(r"<[^<>]{0,200}>")


class Told(NamedTuple):
    """What JSON-LD tells of the one article of a page."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    description: str | None = None
    url: str | None = None
    lang: str | None = None


def read_linked_data(scripts: Iterable[str]) -> Told | None:
    """Give what the first article among the scripts tells; None where there is none.

    What is no JSON is passed over.
    """
    nodes: dict[str, dict[str, Any]] = {}
    articles = []
    for script in scripts:
        for node in _nodes(_parse(script)):
            if isinstance(name := node.get("@id"), str):
                nodes.setdefault(name, {}).update(node)
            if _is_article(node):
                articles.append(node)
    # Of teasers, which some pages list as articles too, the headline alone is told.
    best = max(articles, key=lambda node: "datePublished" in node, default=None)
    return None if best is None else _told(best, nodes)


def _parse(script: str) -> Any:
    if len(script) > _LONGEST_SCRIPT:
        return None
    try:
        return json.loads(script.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield one
            waiting += [inner for inner in one.values() if isinstance(inner, dict | list)]


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and name.endswith(("Article", "Posting", "Report")) for name in names
    )


def _told(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> Told:
    publisher = _names(node.get("publisher"), nodes)
    return Told(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        published=_text(node.get("datePublished")),
        modified=_text(node.get("dateModified")),
        authors=_names(node.get("author"), nodes),
        publisher=publisher[0] if publisher else None,
        description=_text(node.get("description")),
        url=_text(node.get("url")) or _address(node.get("mainEntityOfPage")),
        lang=_text(node.get("inLanguage")),
    )


def _names(value: Any, nodes: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        known = nodes.get(str(one.get("@id")), {}) if isinstance(one, dict) else {}
        told = {**known, **one}.get("name") if isinstance(one, dict) else one
        for name in told if isinstance(told, list) else [told]:
            text = _text(name)
            if text and text not in found and not text.startswith(("http:", "https:")):
                found.append(text)
    return tuple(found[:_MOST_NAMES])


def _address(value: Any) -> str | None:
    return _text(value.get("@id") if isinstance(value, dict) else value)


def _text(value: Any) -> str | None:
    """Give a value that is a text, without markup and with its entities resolved."""
    from html import unescape

    if not isinstance(value, str):
        return None
    return collapse(_TAGS.sub("", unescape(value))) or None

"""A web page, saved or at an address."""

import re
from collections.abc import Iterator

from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input
from recoupe.intake.pages import read_page

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE
)
_SUFFIXES = (".htm", ".html", ".xhtml")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding the page declares for itself, right or wrong."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def _recognises(head: Head) -> bool:
    start = head.text[:2000].lstrip("\ufeff \t\n").lower()
    marked = start.startswith("<") and ("<html" in start or "<!doctype html" in start)
    return marked or head.name.endswith(_SUFFIXES)


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    text = opened.text(declared=declared_encoding(opened.head))
    yield from read_page(text, address=opened.address)


PAGE = Format("page", "a web page, saved", _recognises, _read)

"""XML parsed so that nothing in it can do harm, and elements found whatever their namespace."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.entities import html5
from typing import Any, NamedTuple

from recoupe.errors import InputError
from recoupe.intake.markup.html import collapse
from recoupe.intake.opening import Input

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{2,30})")
_PROLOG = re.compile(
    r"(?:[\s\ufeff]+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*)?>)*+", re.DOTALL
)
_START = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>?")
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)([A-Za-z][A-Za-z0-9]{0,40});")
_CHUNK = 1 << 18
# The text is decoded before; libxml2 itself refuses what is too deep, too long or expands too far.
_SAFE: dict[str, Any] = {
    "encoding": "utf-8",
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class RootTag(NamedTuple):
    """The first tag of a document: its name without prefix, and what it says in attributes."""

    name: str
    attributes: str


class BrokenError(Exception):
    """The document is not well-formed; so many elements had ended when the last was given."""

    def __init__(self, said: str, line: int, ended: int = 0) -> None:
        super().__init__(said)
        self.line = line
        self.ended = ended


def root_tag(text: str) -> RootTag | None:
    """Give the first tag of what may be XML; needs no more than its beginning."""
    prolog = _PROLOG.match(text)
    found = _START.match(text, prolog.end() if prolog else 0)
    return RootTag(found.group(1), found.group(2)) if found else None


def xml_text(opened: Input) -> str:
    """Give the whole decoded: by its bytes first, by what the document declares second."""
    found = _DECLARED.search(opened.head[:1024])
    declared = found.group(1).decode("ascii") if found else ""
    # Where the declaration is read byte by byte, no character has two or four of them.
    wide = declared.lower().replace("_", "-").startswith(("utf-16", "utf-32", "ucs", "iso-10646"))
    return opened.text(declared=declared if declared and not wide else None)


def parse_xml(text: str, uri: str) -> Any:
    """Give the first element of a document.

    Nothing is fetched, and entities are not expanded but for characters that HTML names.
    Raises InputError ``malformed`` or ``truncated`` with the line; declared entities, elements
    more than 256 deep and a text or attribute of more than 10 MB are ``malformed``.
    """
    prepared = prepared_xml(text, uri)
    try:
        return parse_prepared(prepared)
    except BrokenError as error:
        raise explained(error, prepared, uri) from None


def all_of(element: Any, path: str) -> list[Any]:
    """List the elements at a path of names without prefixes: ``itemMeta/pubStatus``."""
    return [] if element is None else list(element.iterfind(_qualified(path)))


def first_of(element: Any, *paths: str) -> Any:
    """Give the first element that is at one of the paths; None where there is none."""
    for path in paths:
        found = None if element is None else element.find(_qualified(path))
        if found is not None:
            return found
    return None


def words_of(element: Any) -> str | None:
    """Give all text in an element, blanks made one; None where there is none."""
    return None if element is None else collapse("".join(element.itertext())) or None


def told_at(element: Any, *paths: str) -> str | None:
    """Give the first words at one of the paths; a path may end in an attribute: ``a/b@c``."""
    for path in paths:
        where, sign, name = path.partition("@")
        itself = [] if element is None else [element]
        for found in all_of(element, where) if where else itself:
            words = collapse(found.get(name) or "") if sign else words_of(found)
            if words:
                return words
    return None


def local_name(element: Any) -> str:
    """Give the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def bare_names(element: Any, names: Mapping[str, str] | None = None) -> Any:
    """Take the namespaces off an element and all in it, and give some other names; return it."""
    for part in element.iter("*"):
        name = local_name(part)
        part.tag = names.get(name, name) if names else name
    return element


@cache
def _qualified(path: str) -> str:
    names = path.split("/")
    return "/".join(name if name in {"", ".", "*"} else f"{{*}}{name}" for name in names)


def prepared_xml(text: str, uri: str) -> str:
    """Refuse declared entities; write those that HTML names as the characters they mean."""
    if (at := text.find("<!ENTITY")) >= 0 and "<!DOCTYPE" in text:
        raise explained(BrokenError("entities are declared", text.count("\n", 0, at) + 1), "", uri)
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    name = entity.group(1)
    return html5.get(f"{name};") or f"&amp;{name};"


def parse_prepared(text: str) -> Any:
    """Give the first element. Raises BrokenError."""
    from lxml import etree

    try:
        return etree.fromstring(text.encode("utf-8", "replace"), etree.XMLParser(**_SAFE))
    except etree.XMLSyntaxError as error:
        raise BrokenError(_said(error), error.position[0]) from None


def ended_elements(text: str, names: tuple[str, ...]) -> Iterator[Any]:
    """Yield the elements of the names when they end. Raises BrokenError."""
    from lxml import etree

    tags = [f"{{*}}{name}" for name in names]
    parser = etree.XMLPullParser(events=("end",), tag=tags, **_SAFE)
    failed = None
    data = text.encode("utf-8", "replace")
    for start in range(0, len(data) + _CHUNK, _CHUNK):
        try:
            if start < len(data):
                parser.feed(data[start : start + _CHUNK])
            else:
                parser.close()
        except etree.XMLSyntaxError as error:
            failed = error
        for _, element in parser.read_events():
            yield element
        if failed is not None:
            raise BrokenError(_said(failed), failed.position[0])


def _said(error: Any) -> str:
    return re.sub(r"(?:, )?line \d+, column \d+.*$", "", collapse(error.msg or "")).strip()


def is_cut_off(text: str) -> bool:
    """Tell whether the first element never ends: the end of the document is missing."""
    tag = root_tag(text)
    if tag is None:
        return False
    return not re.search(rf"</(?:[\w.-]+:)?{re.escape(tag.name)}\s*>|/>\s*$", text)


def explained(broken: BrokenError, text: str, uri: str) -> InputError:
    """Give the error to raise for a document: cut off, or malformed."""
    if is_cut_off(text):
        return InputError(
            "truncated",
            f"{uri}: line {text.rstrip().count(chr(10)) + 1}",
            "the end of the file inside an element",
            "XML to the end of its first element",
            "what stands whole before was read; fetch the file again",
        )
    return InputError(
        "malformed",
        f"{uri}: line {max(broken.line, 1)}",
        f"what is no XML, or none that is safe to read ({broken})",
        "well-formed XML without declarations of entities, 256 elements deep at most",
        "skipped; mend the file or fetch it again",
    )

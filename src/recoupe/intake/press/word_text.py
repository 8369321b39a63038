"""The paragraphs of a Word document, of its text alone, so that nothing else in it can do harm."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from recoupe.errors import InputError
from recoupe.intake.decoding import decode
from recoupe.intake.markup.xml import (
    BrokenError,
    all_of,
    ended_elements,
    explained,
    local_name,
    parse_xml,
    prepared_xml,
)

_TEXT = re.compile(r"word/document\d*\.xml")
_LINKS = "word/_rels/{}.rels"
_MOST_MEMBERS = 50_000
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_DROPPED = frozenset({"del", "instrText", "delText", "Fallback", "p"})


class Paragraph(NamedTuple):
    """A paragraph and the addresses its links lead to."""

    text: str
    links: tuple[str, ...] = ()


def word_paragraphs(data: bytes, uri: str, *, max_bytes: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document in order, those of tables and text boxes too.

    Raises InputError: ``truncated`` or ``malformed`` for a broken archive or broken XML behind the
    last whole paragraph, ``too_large`` where its text unpacks to more than ``max_bytes``,
    ``binary`` where it is no Word document.
    """
    with _opened(data, uri) as archive:
        name = next((one for one in archive.namelist() if _TEXT.fullmatch(one)), None)
        if name is None:
            raise _wrong("binary", uri, "an archive without the text of a Word document")
        text = prepared_xml(decode(_member(archive, name, uri, max_bytes), uri).text, uri)
        links = _link_targets(archive, name, uri, max_bytes)
    try:
        for element in ended_elements(text, ("p",)):
            if not any(local_name(parent) == "Fallback" for parent in element.iterancestors()):
                yield _paragraph(element, links)
            _forget(element)
    except BrokenError as error:
        raise explained(error, text, uri) from None


def _opened(data: bytes, uri: str) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except NotImplementedError as error:
        raise _wrong("malformed", uri, f"an archive that is damaged ({error})") from None
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError) as error:
        found = f"an archive whose list of contents is missing ({error})"
        raise _wrong("truncated", uri, found) from None
    if len(archive.namelist()) > _MOST_MEMBERS:
        raise _wrong("malformed", uri, f"an archive of more than {_MOST_MEMBERS} parts")
    return archive


def _member(archive: zipfile.ZipFile, name: str, uri: str, max_bytes: int) -> bytes:
    """Unpack one member, never more of it than is allowed."""
    try:
        with archive.open(name) as stream:
            data = stream.read(max_bytes + 1)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError) as error:
        raise _wrong("malformed", uri, f"an archive that is damaged ({error})") from None
    except (RuntimeError, NotImplementedError) as error:
        raise _wrong("binary", uri, f"an archive that cannot be unpacked ({error})") from None
    if len(data) > max_bytes:
        raise InputError(
            "too_large",
            uri,
            f"a document whose text unpacks to more than {max_bytes} bytes",
            f"at most {max_bytes} bytes",
            "skipped; split the export, or raise the limit",
        )
    return data


def _link_targets(archive: zipfile.ZipFile, name: str, uri: str, max_bytes: int) -> dict[str, str]:
    """Give the addresses of the document's links; none where their list is missing or broken."""
    try:
        data = _member(archive, _LINKS.format(name.rpartition("/")[2]), uri, max_bytes)
        root = parse_xml(decode(data, uri).text, uri)
    except (InputError, KeyError):
        return {}
    return {
        one.get("Id") or "": one.get("Target") or ""
        for one in all_of(root, "Relationship")
        if (one.get("Type") or "").endswith("/hyperlink")
    }


def _paragraph(element: Any, targets: dict[str, str]) -> Paragraph:
    words: list[str] = []
    links: list[str] = []
    waiting = [child for child in reversed(element) if isinstance(child.tag, str)]
    while waiting:
        one = waiting.pop()
        name = local_name(one)
        if name == "instrText":
            links.append("".join(one.itertext()))
        if name in _DROPPED:
            continue
        if name == "t":
            words.append("".join(one.itertext()))
        elif name in _SIGNS:
            words.append(_SIGNS[name])
        elif name == "hyperlink":
            links.append(targets.get(one.get(_ID) or "", ""))
        waiting += [child for child in reversed(one) if isinstance(child.tag, str)]
    return Paragraph("".join(words), tuple(link for link in links if link))


def _forget(element: Any) -> None:
    """Free what was read, so that no tree of the whole is held."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _wrong(kind: str, uri: str, found: str) -> InputError:
    return InputError(
        kind,
        uri,
        found,
        "a whole Word document (.docx)",
        "skipped; export it again, or save its text as .txt",
    )

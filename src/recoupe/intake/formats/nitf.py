"""NITF alone: articles in the markup of newspapers, without a message around them."""

from collections.abc import Iterator
from typing import Any

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.markup.nitf import markup_body
from recoupe.intake.markup.xml import all_of, first_of, root_tag, told_at
from recoupe.intake.markup.xml_items import Found, each_element
from recoupe.intake.newslines import compose, items_of, no_name, nothing_to_read, notice, told_apart
from recoupe.intake.opening import Input

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _recognises(head: Head) -> bool:
    tag = root_tag(head.text)
    return tag is not None and tag.name == "nitf"


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    return items_of(each_element(opened, "nitf"), _told, "a document")


def _told(found: Found) -> Iterator[Item | Fault]:
    return _item(found.element, f"line {found.line}")


def _item(nitf: Any, place: str) -> Iterator[Item | Fault]:
    head = first_of(nitf, "head")
    about = first_of(head, "docdata")
    status = (told_at(about, "@management-status") or "").lower() or None
    guid = told_at(about, "doc-id@id-string")
    note = told_at(about, "ed-msg@info")
    lang = nitf.get("baselang") or nitf.get(_XML_LANG) or told_at(nitf, f"body@{_XML_LANG}")
    body = markup_body(nitf)
    headline = body.headline or told_at(head, "title")
    if not body.blocks and status in {None, "usable"}:
        yield nothing_to_read("a document", place)
        return
    if guid is None:
        yield no_name("doc-id", place)
    text, zones = compose(
        body.blocks or notice(headline, note) or notice(guid),
        headline=headline,
        dateline=body.dateline if body.blocks else None,
    )
    agency, publisher = _sources(nitf, body.distributor)
    yield Item(
        text=text,
        zones=zones,
        place=place,
        lang=lang,
        publisher=publisher,
        agency=agency,
        filed=_filed(about),
        headline=headline,
        byline=body.byline,
        slug=told_at(about, "fixture@fix-id") or told_at(head, ".//tobject@tobject.type"),
        guid=guid,
        revision=told_at(about, "du-key@version"),
        supersedes=told_at(about, "@management-doc-idref", "correction@id-string"),
        status=status,
        embargo=to_edtf(told_at(about, "date.release@norm")) if status == "embargoed" else None,
        url=told_at(head, "pubdata@ex-ref"),
    )


def _sources(nitf: Any, distributor: str | None) -> tuple[str | None, str | None]:
    """Give who wrote, and the newspaper that printed it where one is told."""
    source = told_at(nitf, "head/docdata/doc-id@regsrc")
    holder = told_at(nitf, "head/docdata/doc.copyright@holder")
    printed = [told for one in all_of(nitf, "head/pubdata") if (told := one.get("name"))]
    wrote = distributor or source or holder
    return told_apart(wrote, printed[0]) if printed else (wrote, None)


def _filed(about: Any) -> str | None:
    told = (told_at(about, f"{name}@norm") for name in ("date.issue", "date.release"))
    return next((moment for one in told if (moment := to_edtf(one))), None)


NITF = Format("nitf", "NITF", _recognises, _read)

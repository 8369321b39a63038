"""NewsML 1: news items as agencies delivered them before G2, and as AFP still does."""

import re
from collections.abc import Iterator
from typing import Any

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options
from recoupe.intake.markup.nitf import Body, markup_body
from recoupe.intake.markup.xml import all_of, first_of, local_name, root_tag, told_at
from recoupe.intake.markup.xml_items import Found, each_element
from recoupe.intake.newslines import compose, items_of, no_name, nothing_to_read, notice, told_apart
from recoupe.intake.opening import Input
from recoupe.intake.wires.wrapped import text_blocks

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_READ = "fr"
# fmt: off
_BESIDE = frozenset([
    "caption", "graphic", "headline", "photo", "picture", "preview", "quicklook", "stylesheet",
    "thumbnail",
])
# fmt: on
_TAKING_BACK = frozenset({"cancel", "delete", "kill", "withdraw"})


def _recognises(head: Head) -> bool:
    tag = root_tag(head.text)
    if tag is None:
        return False
    return tag.name == "NewsML" or (tag.name == "NewsItem" and "<NewsIdentifier" in head.text)


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    return items_of(each_element(opened, "NewsItem"), _with_inner, "a message")


def _with_inner(found: Found) -> Iterator[Item | Fault]:
    for item in [found.element, *all_of(found.element, ".//NewsItem")]:
        yield from _items(item, f"line {item.sourceline or found.line}")


def _items(item: Any, place: str) -> Iterator[Item | Fault]:
    """Yield what an item holds: the text of its main component, then those beside it."""
    status = _status(item)
    texts = list(_texts(item))
    guid = _guid(item)
    if guid is None and (texts or status not in {None, "usable"}):
        yield no_name("PublicIdentifier", place)
    if not texts and status in {None, "usable"}:
        kind = told_at(item, ".//MediaType@FormalName") or "no component"
        yield nothing_to_read(f"an item (« {kind} »)", place)
    elif not texts:
        component = first_of(item, "NewsComponent")
        yield _item(item, component, Body([]), guid=guid, status=status, place=place)
    for number, (component, body) in enumerate(texts):
        name = guid if number == 0 or guid is None else f"{guid}#{number + 1}"
        yield _item(item, component, body, guid=name, status=status, place=place)


def _item(
    item: Any, component: Any, body: Body, *, guid: str | None, status: str | None, place: str
) -> Item:
    around = [item] if component is None else list(_around(component))
    headline = _line(around, "HeadLine") or body.headline
    slug = _line(around, "SlugLine") or told_at(item, "Identification/NameLabel")
    note = told_at(item, "Comment", "NewsManagement/Instruction/Comment")
    under = _line(around, "SubHeadLine")
    if under and not any(under in block.text for block in body.blocks):
        above = [Block(under, "subhead")]
    else:
        above = []
    text, zones = compose(
        [*above, *body.blocks] if body.blocks else notice(headline, note) or notice(slug, guid),
        headline=headline,
        dateline=(body.dateline or _line(around, "DateLine")) if body.blocks else None,
    )
    agency, publisher = _sources(item, around, body)
    identified = first_of(item, "Identification/NewsIdentifier")
    return Item(
        text=text,
        zones=zones,
        place=place,
        lang=_told(around, "DescriptiveMetadata/Language@FormalName") or _language(around),
        publisher=publisher,
        agency=agency,
        filed=_filed(item),
        headline=headline,
        byline=_line(around, "ByLine") or body.byline,
        slug=slug,
        guid=guid,
        revision=told_at(identified, "RevisionId"),
        supersedes=_former(identified, guid),
        status=status,
        embargo=_embargo(item, status),
    )


def _texts(item: Any) -> Iterator[tuple[Any, Body]]:
    """Yield the components that hold the texts of an item, the main one first.

    Of those that stand for one another that in French is taken, else the first.
    """
    found: list[tuple[Any, Body]] = []
    taken: list[Any] = []
    for content in _main_first(all_of(item, ".//ContentItem")):
        around = list(_around(content.getparent()))
        if around[-1] is not item or any(_role(one) in _BESIDE for one in around):
            continue
        equals = [one for one in around if (one.get("EquivalentsList") or "").lower() == "yes"]
        if any(one is other for one in equals for other in taken):
            continue
        body = _content(content)
        if body.blocks:
            found.append((content.getparent(), body))
            taken += equals
    yield from _joined(found)


def _joined(found: list[tuple[Any, Body]]) -> Iterator[tuple[Any, Body]]:
    """Put together what stands in one component, or under no headline of its own."""
    whole: list[tuple[Any, Body]] = []
    for component, body in found:
        own = component.find("{*}NewsLines/{*}HeadLine") is not None
        if whole and (component is whole[-1][0] or not own):
            before = whole[-1][1]
            whole[-1] = (whole[-1][0], before._replace(blocks=[*before.blocks, *body.blocks]))
        else:
            whole.append((component, body))
    yield from whole


def _main_first(contents: list[Any]) -> list[Any]:
    def rank(content: Any) -> tuple[bool, bool]:
        around = list(_around(content.getparent()))
        return (
            not any(_role(one) == "main" for one in around),
            _language(around) not in {_READ, None},
        )

    return sorted(contents, key=rank)


def _content(content: Any) -> Body:
    kind = (told_at(content, "MediaType@FormalName") or "text").lower()
    data = first_of(content, "DataContent", "Encoding/DataContent")
    coded = told_at(content, "Encoding@Notation")
    if data is None or "text" not in kind or coded:
        return Body([])
    if len(data) == 0:
        return Body(text_blocks(data.text or ""))
    return markup_body(data)


def _around(component: Any) -> Iterator[Any]:
    """Yield a component and those it stands in, up to its item."""
    while component is not None:
        yield component
        if local_name(component) == "NewsItem":
            return
        component = component.getparent()


def _role(component: Any) -> str:
    return (told_at(component, "Role@FormalName") or "").lower()


def _told(around: list[Any], *paths: str) -> str | None:
    return next((told for one in around if (told := told_at(one, *paths))), None)


def _line(around: list[Any], name: str) -> str | None:
    return _told(around, f"NewsLines/{name}")


def _language(around: list[Any]) -> str | None:
    told = _told(around, "DescriptiveMetadata/Language@FormalName", f"@{_XML_LANG}")
    return told.lower().partition("-")[0] if told else None


def _guid(item: Any) -> str | None:
    """Give the public identifier without the revision it ends in."""
    identified = first_of(item, "Identification/NewsIdentifier")
    revision = told_at(identified, "RevisionId")
    public = told_at(identified, "PublicIdentifier")
    if public is not None:
        return re.sub(rf":{re.escape(revision)}[A-Z]?$", "", public) if revision else public
    parts = [told_at(identified, name) for name in ("ProviderId", "DateId", "NewsItemId")]
    return f"urn:newsml:{':'.join(part for part in parts if part)}" if all(parts) else None


def _former(identified: Any, guid: str | None) -> str | None:
    before = told_at(identified, "RevisionId@PreviousRevision")
    return f"{guid}:{before}" if guid and before and before != "0" else None


def _status(item: Any) -> str | None:
    """Give the status; what says to take the item back counts before that it is usable."""
    status = (told_at(item, "NewsManagement/Status@FormalName") or "").lower() or None
    for order in all_of(item, "NewsManagement/Instruction"):
        word = (order.get("FormalName") or "").lower()
        if status in {None, "usable"} and word in _TAKING_BACK:
            return word
    return status


def _embargo(item: Any, status: str | None) -> str | None:
    changes = first_of(item, "NewsManagement/StatusWillChange")
    future = (told_at(changes, "FutureStatus@FormalName") or "").lower()
    if status == "usable" or future not in {"", "usable"}:
        return None
    return to_edtf(told_at(changes, "DateAndTime"))


def _filed(item: Any) -> str | None:
    told = (
        told_at(item, "NewsManagement/ThisRevisionCreated"),
        told_at(item, "NewsManagement/FirstCreated"),
        told_at(item, "Identification/NewsIdentifier/DateId"),
    )
    return next((moment for one in told if (moment := to_edtf(one))), None)


def _sources(item: Any, around: list[Any], body: Body) -> tuple[str | None, str | None]:
    provider = _told(around, "AdministrativeMetadata/Provider/Party@FormalName")
    site = told_at(item, "Identification/NewsIdentifier/ProviderId")
    credit = (_line(around, "CreditLine") or "").lstrip("©(c) ").strip()
    wrote = (
        _told(around, "AdministrativeMetadata/Source/Party@FormalName")
        or body.distributor
        or credit
        or None
    )
    return told_apart(wrote, provider, site) if provider else (wrote or site, None)


NEWSML_1 = Format("newsml-1", "NewsML 1", _recognises, _read)

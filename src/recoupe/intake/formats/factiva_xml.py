"""Factiva's XML, as its delivery of articles writes it (PPS 2.0)."""

from collections.abc import Iterator
from typing import Any

from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options
from recoupe.intake.markup.xml import all_of, first_of, root_tag, told_at, words_of
from recoupe.intake.markup.xml_items import each_element
from recoupe.intake.opening import Input
from recoupe.intake.press.factiva_fields import FactivaFields, factiva_item
from recoupe.intake.wires.wrapped import split_wrapped

_ROOTS = frozenset({"PPSResponse", "ppsArticleResponse", "ppsarticleResultSet", "ppsarticle"})
_MARKS = ("global.factiva.com/pps", "<ppsarticle")
# Where what stands under each code in other formats is found here.
_FIELDS = {
    "AN": "accessionNo",
    "LA": "baseLanguage",
    "HD": "headline",
    "BY": "byline",
    "CR": "credit",
    "LP": "leadParagraph",
    "TD": "tailParagraphs",
    "CX": "corrections",
    "ART": "artWorks",
    "CT": "contact",
    "CY": "copyright",
    "SN": "sourceName",
}


def _recognises(head: Head) -> bool:
    tag = root_tag(head.text)
    if tag is None or tag.name not in _ROOTS:
        return False
    return tag.name != "PPSResponse" or any(mark in head.text for mark in _MARKS)


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    count = 0
    told = None
    for found in each_element(opened, "ppsarticle"):
        if isinstance(found, Fault):
            count += found.skipped
            yield found
            continue
        count += 1
        told = told or _told_count(found.element)
        article = first_of(found.element, "article")
        parts = {} if article is None else _fields(article)
        yield factiva_item(parts, f"line {found.line}")
    if not count:
        yield Fault(
            "no_text",
            "an answer of Factiva without articles",
            "articles with their text",
            "skipped; see what the search found, and export it again",
        )
    if told is not None and told != count:
        yield Fault(
            "missing" if count < told else "malformed",
            f"{count} articles",
            f"{told} articles, as the answer itself tells",
            "those that are there were read; export it again",
            skipped=False,
        )


def _told_count(element: Any) -> int | None:
    around = element.getparent()
    told = (around.get("count") or "") if around is not None else ""
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 9 else None


def _fields(article: Any) -> FactivaFields:
    fields: dict[str, list[Block]] = {}
    for code, name in _FIELDS.items():
        fields[code] = [block for part in all_of(article, name) for block in _paragraphs(part)]
    day = told_at(article, "publicationDate/dateTime", "publicationDate/date", "publicationDate")
    hour = told_at(article, "publicationTime/time", "publicationTime")
    return fields | {"PD": [Block(day or "")], "ET": [Block(hour or "")]}


def _paragraphs(part: Any) -> Iterator[Block]:
    """Yield the paragraphs of a part; one without elements for them has lines of a printer."""
    inner = all_of(part, ".//paragraph")
    if not inner:
        for text in split_wrapped("".join(part.itertext())):
            yield Block(text)
    for one in inner:
        if (one.get("display") or "").lower() == "fixed":
            lines = "".join(one.itertext()).strip("\n")
            yield Block("\n".join(line.rstrip() for line in lines.split("\n")))
        else:
            yield Block(words_of(one) or "")


FACTIVA_XML = Format("factiva-xml", "an export of Factiva, XML", _recognises, _read)

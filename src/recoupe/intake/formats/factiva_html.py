"""Factiva's HTML: articles as tables of codes and values, or as they are shown on the screen."""

import re
from collections.abc import Iterator
from typing import Any

from recoupe.intake.dates.printed import find_printed_date, printed_hour
from recoupe.intake.format import Format, Head
from recoupe.intake.formats.page import declared_encoding
from recoupe.intake.item import Block, Fault, Item, Options
from recoupe.intake.markup.cut_pages import cut_page, is_cut_page
from recoupe.intake.markup.html import find_blocks, kind_by_tag, parse_html
from recoupe.intake.opening import Input
from recoupe.intake.press.factiva_fields import FactivaFields, factiva_item
from recoupe.records.layout import ZoneKind

# The name of the class begins with the language of the user, not of the article.
_ARTICLE = re.compile(r"(?:^|\s)article\s+(?:\S+\s+)*[a-z]{2,5}Article(?:\s|$)")
_MARKED = re.compile(r"class\s{0,3}=\s{0,3}[\"']?article [a-z]{2,5}Article\b")
_TITLE = re.compile(r"<title>\s{0,20}(?:Dow Jones\s{0,3})?Factiva\s{0,20}</title>", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2,4}")
_COUNT = re.compile(r"\d[\d.,\s]*\s\w+")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_SOURCE_CODE = re.compile(r"[A-Z0-9]{2,10}")
_NUMBER = re.compile(r"\b[A-Z0-9]{4,12}\d{8}[a-z0-9]{4,14}\b")


def _recognises(head: Head) -> bool:
    text = head.text
    if text.lstrip("\ufeff \t\n")[:1] != "<":
        return False
    return bool(_TITLE.search(text) or _MARKED.search(text))


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    text = opened.text(declared=declared_encoding(opened.head))
    root = parse_html(text)
    articles = [] if root is None else [one for one in root.iter("div") if _is_article(one)]
    cut = is_cut_page(text)
    read = [(one.sourceline, _fields(one)) for one in articles]
    if cut and read and "AN" not in read[-1][1]:
        read.pop()
    for line, fields in read:
        yield factiva_item(fields, f"line {line}")
    if cut:
        raise cut_page(text, opened.uri)
    if not read:
        yield Fault(
            "no_text",
            "a page of Factiva without articles",
            "articles with their text",
            "skipped; choose « Full Article/Report plus Indexing » and export it again",
        )


def _is_article(element: Any) -> bool:
    return _ARTICLE.search(element.get("class") or "") is not None


def _fields(article: Any) -> FactivaFields:
    fields: dict[str, list[Block]] = {}
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        code = "".join(cells[0].itertext()).strip() if len(cells) > 1 else ""
        if _CODE.fullmatch(code):
            blocks = fields.setdefault(code, [])
            for cell in cells[1:]:
                blocks += find_blocks(cell)
    return fields if "HD" in fields or "AN" in fields else _shown(article)


def _shown(article: Any) -> FactivaFields:
    """Tell the fields of an article without codes by their order and form."""
    blocks = list(find_blocks(article, _kind))
    copy = [at for at, block in enumerate(blocks) if block.kind == "body"]
    first, last = (copy[0], copy[-1] + 1) if copy else (len(blocks), len(blocks))
    fields: dict[str, list[Block]] = {}
    for block in blocks[:first]:
        fields.setdefault(_code_in_head(block, fields), []).append(block)
    fields["LP"] = [
        Block(block.text, None if block.kind == "body" else block.kind)
        for block in blocks[first:last]
    ]
    for block in blocks[last:]:
        number = _NUMBER.search(block.text)
        if number and len(block.text) < 60:
            fields["AN"] = [Block(number[0])]
        else:
            fields.setdefault("CT", []).append(block)
    return fields


def _code_in_head(block: Block, before: FactivaFields) -> str:
    text = block.text
    if block.kind == "headline":
        return "HD"
    if _RIGHTS.match(text):
        return "CY"
    if "HD" not in before:
        return "SE"
    if "PD" not in before and (day := find_printed_date(text)):
        return "PD" if not (day.before + day.after).strip() else "BY"
    if "PD" not in before:
        return "WC" if _COUNT.fullmatch(text) else "BY"
    if printed_hour(text):
        return "ET"
    if "SN" not in before:
        return "SN"
    return "SC" if _SOURCE_CODE.fullmatch(text) and "SC" not in before else "LA"


def _kind(element: Any) -> ZoneKind | None:
    name = element.get("class") or ""
    if name.endswith("Headline"):
        return "headline"
    return "body" if name.startswith("articleParagraph") else kind_by_tag(element)


FACTIVA_HTML = Format("factiva-html", "an export of Factiva, HTML", _recognises, _read)

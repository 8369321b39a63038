"""Which paragraphs of an Europresse export belong to which article, and to what part of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from recoupe.intake.dates.printed import find_printed_date
from recoupe.intake.item import Block
from recoupe.intake.markup.html import collapse, find_blocks, kind_by_tag
from recoupe.lang.folding import fold
from recoupe.records.layout import ZoneKind

_DAY_ROWS = frozenset({"docheader", "doctitresoussection"})
_TITLES = frozenset({"titrearticlevisu", "rdp__articletitle"})
_NUMBER_ROW = re.compile(r"\b[a-z]{2,12}·\d{8}·[^\s·<>]{1,20}·\S")
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>\w{3,30})\s?\(s\)\s?:\s*")
_APART = re.compile(r"\s{6,}")
_LONGEST_AUTHOR = 200


@dataclass(slots=True)
class Parts:
    """The paragraphs of one article by what they are, in order.

    ``heads`` stand before the copy: header (the publisher), dateline (section, day and page),
    headline, subhead, credit; ``number_row`` is the row that tells the number of the document.
    """

    line: int | None = None
    heads: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    footers: list[Block] = field(default_factory=list)
    number_row: str | None = None
    url: str | None = None


def find_parts(root: Any) -> list[Parts]:
    """Give the articles of an export in order. Changes the tree."""
    if root is None:
        return []
    for name in root.xpath("//span[contains(@class, 'DocPublicationName')]"):
        _keep_first_name(name)
    for form in root.iter("form"):
        form.tag = "div"
    articles = [
        one
        for one in root.iter("article")
        if not any(parent.tag == "article" for parent in one.iterancestors())
    ]
    return [_modern(one) for one in articles] if articles else list(_old(root))


def _keep_first_name(element: Any) -> None:
    """Leave out what stands far behind the name: the names of a section or of other editions."""
    names = _APART.split("".join(element.itertext()).strip())
    if len(names) > 1:
        for inner in list(element):
            element.remove(inner)
        element.text = names[0]


def _modern(article: Any) -> Parts:
    parts = Parts(line=article.sourceline)
    tails = [text for footer in article.iter("footer") for text in footer.itertext()]
    parts.number_row = _number_row(tails) or _number_row(list(article.itertext()))
    for element in list(article.iter("header")):
        parts.heads += find_blocks(element, _kind)
    for element in list(article.iter("aside")):
        parts.notes += _notes(find_blocks(element))
    for element in list(article.iter("footer")):
        parts.footers += _footers(element)
    for element in list(article.iter("header", "aside", "footer")):
        _cut_out(element)
    parts.url, words = _address(article)
    rest = list(find_blocks(article, _kind))
    if rest and words == rest[-1].text:
        parts.footers.insert(0, Block(rest.pop().text, "footer"))
    if not parts.heads:
        parts.heads, rest = _split_head(rest)
    parts.heads = _told_heads(parts.heads)
    parts.body = [block for block in rest if block.text != parts.number_row]
    return parts


def _old(root: Any) -> Iterator[Parts]:
    """Yield the articles of an export without elements for them: each begins with its head."""
    for title in root.xpath("//*[contains(@class, 'itreArticleVisu')]"):
        _mark_author(title)
    held: list[Block] = []
    for block in find_blocks(root, _kind):
        if held and _begins(block, held):
            yield _old_parts(held)
            held = []
        if held or block.kind in {"header", "dateline", "headline"}:
            held.append(block)
    if held:
        yield _old_parts(held)


def _begins(block: Block, held: list[Block]) -> bool:
    """Tell whether a paragraph begins another article than the one it comes behind."""
    if block.kind == "header":
        return held[-1].kind != "header"
    if block.kind not in {"dateline", "headline"}:
        return False
    ended = any(_NUMBER_ROW.search(one.text) for one in held)
    return ended or (block.kind == "dateline" and any(one.kind == "headline" for one in held))


def _old_parts(blocks: list[Block]) -> Parts:
    heads, rest = _split_head(blocks)
    parts = Parts(heads=_told_heads(heads))
    end = len(rest)
    for at, block in enumerate(rest):
        if _NUMBER_ROW.search(block.text):
            parts.number_row, end = block.text, at
            break
    rest = rest[:end]
    while rest and _RIGHTS.match(rest[-1].text):
        parts.footers.insert(0, Block(rest.pop().text, "footer"))
    parts.body = rest
    return parts


def _split_head(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Part head and copy behind the title, or behind the last row of the head without one."""
    ends = [at for at, block in enumerate(blocks) if block.kind == "headline"][:1]
    ends = ends or [at for at, one in enumerate(blocks) if one.kind in {"header", "dateline"}][-1:]
    end = ends[0] + 1 if ends else 0
    while end < len(blocks) and blocks[end].kind == "credit":
        end += 1
    return blocks[:end], blocks[end:]


def _told_heads(blocks: list[Block]) -> list[Block]:
    """Tell what the other rows of a head are: a line over the title, or who signs under it."""
    told: list[Block] = []
    titled = False
    dated = any(block.kind == "dateline" and find_printed_date(block.text) for block in blocks)
    for block in blocks:
        titled = titled or block.kind == "headline"
        if not (titled or dated or block.kind) and _begins_with_day(block.text):
            told.append(Block(block.text, "dateline"))
            continue
        if block.kind not in {None, "subhead"} or (titled and block.kind == "subhead"):
            told.append(block)
        else:
            long = len(block.text) > _LONGEST_AUTHOR
            told.append(Block(block.text, "credit" if titled and not long else "subhead"))
    return told


def _begins_with_day(text: str) -> bool:
    found = find_printed_date(text)
    return found is not None and not found.before.strip()


def _kind(element: Any) -> ZoneKind | None:
    classes = set((element.get("class") or "").lower().split())
    if classes & _TITLES or ("titrearticle" in classes and not _has_title(element)):
        return "headline"
    if "docpublicationname" in classes:
        return "header"
    if classes & _DAY_ROWS:
        return "dateline"
    if "rdp__subtitle" in classes:
        return "subhead"
    return "credit" if "docauthors" in classes else kind_by_tag(element)


def _has_title(element: Any) -> bool:
    return any(
        _TITLES & set((inner.get("class") or "").lower().split())
        for inner in element.iter()
        if inner is not element
    )


def _mark_author(title: Any) -> None:
    """Put who signs an old article, a line of its own before the first paragraph, in a tag."""
    from lxml import etree

    after = title.getnext()
    while after is not None and after.tag == "br" and not (after.tail or "").strip():
        after = after.getnext()
    if after is None or after.tag != "br" or len(after.tail or "") > _LONGEST_AUTHOR:
        return
    end = after.getnext()
    ended = end is not None and end.tag == "br" and not (end.tail or "").strip()
    if ended and (follows := end.getnext()) is not None and follows.tag == "p":
        author = etree.Element("address")
        author.text, after.tail = after.tail, None
        after.addnext(author)


def _notes(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield what stands beside the copy: captions, and notes as footers; not their labels."""
    kind: ZoneKind = "footer"
    for block in blocks:
        text = block.text
        if label := _LABEL.match(text):
            kind = "caption" if fold(label["name"]) == "illustration" else "footer"
            text = text[label.end() :]
        yield Block(text, "caption" if block.kind == "caption" else kind)


def _footers(footer: Any) -> Iterator[Block]:
    """Yield the rows of a footer but the number and the certificate, which names the reader."""
    for element in list(footer.iter()):
        name = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
        if element is not footer and ("divpublic" in name or "certificat" in name):
            _cut_out(element)
    for block in find_blocks(footer):
        if not _NUMBER_ROW.search(block.text):
            yield Block(block.text, "footer")


def _number_row(texts: list[str]) -> str | None:
    return next((text.strip() for text in texts if _NUMBER_ROW.search(text)), None)


def _address(article: Any) -> tuple[str | None, str | None]:
    """Give the address an article was printed at, a link that is a whole paragraph, and its words.

    It is the last link of the article, or none is.
    """
    for link in reversed(list(article.iter("a"))):
        address = link.get("href") or ""
        words = collapse("".join(link.itertext()))
        if address.startswith(("http://", "https://")):
            alone = words and collapse("".join(link.getparent().itertext())) == words
            return (address, words) if alone else (None, None)
    return None, None


def _cut_out(element: Any) -> None:
    """Take an element out of its tree, the text behind it left."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)

"""One article of Nexis, from lines of one style to its parts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.intake.dates.printed import PrintedDate, find_printed_date
from recoupe.intake.item import Block, Fault, Item, join_blocks
from recoupe.lang.folding import fold
from recoupe.lang.press_labels import load_press_labels

_LABEL = re.compile(r"(?P<name>[^:\n]{2,40}?)\s*:\s*(?P<value>.*)", re.DOTALL)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_VERSION = re.compile(r";\s*version:\s*(\w{1,20})", re.IGNORECASE)
_COUNT = re.compile(r"documents?\s*\(\d{1,6}\)", re.IGNORECASE)
_ENTRY = re.compile(r"(\d{1,5})\.\s+\S")
_FURTHEST_DATE = 8
_TAIL = frozenset({"load_date", "index"})


class Line(NamedTuple):
    """A line and the name of the article that its links lead to, if they do."""

    text: str
    urn: str | None = None


class _Head(NamedTuple):
    """The lines above the labels, and how many of the article's they are."""

    titles: Sequence[str]
    publisher: str | None
    filed: str | None
    length: int


def label_of(line: str) -> tuple[str, str] | None:
    """Give the part of an article that a line is the label of, and what stands behind it."""
    labels = load_press_labels()
    if len(line) <= 60 and (part := labels.get(fold(line.strip(" :\xa0")))):
        return part, ""
    found = _LABEL.match(line)
    part = labels.get(fold(found["name"])) if found else None
    return (part, found["value"].strip()) if found and part else None


def split_cover(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part the cover page, with its list of titles, from the first article."""
    end = entries = 0
    first_label = len(lines)
    for at, line in enumerate(lines):
        part = _part(line.text)
        if part in {"section", "length", "body", "byline"}:
            first_label = at
            break
        entry = _ENTRY.match(line.text)
        if entry and int(entry[1]) == entries + 1 and not _is_day(line.text):
            entries, end = entries + 1, at + 1
        elif part == "cover" or _COUNT.match(line.text):
            end = at + 1
    start = _head_start([line.text for line in lines[end:first_label]]) + end if end else 0
    return lines[:start], lines[start:]


def _head_start(lines: list[str]) -> int:
    """Give where the first head begins behind a cover, which may end in filters of the search.

    A head is lines without a gap of which the last is the day, or title, publisher and day apart.
    """
    days = [at for at, line in enumerate(lines) if _is_day(line)]
    days = days or [at for at, line in enumerate(lines) if line and not _RIGHTS.match(line)]
    start = days[-1] if days else 0
    while start and lines[start - 1]:
        start -= 1
    if days and start == days[-1]:
        filled = [at for at, line in enumerate(lines[:start]) if line]
        start = filled[-2:][0] if filled else start
    return start


def nexis_item(lines: list[Line], names: dict[str, str], place: str) -> Item | Fault:
    """Give the dispatch of an article's lines, or the Fault of one without a text.

    ``names`` are those that the cover page gives for titles.
    """
    head = _read_head([line.text for line in lines])
    top, body, captions = _split_body([line.text for line in lines[head.length :]])
    headline = head.titles[0] if head.titles else None
    if not body:
        shown = (headline or "")[:80]
        return Fault(
            "missing",
            f"an article without text (« {shown} »)" if shown else "an empty article",
            "the text of the article before its end",
            "skipped; see whether the service shows it, and export it again with the full text",
            place,
        )
    told = {part: value for line in top if (label := label_of(line)) for part, value in [label]}
    blocks = [Block(headline or "", "headline")]
    blocks += [Block(title, "subhead") for title in [*head.titles[1:], told.get("highlight", "")]]
    blocks += [Block(told.get("byline", ""), "credit"), Block(told.get("dateline", ""), "dateline")]
    blocks += body
    blocks += [Block(caption, "caption") for caption in captions]
    blocks += [Block(line, "footer") for line in top if _RIGHTS.match(line)]
    text, zones = join_blocks(blocks)
    version = _VERSION.search(told.get("section", ""))
    return Item(
        text=text,
        zones=zones,
        place=place,
        headline=headline,
        byline=told.get("byline") or None,
        publisher=head.publisher,
        filed=head.filed,
        guid=_name(lines[: head.length], names, headline),
        revision=version[1] if version else None,
    )


def _name(head: list[Line], names: dict[str, str], headline: str | None) -> str | None:
    own = next((line.urn for line in head if line.urn), None)
    return own or names.get(" ".join((headline or "").split()))


def _read_head(lines: list[str]) -> _Head:
    """Find title, publisher and day: lines above the first label, the day last.

    A day is never taken from a title: the line has to be nothing but a day, or to begin with one
    and not to be the first.
    """
    above: list[tuple[int, str]] = []
    for at, line in enumerate(lines):
        if label_of(line) or _RIGHTS.match(line) or len(above) > _FURTHEST_DATE:
            break
        if line:
            above.append((at, line))
    days = [(n, found) for n, (_, line) in enumerate(above) if (found := find_printed_date(line))]
    whole = [(n, found) for n, found in days if _is_whole(found)]
    begins = [(n, found) for n, found in days if n > 0 and not found.before.strip()]
    below = [(n, found) for n, found in whole if n > 0]
    if not (chosen := (below or begins or whole)[:1]):
        titles = [line for _, line in above[:1]]
        publisher = above[1][1] if len(above) > 1 else None
        return _Head(titles, publisher, None, above[min(1, len(above) - 1)][0] + 1 if above else 0)
    ((n, found),) = chosen
    before = [line for _, line in above[:n]]
    publisher = before.pop() if len(before) > 1 else None
    return _Head(before, publisher, found.edtf, above[n][0] + 1)


def _is_day(line: str) -> bool:
    found = find_printed_date(line) if line else None
    return found is not None and _is_whole(found)


def _is_whole(found: PrintedDate) -> bool:
    return not found.before.strip() and not found.after.strip(" .,()\xa0")


def _split_body(lines: list[str]) -> tuple[list[str], list[Block], list[str]]:
    """Part the labels above, the paragraphs of the text and the captions; labels below go."""
    start = _body_start(lines)
    end = len(lines)
    while end > start and (
        not lines[end - 1] or _part(lines[end - 1]) in _TAIL or _RIGHTS.match(lines[end - 1])
    ):
        end -= 1
    heads = {
        part: at
        for at, line in enumerate(lines[start:end], start)
        if (label := label_of(line))
        and label[1] == ""
        and (part := label[0]) in {"index", "graphic"}
    }
    below = lines[end:]
    end = min(end, heads.get("index", end))
    captions_at = min(end, heads.get("graphic", end))
    top = lines[:start] + [line for line in below if _RIGHTS.match(line)]
    captions = [line for line in lines[captions_at + 1 : end] if line]
    return top, [Block(line) for line in lines[start:captions_at] if line], captions


def _part(line: str) -> str | None:
    label = label_of(line)
    return label[0] if label else None


def _body_start(lines: list[str]) -> int:
    """Give where the text begins: behind its label, or behind the labels at the top."""
    for at, line in enumerate(lines):
        if label_of(line) == ("body", ""):
            return at + 1
    start = 0
    for at, line in enumerate(lines):
        label = label_of(line)
        if label and label[0] not in _TAIL | {"graphic"}:
            start = at + 1
        elif line and not _RIGHTS.match(line) and start:
            break
    return start

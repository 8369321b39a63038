"""Nexis Uni's Word documents: many articles in one file, all of one style, told by labels."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.errors import InputError
from recoupe.intake.format import Format, Head
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input
from recoupe.intake.press.nexis_article import Line, label_of, nexis_item, split_cover
from recoupe.intake.press.word_text import word_paragraphs

_MEMBER = re.compile(rb"PK\x03\x04[\s\S]{26}word/")
_COUNT = re.compile(r"documents?\s*\((\d{1,6})\)", re.IGNORECASE)
_ENTRY = re.compile(r"\d{1,5}\.\s+(?P<title>\S.*)", re.DOTALL)
_LABELS = frozenset({"body", "byline", "length", "load_date", "section"})
_URN = re.compile(r"urn:contentItem:[A-Z0-9-]{8,60}")


class _Cover(NamedTuple):
    """What the cover page tells: how many documents, and by their titles the names of some.

    A title that is listed twice names none.
    """

    told: int | None
    names: dict[str, str]


class _Part(NamedTuple):
    """The lines of one article, from the paragraph on that it begins in; ``ended`` by its label."""

    first: int
    lines: list[Line]
    ended: bool


def _recognises(head: Head) -> bool:
    return head.data.startswith(b"PK\x03\x04") and _MEMBER.search(head.data) is not None


def _read(opened: Input, options: Options) -> Iterator[Item | Fault]:
    cover = _Cover(None, {})
    waiting: list[_Part] = []
    known = False
    count = 0
    for number, part in enumerate(_parts(opened, options.max_bytes)):
        lines = part.lines
        if number == 0:
            cover, lines = _read_cover(lines)
        # Other documents may say that they end; only labels tell that this one is an export.
        known = known or _has_labels(lines)
        waiting.append(part._replace(lines=lines))
        while known and waiting:
            one = waiting.pop(0)
            if one.ended or _has_labels(one.lines):
                count += 1
                yield nexis_item(one.lines, cover.names, f"paragraph {one.first}")
            else:
                yield _left_over(one)
    if not known:
        raise _no_export(opened.uri)
    if cover.told is not None and cover.told != count:
        yield Fault(
            "missing" if count < cover.told else "malformed",
            f"{count} articles",
            f"{cover.told} documents, as the first page tells",
            "those that are there were read; compare them with the list, and export it again",
            skipped=False,
        )


def _parts(opened: Input, max_bytes: int) -> Iterator[_Part]:
    held: list[Line] = []
    first = 1
    paragraphs = word_paragraphs(opened.whole(), opened.uri, max_bytes=max_bytes)
    for number, paragraph in enumerate(paragraphs, 1):
        urn = _urn(paragraph.links)
        for text in paragraph.text.split("\n"):
            if label_of(text.strip()) == ("ends", ""):
                yield _Part(first, held, ended=True)
                held, first = [], number + 1
            else:
                held.append(Line(text.strip(), urn))
    if any(line.text for line in held):
        yield _Part(first, held, ended=False)


def _urn(links: tuple[str, ...]) -> str | None:
    found = _URN.search(" ".join(links))
    return found[0] if found else None


def _read_cover(lines: list[Line]) -> tuple[_Cover, list[Line]]:
    page, rest = split_cover(lines)
    counts = {int(found[1]) for line in page if (found := _COUNT.match(line.text))}
    listed = [
        (" ".join(entry["title"].split()), line.urn)
        for line in page
        if (entry := _ENTRY.match(line.text))
    ]
    often = Counter(title for title, _ in listed)
    names = {title: urn for title, urn in listed if urn and often[title] == 1}
    return _Cover(counts.pop() if len(counts) == 1 else None, names), rest


def _has_labels(lines: list[Line]) -> bool:
    """Tell whether these lines bear the labels of an article."""
    told = {label[0] for line in lines if (label := label_of(line.text))}
    return len(told & _LABELS) > 1


def _no_export(uri: str) -> InputError:
    return InputError(
        "binary",
        uri,
        "an office document that is no export of Nexis",
        "articles that end in « End of Document », or any other format that Recoupe reads",
        "skipped; save its text as .txt",
    )


def _left_over(part: _Part) -> Fault:
    words = " ".join(line.text for line in part.lines if line.text)
    return Fault(
        "malformed",
        f"text behind the last article (« {words[:80]} »)",
        "articles with their labels, each with its end",
        "skipped; see whether an article of the export is broken off",
        f"paragraph {part.first}",
    )


NEXIS = Format("nexis", "an export of Nexis Uni, Word", _recognises, _read)

"""Paragraphs of copy whose lines were broken for a printer."""

import re
from collections.abc import Iterator
from html import unescape

from recoupe.intake.item import Block
from recoupe.intake.markup.html import html_blocks

# A line that stops so early was ended on purpose, as in a table or a list.
_SHORTEST = 40
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,500})?/?>")
_SIGN = re.compile(r"[-*#•–—]\s|\d+[.)]\s")


def split_wrapped(text: str) -> list[str]:
    """Give the paragraphs of a text: at blank lines and at lines that begin further right.

    Lines broken only because the line was full are joined by a space; tables and lists stay as
    they are.
    """
    return [
        paragraph
        for part in re.split(r"\n[ \t]*\n", text)
        for lines in _indented(part)
        if (paragraph := _joined(lines))
    ]


def text_blocks(text: str) -> list[Block]:
    """Give the paragraphs of copy that is plain text, or HTML where it has tags."""
    if not _TAG.search(text):
        return [Block(line) for line in split_wrapped(text)]
    blocks = html_blocks(text)
    # One element around all is no markup of paragraphs: those inside are as in plain text.
    alone = len(blocks) == 1 and text.count("\n") > 1
    return text_blocks(_TAG.sub("", unescape(text))) if alone else blocks


def _indented(part: str) -> Iterator[list[str]]:
    lines = [line.rstrip() for line in part.split("\n") if line.strip()]
    margin = min((_indent(line) for line in lines), default=0)
    paragraph: list[str] = []
    for line in lines:
        if paragraph and _indent(line) > margin:
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _joined(lines: list[str]) -> str:
    kept = [line.strip() for line in lines]
    wrapped = all(len(line) >= _SHORTEST for line in kept[:-1])
    signs = any(_SIGN.match(line) for line in kept[1:])
    return (" " if wrapped and not signs else "\n").join(kept)

"""Recoupe's own Markdown as blocks: what the crisis file is written in, and no more of Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.export.inline import Run, runs_of

_HEADING = re.compile(r"(#{1,3}) (.*)")
_ITEM = re.compile(r"((?:  )*)- (.*)")
_BORDER = re.compile(r"(?<!\\) \| ")
_DASHES = re.compile(r"\|(?: -+ \|)+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; ``level`` counts from 1, the whole file's."""

    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; ``level`` counts from 0. ``lines`` are set one under the other."""

    level: int
    lines: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of their own; ``quoted`` for those of a dispatch."""

    runs: tuple[Run, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row holds the titles, every row has as many cells."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


Block = Heading | Item | Paragraph | Grid


def blocks_of(markdown: str) -> Iterator[Block]:
    """Cut a crisis file written as Markdown into blocks, in order; no words are lost."""
    lines = markdown.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        upto = at + 1
        if found := _ITEM.fullmatch(line):
            while upto < len(lines) and _continues(lines[upto], found[1]):
                upto += 1
            more = (one.strip() for one in lines[at + 1 : upto])
            yield Item(len(found[1]) // 2, tuple(map(runs_of, (found[2].rstrip(), *more))))
        elif line.startswith("|"):
            while upto < len(lines) and lines[upto].startswith("|"):
                upto += 1
            yield _grid(lines[at:upto])
        elif found := _HEADING.fullmatch(line):
            yield Heading(len(found[1]), runs_of(found[2]))
        elif line.strip("- "):
            quoted = line.startswith("> ")
            yield Paragraph(runs_of(line[2:] if quoted else line), quoted)
        at = upto


def _continues(line: str, indent: str) -> bool:
    """Tell whether a line goes on with the item before it."""
    return line.startswith(f"{indent}  ") and bool(line.strip()) and not _ITEM.fullmatch(line)


def _grid(lines: list[str]) -> Grid:
    rows = [
        tuple(map(runs_of, _BORDER.split(line[2:-2])))
        for line in lines
        if not _DASHES.fullmatch(line)
    ]
    return Grid(tuple(rows))

"""Where paragraphs begin and end in plain text."""

import re
from itertools import pairwise

from recoupe.records.layout import Extent

WIRE_WIDTH = 100
"""The widest line, in code points, of copy that is broken at a fixed column."""

BLANKS = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u200b" + (
    "".join(chr(code) for code in range(0x2000, 0x200B))
)
"""Everything ``str.strip`` takes for blank, and the two invisible marks it does not."""

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\S+")
_FINAL = '.!?…:;»”")]'
_BULLETS = "-–—•*·▪◦‣>"
_JOINABLE = 40


def trim(text: str, start: int, end: int) -> Extent:
    """Return the extent without the blanks at its ends; empty at ``start`` when all is blank."""
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return Extent(start, end)


def split_paragraphs(text: str) -> tuple[Extent, ...]:
    """Return the paragraphs: every non-blank character in exactly one, in order, trimmed.

    A blank line ends a paragraph; so does the end of any line, unless the copy is broken at a
    fixed column (no line longer than ``WIRE_WIDTH``) and the next word would not have fitted,
    or the next line goes on in lower case after a line that ends no sentence.
    """
    lines = [trim(text, found.start(), found.end()) for found in _LINE.finditer(text)]
    width = _column(text, lines)
    paragraphs: list[Extent] = []
    before: Extent | None = None
    for line in lines:
        if line.start == line.end:
            before = None
            continue
        if before is not None and _goes_on(text, before, line, width):
            paragraphs[-1] = Extent(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
        before = line
    return tuple(paragraphs)


def _column(text: str, lines: list[Extent]) -> int:
    """Return the width of copy broken at a fixed column, or 0 for copy that is not.

    Some line must break off in mid-sentence: else one line is one paragraph.
    """
    width = max((line.end - line.start for line in lines), default=0)
    breaks_off = any(
        line.end - line.start >= _JOINABLE
        and text[line.end - 1] not in _FINAL
        and following.start < following.end
        for line, following in pairwise(lines)
    )
    return width if breaks_off and width <= WIRE_WIDTH else 0


def _goes_on(text: str, before: Extent, line: Extent, width: int) -> bool:
    if text.count("\n", before.end, line.start) > 1 or text[line.start] in _BULLETS:
        return False
    length = before.end - before.start
    if text[line.start].islower() and text[before.end - 1] not in _FINAL and length >= _JOINABLE:
        return True
    word = _WORD.match(text, line.start)
    needed = word.end() - word.start() if word else 0
    return width > 0 and length + 1 + needed > width

"""Words of a dispatch made ready to stand alone: marks balanced, spaces single, shortened."""

import re
from collections.abc import Iterable
from functools import lru_cache

from recoupe.records import Quotation

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ODD = re.compile(r"[^\S ]|  |[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+|[\u00a0\u202f]+")
ELLIPSIS = "…"
# Names and words come up again and again in one file.
_KEPT = 20_000


def shown(text: str) -> str:
    """Give text as a page or a terminal may show it: control characters as U+FFFD, one for one."""
    return _CONTROL.sub("\ufffd", text)


@lru_cache(_KEPT)
def one_line(text: str) -> str:
    """Put text on one line: runs of spaces are one, a no-break space stays so, none controls."""
    if not _ODD.search(text):
        return text.strip()
    spaced = _SPACES.sub(lambda run: "\u00a0" if run[0][0] in "\u00a0\u202f" else " ", text)
    return shown(spaced.strip())


def shorten(text: str, width: int) -> str:
    """Cut between words to at most ``width`` characters, the ellipsis counted in."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    if text[width - 1] != " " and " " in cut[width // 2 :]:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(f" ,;:.«\u00a0\u202f{ELLIPSIS}") + ELLIPSIS


def balanced(
    words: str, start: int, end: int, quotations: Iterable[Quotation], *, marks: tuple[str, str]
) -> str:
    """Add the mark that stands outside ``[start, end)`` when its pair stands inside.

    A quotation that surrounds the whole stretch adds nothing.
    """
    for quotation in quotations:
        opens_before = quotation.open < start < quotation.end and quotation.end < end
        closes_after = start < quotation.start < end <= quotation.end
        if opens_before:
            words = marks[0] + words
        if closes_after and quotation.start < end:
            words = words + marks[1]
    return words

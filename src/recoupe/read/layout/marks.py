"""Quotation marks: which characters are marks here, and whether they open or close."""

import re
from typing import Literal, NamedTuple

from recoupe.read.layout.paragraphs import BLANKS

Side = Literal["open", "close", "either"]


class Mark(NamedTuple):
    """One mark: offsets, its family and which side its neighbours allow."""

    start: int
    end: int
    family: str
    side: Side
    leading: bool
    """True when it is the first sign of its paragraph."""


# No apostrophe: a single mark between two letters or digits.
_MARK = re.compile(r"<<|>>|[«»“”„‟‹›\"‘‚]|’(?![^\W_])|'(?:(?![^\W_])|(?<![^\W_].))")
_OPENERS = {"«": "«»", "<<": "<<>>", "‹": "‹›", "„": "„“", "“": "“”", "‟": "“”"}
_CLOSERS = {"»": "«»", ">>": "<<>>", "›": "‹›", "”": "“”"}
_BEFORE_OPENING = frozenset("([{«“„‹‘'’\"-–—/:;,.…") | frozenset(BLANKS)
_AFTER_CLOSING = frozenset(')]}»”›’",;:.!?…-–—/') | frozenset(BLANKS)


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the quotation marks of the stretch, in order; apostrophes are left out."""
    marks: list[Mark] = []
    for found in _MARK.finditer(text, start, end):
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        read = _read(found.group(), before, after)
        if read is not None:
            leading = found.start() == start
            marks.append(Mark(found.start(), found.end(), *read, leading))
    return marks


def _read(sign: str, before: str, after: str) -> tuple[str, Side] | None:
    if sign == "“":
        # closes German copy („ “), opens English and French copy
        return "“”", "open" if _may_open(before, after) or not _may_close(
            before, after
        ) else "close"
    if sign in _OPENERS:
        return _OPENERS[sign], "open"
    if sign in _CLOSERS:
        return _CLOSERS[sign], "close"
    if sign == '"':
        return '""', _straight_side(before, after)
    return _single(sign, before, after)


def _may_open(before: str, after: str) -> bool:
    return before in _BEFORE_OPENING and after not in BLANKS


def _may_close(before: str, after: str) -> bool:
    return before not in BLANKS and after in _AFTER_CLOSING


def _straight_side(before: str, after: str) -> Side:
    opens, closes = _may_open(before, after), _may_close(before, after)
    if before in BLANKS and not closes:
        return "open" if opens else "either"
    if after in BLANKS and before not in BLANKS:
        return "close"
    return "open" if opens and not closes else "close" if closes and not opens else "either"


def _single(sign: str, before: str, after: str) -> tuple[str, Side] | None:
    """Read a single mark; between two letters, or after an elided one, it is an apostrophe."""
    opening = (before in BLANKS or before in '([«“"—–:') and (after.isalnum() or after in "[(…")
    closing = before not in BLANKS and not after.isalnum() and after in _AFTER_CLOSING
    if sign in "‘‚":
        return ("‘’", "open") if opening else None
    if sign == "’":
        return ("‘’", "close") if closing else None
    if opening:
        return "''", "open"
    return ("''", "close") if closing else None

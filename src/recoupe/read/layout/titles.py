"""Lines that look like a headline or a subhead."""

import re

from recoupe.lang.layout_words import LayoutWords
from recoupe.records.layout import Extent

HEADLINE_LENGTH = 200
"""The longest headline, in code points."""
SUBHEAD_LENGTH = 100
_SUBHEAD_WORDS = 14
_SENTENCE_INSIDE = re.compile(r"[.!?…][»”\"\s]+(?=[^\W\d_a-z])")
_INCISE = re.compile(r"[-‐‑](?:t[-‐‑])?(?:il|elle|on|ils|elles)\b", re.IGNORECASE)
_FRAMED = re.compile(r"[-–—*]\s\S[^\n]*\S\s[-–—*]$")
_BULLET = re.compile(r"[-–—•*·▪◦‣]\s")


def looks_like_headline(text: str, place: Extent) -> bool:
    """Tell whether the paragraph is short and ends like no sentence of copy."""
    line = text[place.start : place.end]
    return len(line) <= HEADLINE_LENGTH and _is_titular(line)


def looks_like_subhead(text: str, place: Extent, words: LayoutWords) -> bool:
    """Tell whether the paragraph is a title between two stretches of copy.

    ``- Titre -`` is one. A line with a quotation and its incise, an item of a list, a line that
    announces something (``:``) and any line with a full stop are copy.
    """
    line = text[place.start : place.end]
    if _FRAMED.match(line) and len(line) <= SUBHEAD_LENGTH + 4:
        return True
    if len(line) > SUBHEAD_LENGTH or len(line.split()) > _SUBHEAD_WORDS or _BULLET.match(line):
        return False
    return (
        _is_titular(line)
        and not _INCISE.search(line)
        and line[0] not in "(["
        and (line[0].isupper() or line[0].isdigit() or line[0] in "«“\"‘'")
    )


def _is_titular(line: str) -> bool:
    if line[-1] in ".…:;," or (line[-1] in '»”"' and line.rstrip(' »”"\xa0\u202f')[-1:] in ".,…"):
        return False
    return any(char.isalpha() for char in line) and not _SENTENCE_INSIDE.search(line)

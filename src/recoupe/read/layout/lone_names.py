"""Lines that are nothing but the name of an agency no table knows, above the copy or below it."""

import re

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.credits import Credit
from recoupe.read.layout.leads import match_lead
from recoupe.read.layout.strangers import is_common, is_told_of, name_stranger
from recoupe.records.layout import Extent

_DESK = re.compile(r"/[a-z]{2,4}(?:[/-][a-z]{1,4})*$")
_LONGEST = 40
_LONGEST_DATE = 30
_LONGEST_CAPITALS = 12
_DASHES = "-–— "
_RIGHTS = re.compile(
    r"^(?:©|\([cC]\))\s*(?:\d{4},?\s)?(?P<name>[^\d,.]+?)(?:,?\s\d{4})?(?:\.\s.{0,30})?$"
)
_LEAD = 400
"""Code points of copy in which the subject of a one-word title is named."""


def read_lone_name(text: str, place: Extent, words: LayoutWords) -> Credit | None:
    """Read ``FERRAPOL`` or ``La Ferrapol`` as the first line, a date aside; else None."""
    line = text[place.start : place.end]
    above = text[: place.start].strip()
    if above and not (above[-1].isdigit() and len(above) <= _LONGEST_DATE):
        return None
    if len(line) > _LONGEST or not text[place.end :].strip():
        return None
    agency = name_stranger(line, words)
    if agency is None or is_common(agency, words):
        return None
    if is_told_of(agency, text[place.end : place.end + _LEAD], words):
        return None
    capitals = agency == line and line.isupper() and len(line) <= _LONGEST_CAPITALS
    feminine = line != agency and line[:2] in {"La", "LA", "L'", "L’"}
    return Credit(place.start, place.end, (agency,)) if capitals or feminine else None


def read_closing_name(text: str, place: Extent, words: LayoutWords) -> Credit | None:
    """Read a last line that signs: ``© Ferrapol``, ``(Ferrapol)``, ``Ferrapol/ab``.

    Behind a lead the agency may only have helped, so another signature goes first.
    """
    line = text[place.start : place.end]
    if len(line) > _LONGEST or text[place.end :].strip():
        return None
    rights = _RIGHTS.match(line)
    line = f"({rights['name']})" if rights else line
    bare = line.rstrip(".").strip("()[] \xa0")
    lead = match_lead(bare, words.agency_leads)
    owned = bare.lstrip("©: \xa0")
    desk = _DESK.search(bare)
    framed = line[0] in "([" and line.rstrip(".")[-1] in ")]"
    if lead is not None:
        name = lead[1].lstrip(" :\xa0\u202f")
    elif owned != bare or framed or desk:
        name = _DESK.sub("", owned)
    elif line[0] in _DASHES or (
        line.isupper() and not is_told_of(line, text[: place.start], words)
    ):
        name = line.strip(_DASHES)
    else:
        return None
    agency = name_stranger(name, words)
    if agency is None or is_common(agency, words):
        return None
    return Credit(place.start, place.end, (agency,), aside=lead is not None)

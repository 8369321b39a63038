"""Datelines: where, when and by which agency a dispatch was filed."""

import re
from typing import NamedTuple

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_town
from recoupe.read.layout.dateline_parts import Parts, after_dash, read_parts
from recoupe.read.layout.dates import WrittenDate
from recoupe.read.layout.heads import read_head
from recoupe.read.layout.leads import match_lead
from recoupe.read.layout.paragraphs import trim
from recoupe.records.layout import Extent


class Dateline(NamedTuple):
    """A dateline: its extent, the place as printed, the agencies and the date it names."""

    start: int
    end: int
    place: str | None
    agencies: tuple[str, ...]
    date: WrittenDate | None


_LONGEST = 160
_SHORTEST_LEAD = 40
"""Code points of copy that must follow a dateline without an agency: a title is shorter."""
_DASH_AGAIN = re.compile(r"\s[-–—]\s")


def read_dateline(text: str, place: Extent, words: LayoutWords, *, first: bool) -> Dateline | None:
    """Return the dateline at the head of a paragraph, or the paragraph that is one; else None.

    Read: ``(Genève) ``, ``GENÈVE (AFP) - ``, ``Genève, 3 mars 2031 (Agence X) — ``, ``GENÈVE - ``,
    ``(AFP) - ``, ``AFP - Genève - ``. Only in the ``first`` paragraph of the copy may one come
    without an agency.
    """
    signed = read_head(text, place.start, _limit(place), words) if first else None
    found = _read_placed(text, place, words, first=first)
    if signed is None or (found and found.place and _is_known(found, words)):
        return found
    trimmed = trim(text, place.start, signed.end)
    return Dateline(trimmed.start, trimmed.end, signed.place, (signed.agency,), signed.date)


def _limit(place: Extent) -> int:
    return min(place.end, place.start + _LONGEST)


def _is_known(dateline: Dateline, words: LayoutWords) -> bool:
    return bool(dateline.agencies) and all(agency_label(name, words) for name in dateline.agencies)


def _read_placed(text: str, place: Extent, words: LayoutWords, *, first: bool) -> Dateline | None:
    parts = read_parts(text, place.start, _limit(place), words)
    if parts is None or (parts.place is None and not parts.agencies):
        return None
    if parts.place is not None and match_lead(parts.place, words.note_leads) is not None:
        return None
    end, dashed = after_dash(text, parts.end, place.end)
    rest = trim(text, end, place.end)
    if rest.start == rest.end:
        credible = bool(parts.agencies and parts.place) or (first and parts.date is not None)
    elif parts.agencies and parts.in_brackets:
        known = any(agency_label(name, words) for name in parts.agencies)
        placed = first and (parts.date is not None or _is_town_in_capitals(parts.place, words))
        credible = (dashed or known or placed) and _begins_copy(text, rest.start)
    else:
        credible = first and _is_unsigned(text, place.start, parts, rest, dashed=dashed)
    trimmed = trim(text, place.start, end)
    found = Dateline(trimmed.start, trimmed.end, parts.place, parts.agencies, parts.date)
    return found if credible else None


def _is_town_in_capitals(place: str | None, words: LayoutWords) -> bool:
    return place is not None and place.isupper() and is_town(place, words)


def _begins_copy(text: str, position: int) -> bool:
    return text[position].isupper() or text[position].isdigit() or text[position] in "«“\"„‹([…'‘-–"


def _is_unsigned(text: str, start: int, parts: Parts, rest: Extent, *, dashed: bool) -> bool:
    """Tell a dateline without an agency from the start of a sentence or of a title.

    ``Paris – Berlin – même combat.`` is a sentence; ``Crise - Sow dément`` is a title.
    """
    if rest.end - rest.start < _SHORTEST_LEAD or not _begins_copy(text, rest.start):
        return False
    if parts.in_brackets:
        return parts.place is not None
    sign = text[parts.end : rest.start].strip()[:1]
    if not dashed or sign == ":" or (sign == "|" and not text[start : parts.end].isupper()):
        return False
    if parts.agencies or parts.date is not None or text[start : parts.end].isupper():
        return True
    again = _DASH_AGAIN.search(text, rest.start, min(rest.start + 40, rest.end))
    return again is None and text[rest.end - 1] in '.!?…»”")'

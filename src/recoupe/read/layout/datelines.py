"""Datelines: where, when and by which agency a dispatch was filed."""

import re
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, read_agencies
from recoupe.read.layout.dates import WrittenDate, read_date
from recoupe.read.layout.paragraphs import BLANKS, trim
from recoupe.records.layout import Extent


class Dateline(NamedTuple):
    """A dateline: its extent, the place as printed, the agencies and the date it names."""

    start: int
    end: int
    place: str | None
    agencies: tuple[str, ...]
    date: WrittenDate | None


class _Parts(NamedTuple):
    end: int
    place: str | None = None
    agencies: tuple[str, ...] = ()
    date: WrittenDate | None = None
    in_brackets: bool = False


_LONGEST = 160
_HEAD = re.compile(r"[^()\[\]\n«»“”\"!?;:]{1,90}?(?=\s*\(|\s+/|\s+[-–—]+\s|\s*(?:—|--)\s*)")
_BRACKET = re.compile(r"\s*(?:\((?P<round>[^()\n]{1,60})\)|/(?P<slash>[^/\n]{2,40})/)")
_DASH = re.compile(r"\s*(?:[-–—―]+|:|\|)(?=\s)")
_TIGHT_DASH = re.compile(r"\s*[–—―]+")
_BETWEEN_PLACES = re.compile(r"[,/]")
_PARTICLE = re.compile(r"^(?:le|the)\s+", re.IGNORECASE)


def read_dateline(text: str, place: Extent, words: LayoutWords, *, first: bool) -> Dateline | None:
    """Return the dateline at the head of a paragraph, or the paragraph that is one; else None.

    Read: ``(Genève) ``, ``GENÈVE (AFP) - ``, ``Genève, 3 mars 2031 (Agence X) — ``, ``GENÈVE - ``,
    ``(AFP) - ``, ``AFP - Genève``. Only in the ``first`` paragraph of the copy may one come
    without an agency.
    """
    limit = min(place.end, place.start + _LONGEST)
    parts = _read_parts(text, place.start, limit, words)
    if parts is None:
        return None
    end, dashed = _after_dash(text, parts.end, place.end)
    if not _is_credible(text, parts, end, place, words, dashed=dashed, first=first):
        return None
    trimmed = trim(text, place.start, end)
    return Dateline(trimmed.start, trimmed.end, parts.place, parts.agencies, parts.date)


def _read_parts(text: str, start: int, limit: int, words: LayoutWords) -> _Parts | None:
    head = _HEAD.match(text, start, limit)
    whole = head is None
    if text[start] in "(/":
        parts = _read_brackets(text, _Parts(start), limit, words)
    elif whole:
        parts = _read_place(text, start, limit, words)
        parts = parts and parts._replace(end=limit)
    else:
        assert head is not None
        parts = _read_place(text, head.start(), head.end(), words)
        parts = parts and _read_brackets(text, parts, limit, words)
    if parts is not None and parts.place is None and parts.agencies:
        return _read_place_behind(text, parts, limit, words)
    return parts


def _read_place_behind(text: str, parts: _Parts, limit: int, words: LayoutWords) -> _Parts:
    """Read the place that follows the agency in ``AFP - Genève, 3 mars - ``."""
    dash, found = _after_dash(text, parts.end, limit)
    start = trim(text, dash, limit).start
    head = _HEAD.match(text, start, limit) if found else None
    behind = head and _read_place(text, head.start(), head.end(), words)
    if not behind or not _after_dash(text, behind.end, limit)[1]:
        return parts
    return behind._replace(agencies=(*parts.agencies, *behind.agencies))


def _read_place(text: str, start: int, end: int, words: LayoutWords) -> _Parts | None:
    """Read ``PLACE``, ``PLACE, Region``, ``PLACE, 3 mars``, ``PLACE, AGENCY``, ``AGENCY``."""
    names: list[str] = []
    agencies: list[str] = []
    date: WrittenDate | None = None
    position = start
    while position < end:
        separator = _BETWEEN_PLACES.search(text, position, end)
        stop = separator.start() if separator else end
        part = trim(text, position, stop)
        written = read_date(text, _after_article(text, part), part.end, words)
        if written is not None and written.end >= part.end - 1:
            date = written
        else:
            name, date = _place_and_date(text, part, words, date)
            label = agency_label(name, words)
            if label is not None:
                agencies.append(label)
            elif name and is_name(name, words, longest=5):
                names.append(name)
            elif part.start < part.end:
                return None
        position = stop + 1
    if len(names) > 3 or not (names or agencies):
        return None
    return _Parts(end, names[0] if names else None, tuple(agencies), date)


def _after_article(text: str, part: Extent) -> int:
    article = _PARTICLE.match(text[part.start : min(part.end, part.start + 8)])
    return part.start + article.end() if article else part.start


def _place_and_date(
    text: str, part: Extent, words: LayoutWords, date: WrittenDate | None
) -> tuple[str, WrittenDate | None]:
    """Split ``PARIS 3 mars`` and ``PARIS le 3 mars 2031``, written without a comma."""
    for found in re.finditer(r"\s(?=\d|le\s+\d)", text[part.start : part.end]):
        after = Extent(part.start + found.end(), part.end)
        written = read_date(text, _after_article(text, after), part.end, words)
        if written is not None and written.end >= part.end - 1:
            return text[part.start : part.start + found.start()], written
    return text[part.start : part.end], date


def _read_brackets(text: str, parts: _Parts, limit: int, words: LayoutWords) -> _Parts:
    while (found := _BRACKET.match(text, parts.end, limit)) is not None:
        start, end = found.span("round") if found["round"] else found.span("slash")
        read = _read_bracket(text, start, end, parts, words)
        if read is None:
            break
        parts = read._replace(end=found.end(), in_brackets=True)
        comma = re.compile(r",\s*").match(text, parts.end, limit)
        dated = comma and read_date(text, comma.end(), limit, words)
        if dated:
            parts = parts._replace(end=dated.end, date=dated)
    return parts


def _read_bracket(
    text: str, start: int, end: int, parts: _Parts, words: LayoutWords
) -> _Parts | None:
    content = text[start:end].strip()
    if parts.place is not None and fold(content) in words.regions:
        return parts
    agencies = read_agencies(content, words)
    if agencies:
        return parts._replace(agencies=(*parts.agencies, *agencies))
    written = read_date(text, _after_article(text, Extent(start, end)), end, words)
    if written is not None and written.end >= end - 1:
        return parts._replace(date=written)
    inner = _read_place(text, start, end, words)
    if parts.place is None and not parts.agencies:
        return inner and parts._replace(
            place=inner.place, agencies=inner.agencies, date=inner.date or parts.date
        )
    if inner is not None and (inner.agencies or inner.date):
        named = inner.agencies or ((inner.place,) if inner.place else ())
        return parts._replace(agencies=(*parts.agencies, *named), date=inner.date or parts.date)
    loose = None if parts.agencies else read_agencies(content, words, loose=True)
    return parts._replace(agencies=loose) if loose else None


def _after_dash(text: str, position: int, limit: int) -> tuple[int, bool]:
    found = _DASH.match(text, position, limit) or _TIGHT_DASH.match(text, position, limit)
    return (found.end(), True) if found else (position, False)


def _is_credible(
    text: str,
    parts: _Parts,
    end: int,
    place: Extent,
    words: LayoutWords,
    *,
    dashed: bool,
    first: bool,
) -> bool:
    if parts.place is None and not parts.agencies:
        return False
    rest = trim(text, end, place.end)
    known = any(agency_label(name, words) for name in parts.agencies)
    if rest.start == rest.end:
        return bool(parts.agencies and parts.place) or (first and parts.date is not None)
    if not _begins_copy(text, rest.start):
        return False
    if parts.agencies and parts.in_brackets:
        return dashed or (known and text[parts.end] in BLANKS)
    if not first or rest.end - rest.start < 40:
        return False
    if parts.in_brackets:
        return parts.place is not None
    return dashed and _stands_out(text, place.start, parts, rest)


def _begins_copy(text: str, position: int) -> bool:
    return text[position].isupper() or text[position].isdigit() or text[position] in "«“\"„‹([…'‘-–"


def _stands_out(text: str, start: int, parts: _Parts, rest: Extent) -> bool:
    """Tell whether a place before a bare dash is a dateline and not the start of a sentence."""
    if parts.agencies or parts.date is not None:
        return True
    if text[parts.end : parts.end + 2].strip()[:1] in ":|":
        return False
    if text[start : parts.end].isupper():
        return True
    again = _DASH.search(text, rest.start, min(rest.start + 40, rest.end))
    return again is None and text[rest.end - 1] in '.!?…»”")'

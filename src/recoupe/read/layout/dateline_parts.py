"""The parts a dateline is made of: places, dates, agencies, brackets, dashes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, is_town, read_agencies
from recoupe.read.layout.dates import WrittenDate, read_date
from recoupe.read.layout.paragraphs import trim
from recoupe.read.layout.strangers import is_common, name_stranger
from recoupe.records.layout import Extent


class Parts(NamedTuple):
    """What was read so far, and where it ends."""

    end: int
    place: str | None = None
    agencies: tuple[str, ...] = ()
    date: WrittenDate | None = None
    in_brackets: bool = False


_HEAD = re.compile(
    r"(?:[^()\[\]\n«»“”\"!?;:|]|(?<=\d):(?=\d)){1,90}?(?=\s*\(|\s+/|\s+[-–—]+\s|\s*(?:—|--)\s*)"
)
_BRACKET = re.compile(r"\s*(?:\((?P<round>[^()\n]{1,60})\)|/(?P<slash>[^/\n]{2,40})/)")
_DASH = re.compile(r"\s*(?:\.\s*)?(?:[-–—―]+|:|\|)(?=\s)")
_TIGHT_DASH = re.compile(r"\s*(?:\.\s*)?[–—―]+|\.\s?-+")
_COMMA = re.compile(r",\s*")
# A comma before an hour parts nothing: 3 mars, 20h15.
_BETWEEN_PLACES = re.compile(r"[,/](?!\s*\d{1,2}\s?(?:[hH]|:\d))")
_BEFORE_DATE = re.compile(r"\s(?=\d|le\s+\d)")
_ARTICLE = re.compile(r"(?:le|the)\s+", re.IGNORECASE)
_BESIDE_TOWN = re.compile(r"\s*[,/–—]\s*|\s-\s")
_MOST_NAMES = 3


def read_parts(text: str, start: int, limit: int, words: LayoutWords) -> Parts | None:
    """Return the place, agencies and date at ``start``, without the dash; None if it is copy."""
    parts: Parts | None
    head = _HEAD.match(text, start, limit)
    if text[start] in "(/":
        parts = _read_brackets(text, Parts(start), limit, words)
    elif head is None:
        parts = _read_place(text, start, limit, words)
    else:
        place = _read_place(text, start, head.end(), words)
        parts = place and _read_brackets(text, place, limit, words)
    if parts is not None and parts.place is None and parts.agencies:
        return _read_place_behind(text, parts, limit, words)
    return parts


def after_dash(text: str, position: int, limit: int) -> tuple[int, bool]:
    """Return the offset behind the dash (or colon, or bar) at ``position``, and if there is one."""
    found = _DASH.match(text, position, limit) or _TIGHT_DASH.match(text, position, limit)
    return (found.end(), True) if found else (position, False)


def _read_place_behind(text: str, parts: Parts, limit: int, words: LayoutWords) -> Parts:
    """Read the place that follows the agency in ``AFP - Genève, 3 mars - ``."""
    dash, found = after_dash(text, parts.end, limit)
    start = trim(text, dash, limit).start
    head = _HEAD.match(text, start, limit) if found else None
    behind = head and _read_place(text, head.start(), head.end(), words)
    if not behind or not after_dash(text, behind.end, limit)[1]:
        return parts
    return behind._replace(agencies=(*parts.agencies, *behind.agencies))


def _read_place(text: str, start: int, end: int, words: LayoutWords) -> Parts | None:
    """Read ``PLACE``, ``PLACE, 3 mars, 20h15``, ``PLACE, Region``, ``PLACE, AGENCY``, a name."""
    names: list[str] = []
    agencies: list[str] = []
    date: WrittenDate | None = None
    for part in _stretches(text, start, end):
        name, written = _place_and_date(text, part, words)
        date = written or date
        label = agency_label(name, words)
        if label is not None:
            agencies.append(label)
        elif is_name(name, words, longest=8 if name.isupper() else 5):
            names.append(name)
        elif name:
            return None
    if len(names) > _MOST_NAMES or not (names or agencies):
        return None
    return Parts(end, _first_place(text, start, end, names), tuple(agencies), date)


def _first_place(text: str, start: int, end: int, names: list[str]) -> str | None:
    """The place as printed: ``ISLAMABAD/NEW DELHI`` is one, ``GENÈVE, Suisse`` has a region."""
    joined = "/".join(names)
    if len(names) > 1 and text.find(joined, start, end) == start:
        return joined
    return names[0] if names else None


def _stretches(text: str, start: int, end: int) -> Iterator[Extent]:
    for separator in _BETWEEN_PLACES.finditer(text, start, end):
        yield trim(text, start, separator.start())
        start = separator.end()
    yield trim(text, start, end)


def _whole_date(text: str, start: int, end: int, words: LayoutWords) -> WrittenDate | None:
    """Return the date if it is all that stands between the offsets, a point aside."""
    article = _ARTICLE.match(text, start, end)
    written = read_date(text, article.end() if article else start, end, words)
    return written if written is not None and written.end >= end - 1 else None


def _place_and_date(text: str, part: Extent, words: LayoutWords) -> tuple[str, WrittenDate | None]:
    """Split ``PARIS 3 mars`` and ``PARIS le 3 mars 2031``; either half may be missing."""
    whole = _whole_date(text, part.start, part.end, words)
    if whole is not None:
        return "", whole
    for found in _BEFORE_DATE.finditer(text, part.start, part.end):
        written = _whole_date(text, found.end(), part.end, words)
        if written is not None:
            return text[part.start : found.start()], written
    return text[part.start : part.end], None


def _read_brackets(text: str, parts: Parts, limit: int, words: LayoutWords) -> Parts:
    while (found := _BRACKET.match(text, parts.end, limit)) is not None:
        start, end = found.span("round") if found["round"] else found.span("slash")
        read = _read_bracket(text, trim(text, start, end), parts, words)
        if read is None:
            break
        parts = read._replace(end=found.end(), in_brackets=True)
        comma = _COMMA.match(text, parts.end, limit)
        date = comma and read_date(text, comma.end(), limit, words)
        if date:
            parts = parts._replace(end=date.end, date=date)
    return parts


def _read_bracket(text: str, inside: Extent, parts: Parts, words: LayoutWords) -> Parts | None:
    """Add what a bracket holds: a region, agencies, a date, or all that stands in front of none."""
    content = text[inside.start : inside.end]
    if parts.place is not None and fold(content) in words.regions:
        return parts
    agencies = read_agencies(content, words)
    if agencies:
        return parts._replace(agencies=(*parts.agencies, *agencies))
    date = _whole_date(text, inside.start, inside.end, words)
    if date is not None:
        return parts._replace(date=date)
    inner = _read_place(text, inside.start, inside.end, words)
    if parts.place is None and not parts.agencies:
        return _read_town_and_name(content, words) or inner
    return _read_signature(content, parts, inner, words)


def _read_town_and_name(content: str, words: LayoutWords) -> Parts | None:
    """Read ``LIMA, Ferrapol`` or ``Ferrapol/LIMA``: the one that is no town signs."""
    names = [name for name in _BESIDE_TOWN.split(content) if name]
    towns = [name for name in names if is_town(name, words)]
    others = [agency for name in names if (agency := name_stranger(name, words))]
    if len(names) != 2 or len(towns) != 1 or len(others) != 1 or is_common(others[0], words):
        return None
    return Parts(0, towns[0], (others[0],))


def _read_signature(
    content: str, parts: Parts, inner: Parts | None, words: LayoutWords
) -> Parts | None:
    """Add a bracket behind a place: ``(AFP, 3 mars)`` or an agency no table knows."""
    if inner is not None and (inner.agencies or inner.date):
        unknown = (inner.place,) if inner.place and not is_town(inner.place, words) else ()
        if not (inner.agencies or unknown or parts.agencies):
            return parts._replace(date=inner.date) if inner.place is None else None
        if inner.agencies and not (unknown and name_stranger(unknown[0], words)):
            unknown = ()
        return parts._replace(
            agencies=(*parts.agencies, *inner.agencies, *unknown), date=inner.date or parts.date
        )
    loose = None if parts.agencies else read_agencies(content, words, loose=True)
    return parts._replace(agencies=loose) if loose else None

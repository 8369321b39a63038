"""What stands above the copy: dates, editorial notes, slugs."""

import re
from typing import NamedTuple

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.dates import WrittenDate, read_clock, read_date
from recoupe.read.layout.leads import match_lead
from recoupe.read.layout.paragraphs import BLANKS, trim
from recoupe.records.layout import Extent


class Header(NamedTuple):
    """A header: its extent and the date it gives, if it is one."""

    start: int
    end: int
    date: WrittenDate | None = None
    told: bool = False
    """True of a date that gives no day of the calendar: ``Publié à 17h05``."""


_GLUED = re.compile(r"date\s*:?\s+(?=\S)", re.IGNORECASE)
_UNCERTAIN = re.compile(r"[\dX]{4}(?:-[\dX]{2}){0,2}[?~%]?(?!\S)")
_SLUG = re.compile(r"[A-ZÀ-ÝŒ\d]+(?:[-/_.]{1,2}[A-ZÀ-ÝŒ\d]+)+")
_WIRE_CODE = re.compile(r"(?:[A-Z]{2,5}\d{2,5}|\d{1,4}|[A-Z]{1,4}|[a-z]{1,2})(?:\s(?=\S)|$)")
_BETWEEN = re.compile(r"[\s,;|·•()–—-]*")
_COLON = re.compile(r"\s*:?\s*")
_LONGEST_NOTE = 300
_LONGEST_CODES = 40
_LONGEST_TOLD = 60
_SHORTEST_LABEL = 5


def read_glued_date(text: str, place: Extent, words: LayoutWords) -> Header | None:
    """Return the ``date 2031-03`` at the head of a paragraph, whatever copy follows it."""
    lead = _GLUED.match(text, place.start, place.end)
    if lead is None:
        return None
    uncertain = _UNCERTAIN.match(text, lead.end(), place.end)
    date = read_date(text, lead.end(), place.end, words)
    ends = [found for found in (uncertain and uncertain.end(), date and date.end) if found]
    if not ends:
        return None
    return Header(place.start, max(ends), date)


def read_header(text: str, place: Extent, words: LayoutWords) -> Header | None:
    """Return the paragraph as a header if it is only a date, a note to editors or a slug."""
    if place.end - place.start > _LONGEST_NOTE:
        return None
    dated = _read_dates(text, place, words)
    if dated is not None:
        return dated
    line = text[place.start : place.end]
    if _is_told_by_hour(line, words):
        return Header(place.start, place.end, told=True)
    if _is_note(line, words) or is_slug(line):
        return Header(place.start, place.end)
    return None


def is_slug(line: str) -> bool:
    """Tell whether the line is a slug (``USA-CHINE-COMMERCE``) or a wire's own codes."""
    if _SLUG.fullmatch(line):
        return True
    if len(line) > _LONGEST_CODES or not any(char.isdigit() for char in line):
        return False
    codes = _WIRE_CODE.findall(line + " ")
    return "".join(codes).strip() == line.strip() and len(codes) > 1


def _read_dates(text: str, place: Extent, words: LayoutWords) -> Header | None:
    """Read ``Publié le 3 mars 2031 à 14h05 | Mis à jour à 15h``; the first date counts."""
    position, first, labelled, seen = place.start, None, False, False
    while position < place.end:
        labelled_end = _after_label(text, position, place.end, words)
        labelled = labelled or labelled_end > position
        position = _skip(text, labelled_end, place.end)
        date = read_date(text, position, place.end, words)
        after = date.end if date else read_clock(text, position, place.end)
        if after is None or (date and _is_bare_number(date) and not labelled):
            return None
        first, seen = first or date, True
        position = _skip(text, after, place.end)
    return Header(place.start, place.end, first, told=labelled and not first) if seen else None


def _is_bare_number(date: WrittenDate) -> bool:
    return date.month is None


def _skip(text: str, position: int, end: int) -> int:
    found = _BETWEEN.match(text, position, end)
    return found.end() if found else position


def _after_label(text: str, position: int, end: int, words: LayoutWords) -> int:
    matched = match_lead(text[position : min(end, position + 60)], words.date_labels)
    if matched is None or not matched[1]:
        return position
    colon = _COLON.match(text, position + len(matched[0]), end)
    return colon.end() if colon else position


def _is_told_by_hour(line: str, words: LayoutWords) -> bool:
    """Tell a date that gives no day of the calendar: ``Publié hier à 17h20``, ``Mis à jour à 9h``.

    Labels that are a mere article need a date.
    """
    matched = match_lead(line, words.date_labels)
    if matched is None or len(matched[0]) < _SHORTEST_LABEL or len(line) > _LONGEST_TOLD:
        return False
    rest = matched[1].strip(" :\xa0\u202f")
    day = match_lead(rest, words.relative_days)
    if day is not None and read_clock(day[1] + " ", 0, len(day[1])) is None:
        return not day[1].rstrip(".") or day[1].strip()[0].isdecimal()
    rest = day[1] if day else rest
    return bool(rest) and read_clock(rest, 0, len(rest)) == len(rest)


def _is_title(rest: str) -> bool:
    """Tell the title behind ``CORRECTIF -``: words in small letters, unlike a slug's."""
    dash, _, title = rest.lstrip(BLANKS).partition(" ")
    return dash in {"-", "–", "—"} and sum(word.islower() for word in title.split()) > 1


def _is_note(line: str, words: LayoutWords) -> bool:
    """Tell whether a note's lead word stands alone, in brackets or before a colon or a dash."""
    bracketed = line[0] in "([*" and line[-1] in ")]*"
    bare = line.strip("()[]*- ")
    matched = match_lead(bare, words.note_leads)
    if matched is None:
        return False
    head, rest = matched
    if bracketed or not rest.strip(" .:!-–—"):
        return True
    if head.isupper() and _is_title(rest):
        return False
    sign = rest.lstrip(BLANKS)[:1]
    return sign == ":" or (head.isupper() and sign in {"-", "–", "—", "("})


def after_header(text: str, header: Header, place: Extent) -> Extent:
    """Return what the paragraph holds after its header."""
    return trim(text, header.end, place.end)

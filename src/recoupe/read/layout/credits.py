"""Signatures: of agencies, of people, of those who hold the rights."""

import re
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, read_agencies
from recoupe.read.layout.leads import match_lead
from recoupe.read.layout.staff import is_staff_credit, read_staff
from recoupe.records.layout import Extent


class Credit(NamedTuple):
    """A signature: its extent, the agencies and people it names and what it says of the copy."""

    start: int
    end: int
    agencies: tuple[str, ...] = ()
    byline: str | None = None
    translated: bool = False
    publisher: str | None = None
    copyright: bool = False
    aside: bool = False
    """True of agencies that only helped: ``Avec AFP``."""


_TAIL = re.compile(r"[.!?…»”\"]\s*(?P<credit>\((?P<content>[^()]{2,250})\)\.?)$")
_COPYRIGHT = re.compile(r"^(?:©|\([cC]\)|[Cc]opyright)\s*:?\s*(?:©\s*)?(?:\d{4}\s*[,-]?\s*)?")
_AFTER_OWNER = re.compile(r"\s*(?:,?\s\d{4}\b|[.,–—-]\s|[Tt]ous droits|[Aa]ll rights|\.$)")
_FILING = re.compile(r"\s+le\s+\d")
_DESK = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{1,4}){0,8}/?(?:\s+\d{6}\s[A-Z]{3}\s\d{2})?$")
_LONGEST = 300
_LONGEST_COPYRIGHT = 150


def read_credit(text: str, place: Extent, words: LayoutWords) -> Credit | None:
    """Return the paragraph as a signature if it is nothing else, or None."""
    if place.end - place.start > _LONGEST:
        return None
    line = text[place.start : place.end].lstrip("-–— ")
    credit = (
        _read_copyright(line, words)
        or _read_desk(line)
        or _read_publisher(line, words)
        or _read_agencies(line, words)
        or _read_people(line, words)
    )
    return credit and credit._replace(start=place.start, end=place.end)


def read_tail(text: str, place: Extent, words: LayoutWords) -> Credit | None:
    """Return the signature in brackets behind the last sentence of a paragraph, or None."""
    window = max(place.start, place.end - _LONGEST)
    found = _TAIL.search(text[window : place.end])
    if found is None:
        return None
    agencies = read_agencies(found["content"], words)
    credit = Credit(0, 0, agencies) if agencies else None
    if credit is None and is_staff_credit(found["credit"], words):
        credit = _read_people(found["credit"], words)
    return credit and credit._replace(start=window + found.start("credit"), end=place.end)


def _read_copyright(line: str, words: LayoutWords) -> Credit | None:
    found = _COPYRIGHT.match(line)
    if found is None or len(line) > _LONGEST_COPYRIGHT:
        return None
    owner = line[found.end() :]
    stop = _AFTER_OWNER.search(owner)
    owner = owner[: stop.start()] if stop else owner
    agencies = read_agencies(owner, words) or ()
    pictured = stop is not None and stop.group().startswith(",") and not stop.group()[-1].isdigit()
    publisher = owner if not (agencies or pictured) and is_name(owner, words) else None
    return Credit(0, 0, agencies, publisher=publisher, copyright=True)


def _read_desk(line: str) -> Credit | None:
    """Read the initials of the desk: ``abc/de/fg``."""
    return Credit(0, 0) if _DESK.match(line) else None


def _read_publisher(line: str, words: LayoutWords) -> Credit | None:
    matched = match_lead(line, words.publisher_leads)
    if matched is None:
        return None
    name = _FILING.split(matched[1].strip(" :.\xa0"))[0]
    label = agency_label(name, words)
    if label is not None:
        return Credit(0, 0, (label,))
    return Credit(0, 0, publisher=name) if is_name(name, words) else None


def _read_agencies(line: str, words: LayoutWords) -> Credit | None:
    """Read agencies alone; a line that names none has to say « avec agences »."""
    agencies = read_agencies(line.rstrip("."), words)
    if agencies is None or not (agencies or fold(line).startswith("avec")):
        return None
    return Credit(0, 0, agencies, aside=fold(line).startswith("avec"))


def _read_people(line: str, words: LayoutWords) -> Credit | None:
    staff = read_staff(line, words)
    if staff is None:
        return None
    return Credit(0, 0, staff.agencies, staff.byline, staff.translated)

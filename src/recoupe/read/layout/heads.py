"""Heads in which a short name signs beside a town and a date, in whatever order and signs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, is_town
from recoupe.read.layout.dates import WrittenDate, read_clock, read_date
from recoupe.read.layout.leads import match_lead
from recoupe.read.layout.strangers import is_common, name_stranger


class Item(NamedTuple):
    """One part of a head: a name, a date, an hour or a number, and the signs around it."""

    end: int
    name: str = ""
    date: WrittenDate | None = None
    numbers: int = 0
    before: str = ""
    after: str = ""

    @property
    def framed(self) -> bool:
        """True of a name alone between brackets, or between two slashes."""
        return any(a in self.before and b in self.after for a, b in ("()", "[]", "//"))


class Signed(NamedTuple):
    """Who signs, where and when; ``end`` is where the head ends."""

    end: int
    agency: str
    place: str | None
    date: WrittenDate | None


_SIGNS = re.compile(r"(?:[\s,()\[\]/|–—―]|\.(?=\s|[-–—―]|$)|-(?![^\W\d_])|(?<=\s)-)*")
_NAME = re.compile(
    r"[^\W_](?:[^\s,()\[\]/|.–—―:;!?«»“”\"]|\.(?=[^\W\d_])|[  ](?!-|\d|le\s\d|n°)){0,59}"
)
_NUMBER = re.compile(r"(?:n[°º]\s?)?\d{1,8}(?!\w)", re.IGNORECASE)
_LE = re.compile(r"le\s+(?=\d)", re.IGNORECASE)
_CLOSING = re.compile(r"[/|–—―.-]")
_DASHED = re.compile(r"[–—―/|-]")
_MOST = 8


def read_head(text: str, start: int, end: int, words: LayoutWords) -> Signed | None:
    """Return who signs at the head of a paragraph of copy, or None where that is in doubt.

    One name signs, beside a town of the tables (``Ferrapol — LIMA — ``), or alone in brackets
    beside a name and a date. A name without brackets stands before the town or behind the date.
    """
    items: list[Item] = []
    for item in _items(text, start, end, words):
        items.append(item)
        signed = _closes(item, text, end) and not _in_brackets(items) and _who(items, words)
        if signed and not _goes_on(text, item.end, end, words):
            return signed
    return None


def read_line(line: str, words: LayoutWords) -> Signed | None:
    """Return who signs a line that is nothing but a name beside a date, a town or wire numbers."""
    matched = match_lead(line, tuple(words.copy_nouns))
    offset = len(line) - len(matched[1]) if matched else 0
    items = list(_items(line, offset, len(line), words))
    if not items or items[-1].end < len(line):
        return None
    labels = [item for item in items if item.name and not is_town(item.name, words)]
    numbers = sum(item.numbers for item in items)
    told = any(item.date for item in items) or numbers > (0 if matched else 1)
    if len(labels) != 1 or not told:
        return None
    agency = name_stranger(labels[0].name, words)
    if agency is None or _doubtful(agency, words):
        return None
    place = next((i.name for i in items if i.name and is_town(i.name, words)), None)
    return Signed(len(line), agency, place, next((i.date for i in items if i.date), None))


def _items(text: str, start: int, end: int, words: LayoutWords) -> Iterator[Item]:
    signs = _SIGNS.match(text, start, end)
    position, before = (signs.end(), signs.group()) if signs else (start, "")
    for _ in range(_MOST):
        item = _item(text, position, end, words)
        if item is None:
            return
        signs = _SIGNS.match(text, item.end, end)
        after = signs.group() if signs else ""
        yield item._replace(end=item.end + len(after), before=before, after=after)
        position, before = item.end + len(after), after


def _item(text: str, start: int, end: int, words: LayoutWords) -> Item | None:
    article = _LE.match(text, start, end)
    date = read_date(text, article.end() if article else start, end, words)
    if date is not None and date.month is not None:
        return Item(date.end, date=date)
    clock = read_clock(text, start, end)
    if clock is not None:
        return Item(clock)
    number = _NUMBER.match(text, start, end)
    if number is not None:
        return Item(number.end(), numbers=1)
    found = _NAME.match(text, start, end)
    name = found.group().rstrip(" \xa0-") if found else ""
    return Item(start + len(name), name) if name and is_name(name, words, longest=5) else None


def _closes(item: Item, text: str, end: int) -> bool:
    """Tell whether a dash, a slash or a point ends the head here and copy may follow."""
    closed = _CLOSING.search(item.after) is not None and "," not in item.after
    return closed and item.end < end and not text[item.end].islower()


def _in_brackets(items: list[Item]) -> bool:
    signs = items[0].before + "".join(item.after for item in items)
    return sum(map(signs.count, "([")) > sum(map(signs.count, ")]"))


def _goes_on(text: str, position: int, end: int, words: LayoutWords) -> bool:
    following = _item(text, position, end, words)
    return following is not None and not following.name


def _who(items: list[Item], words: LayoutWords) -> Signed | None:
    names = [item for item in items if item.name]
    towns = [item for item in names if is_town(item.name, words)]
    others = [item for item in names if item not in towns]
    date = next((item.date for item in items if item.date), None)
    if not towns and date is not None and len(others) == 2:
        towns = [item for item in others if not item.framed][:1]
        others = [item for item in others if item.framed]
    if not towns or len(others) != 1:
        return None
    agency = name_stranger(others[0].name, words)
    if agency is None or not (
        others[0].framed or _stands_free(others[0], towns[0], items, agency, words)
    ):
        return None
    undated = any(item.numbers for item in items) or not _DASHED.search(items[-1].after)
    if date is None and undated:
        return None
    return Signed(items[-1].end, agency, towns[0].name, date)


def _stands_free(
    other: Item, town: Item, items: list[Item], agency: str, words: LayoutWords
) -> bool:
    """Tell a name without brackets that is no region and no slug."""
    if agency_label(other.name, words) is not None:
        return True
    dated = [item.end for item in items if item.date]
    if _doubtful(agency, words) or not (dated or (agency.isupper() and not town.framed)):
        return False
    return other.end < town.end or (bool(dated) and other.end > dated[0])


def _doubtful(agency: str, words: LayoutWords) -> bool:
    return agency_label(agency, words) is None and is_common(agency, words)

"""Lines in which an agency signs beside people, a desk, a newspaper, a town or a day."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, is_town
from recoupe.read.layout.dates import WrittenDate, read_date
from recoupe.read.layout.leads import match_lead
from recoupe.read.layout.mastheads import is_newspaper
from recoupe.read.layout.strangers import is_common, is_told_of, name_stranger


class Beside(NamedTuple):
    """Who signs a line, and what else it says; ``helped`` where the agency only helped."""

    agencies: tuple[str, ...]
    byline: str | None
    publisher: str | None
    place: str | None
    date: WrittenDate | None
    helped: bool


class _Part(NamedTuple):
    """A stretch between two signs or joining words; ``kind`` tells what it is."""

    kind: str
    name: str
    join: str
    date: WrittenDate | None = None


_SIGN = r"\s*[,|•&()\[\]—–]\s*|\s+-\s+|\s*/\s*"
_INITIALS = re.compile(r"(?:[A-Z]\.\s?-?){1,4}|[A-Z]{2,4}|[a-z]{2,4}")
_BEHIND_SLASH = re.compile(r"[A-Z]{2,4}(?:-[A-Z]{2,4})?|[a-z]{2,4}")
_WEAK = frozenset({"", ",", "&"})
_NO_SIGNATURE = re.compile(r"[«»“”\"!?;]|:(?!\d)")
_ABOVE = frozenset({"person", "desk", "paper", "place", "date"})
_BELOW = _ABOVE | {"initials"}
_UNKNOWN = frozenset({"", "common"})
_PARTED_FROM_DATE = frozenset({"|", "•", "("})
_LONGEST = 90
_LEAD = 400
"""Code points of copy in which the subject of a title is named."""


def read_beside(
    line: str, copy: str, words: LayoutWords, *, dated: bool = False, below: bool = False
) -> Beside | None:
    """Read ``Awa Diop - Ferrapol``, ``La rédaction, avec Ferrapol``, ``Lima — Ferrapol``.

    ``copy`` is what the line stands above or, where ``below`` is true, below; ``dated`` is true of
    a line above a date, as no title is. Below, initials may sign: ``Ferrapol / abc``. None unless
    each part is known for what it is and one alone may be an agency's name; behind a word for help
    every name is.
    """
    bare = _without_lead(line.strip("*-–— \xa0").rstrip("."), words)
    if not bare or len(line) > _LONGEST or _NO_SIGNATURE.search(bare):
        return None
    parts = list(_parts(bare, words))
    helping = next((n for n, part in enumerate(parts) if part.join in words.helping), None)
    if helping is not None:
        helped = _signed(list(_helped(parts, helping, words)), helped=True)
        if helped is not None:
            return helped
    parts = _towns_told_of(parts, copy, words)
    strangers = [part for part in parts if part.kind == "stranger"]
    others = [part for part in parts if part.kind in (_BELOW if below else _ABOVE)]
    if len(strangers) > 1 or not others or _is_of_a_picture(parts):
        return None
    weak = all(part.join in _WEAK or part.join in words.joining for part in parts[1:])
    doubted = copy if weak else "" if dated else copy[:_LEAD]
    if any(is_told_of(part.name, doubted, words) for part in strangers):
        return None
    return _signed(parts, helped=False)


def _is_of_a_picture(parts: list[_Part]) -> bool:
    """Tell ``Awa Diop / Ferrapol``, as photographers sign."""
    people = any(part.kind == "person" for part in parts)
    return people and any(part.join == "/" for part in parts)


def _without_lead(line: str, words: LayoutWords) -> str:
    """Return ``Ferrapol / Le Courrier`` of ``(Source : Ferrapol / Le Courrier)``."""
    bare = line.strip("()[] \xa0")
    matched = match_lead(bare, words.agency_leads)
    colon = matched[1].lstrip(" \xa0\u202f") if matched else ""
    return colon[1:].strip() if colon.startswith(":") else line


def _towns_told_of(parts: list[_Part], copy: str, words: LayoutWords) -> list[_Part]:
    """Give the parts; of two unknown names, that which the copy speaks of is the town."""
    strangers = [part for part in parts if part.kind == "stranger"]
    told = [part for part in strangers if is_told_of(part.name, copy, words)]
    if len(strangers) != 2 or len(told) != 1:
        return parts
    return [part._replace(kind="place") if part in told else part for part in parts]


def _signed(parts: list[_Part], *, helped: bool) -> Beside | None:
    if any(part.kind in _UNKNOWN for part in parts):
        return None
    agencies = [part.name for part in parts if part.kind in {"agency", "stranger"}]
    people = [part.name for part in parts if part.kind == "person"]
    towns = [part.name for part in parts if part.kind == "place" and part.name]
    place = towns[0] if towns and len(parts) == len(agencies) + 1 else None
    date = next((part.date for part in parts if part.date), None)
    byline = ", ".join(people) or None
    paper = next((part.name for part in parts if part.kind == "paper"), None)
    names = tuple(dict.fromkeys(agencies))
    return Beside(names, byline, paper, place, date, helped) if names else None


def _helped(parts: list[_Part], helping: int, words: LayoutWords) -> Iterator[_Part]:
    """Give the parts around a word for help: who was helped is no agency but prints the page."""
    for part in parts[:helping]:
        unknown = part.kind in _UNKNOWN and is_name(part.name, words)
        if unknown and _INITIALS.fullmatch(part.name):
            yield part._replace(kind="initials")
        else:
            yield part._replace(kind="paper") if unknown or part.kind == "stranger" else part
    for part in parts[helping:]:
        yield part._replace(kind="stranger") if helping and part.kind == "common" else part


def _parts(line: str, words: LayoutWords) -> Iterator[_Part]:
    start, join = 0, ""
    for found in (*_joins(words.joining).finditer(line), None):
        end = found.start() if found else len(line)
        name = line[start:end].strip()
        if name:
            yield _part(name, join, words)
            join = ""
        if found:
            start = found.end()
            join = fold(found.group().strip()) or join


@lru_cache(maxsize=4)
def _joins(joining: tuple[str, ...]) -> re.Pattern[str]:
    alone = "|".join(re.escape(word).replace("'", "['’ʼ]") for word in joining)
    return re.compile(rf"{_SIGN}|(?:^|(?<=[\s,]))(?:{alone})(?:\s+|(?<=['’]))", re.IGNORECASE)


def _part(name: str, join: str, words: LayoutWords) -> _Part:
    date = _read_day(name, words, labelled=join not in _PARTED_FROM_DATE)
    if date is not None:
        return _Part("date", name, join, date)
    label = agency_label(name, words)
    if label is not None:
        return _Part("agency", label, join)
    kind = _kind(name, join, words)
    who, where = _at(name, words)
    if kind in {"stranger", "common"}:
        name = name_stranger(who, words) or name
    return _Part(kind, "" if kind == "place" and where else name, join)


def _kind(name: str, join: str, words: LayoutWords) -> str:
    who, where = _at(name, words)
    if where and not who:
        return "place"
    if is_town(name, words):
        return "place"
    if match_lead(who, words.desk_nouns) is not None:
        return "desk"
    if is_newspaper(name, words):
        return "paper"
    short = _INITIALS.fullmatch(who) and (where or who.islower() or "." in who)
    if short or (join == "/" and _BEHIND_SLASH.fullmatch(who)):
        return "initials"
    if " " in who:
        return "person" if is_name(who, words, longest=4) else ""
    stranger = name_stranger(who, words)
    if stranger is None:
        return ""
    return "common" if is_common(stranger, words) else "stranger"


def _at(name: str, words: LayoutWords) -> tuple[str, str]:
    """Part ``JML à Lima`` and ``à Lima`` into who and where."""
    key = f" {fold(name)}"
    for preposition in words.locating:
        at = key.find(f" {preposition} ")
        where = name[at + len(preposition) + 1 :]
        if at >= 0 and is_name(where, words, longest=4):
            return name[: max(at - 1, 0)].strip(), where
    return name, ""


def _read_day(name: str, words: LayoutWords, *, labelled: bool) -> WrittenDate | None:
    """Read a day behind its label: ``Publié le 3 mars 2031 à 14h05``."""
    matched = match_lead(name, words.date_labels)
    if matched is None and labelled:
        return None
    rest = matched[1].strip() if matched else name
    date = read_date(rest, 0, len(rest), words)
    return date if date is not None and date.end == len(rest) and date.month else None

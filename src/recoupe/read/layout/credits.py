"""Lines in which agencies, reporters, translators and editors sign."""

import re
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, read_agencies
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


_TAIL = re.compile(r"[.!?…»”\"]\s*(?P<credit>\((?P<content>[^()]{2,250})\)\.?)$")
_COPYRIGHT = re.compile(r"^(?:©|\([cC]\)|[Cc]opyright)\s*:?\s*(?:©\s*)?(?:\d{4}\s*[,-]?\s*)?")
_AFTER_OWNER = re.compile(r"\s*[,.–—-]?\s*(?:\d{4}|[Tt]ous droits.*|[Aa]ll rights.*)?\.?$")
_BYLINE_END = re.compile(r"\s*(?:[;.|]|,|\s[-–—]|\bavec\b|\bà\b|\ben\b|\bpour\b|$)")
_NAME_THEN_SIGN = re.compile(
    r"(?P<name>[^,;.|&()]+?)(?P<sep>\s*(?:[,;.|&()]|\s[-–—]\s|\bet\b|\bavec\b|\bpour\b|$))"
)
_WHERE = re.compile(r"(?:à|au|aux|en)\s+", re.IGNORECASE)
_PEOPLE = re.compile(r"\s*(?:,|\bet\b|&)\s*")
_LONGEST = 300


def read_credit(text: str, place: Extent, words: LayoutWords) -> Credit | None:
    """Return the paragraph as a signature if it is nothing else, or None."""
    if place.end - place.start > _LONGEST:
        return None
    line = text[place.start : place.end]
    credit = (
        _read_copyright(line, words)
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
    content = found["content"]
    agencies = read_agencies(content, words)
    credit = Credit(0, 0, agencies) if agencies else _read_people(content, words)
    if credit is None or (not agencies and not _is_staff_credit(content, words)):
        return None
    return credit._replace(start=window + found.start("credit"), end=place.end)


def is_translation(line: str, words: LayoutWords) -> bool:
    """Tell whether the line says that the copy was translated."""
    key = fold(line)
    return any(word in key for word in words.translation_words)


def _read_copyright(line: str, words: LayoutWords) -> Credit | None:
    found = _COPYRIGHT.match(line)
    if found is None or len(line) > 150:
        return None
    owner = line[found.end() :]
    owner = owner[: _first_stop(owner)]
    agencies = read_agencies(owner, words) or ()
    publisher = owner if owner and not agencies and is_name(owner, words) else None
    return Credit(0, 0, agencies, publisher=publisher, copyright=True)


def _first_stop(owner: str) -> int:
    found = re.search(r"\s*(?:,?\s\d{4}\b|[.,–—-]\s|[Tt]ous droits|[Aa]ll rights|\.$)", owner)
    return found.start() if found else len(owner)


def _read_publisher(line: str, words: LayoutWords) -> Credit | None:
    for lead in words.publisher_leads:
        if fold(line[: len(lead)]) == lead:
            name = line[len(lead) :].strip(" :.\xa0")
            name = re.split(r"\s+le\s+\d", name)[0]
            if is_name(name, words):
                return Credit(0, 0, publisher=name)
    return None


def _read_agencies(line: str, words: LayoutWords) -> Credit | None:
    agencies = read_agencies(line.rstrip("."), words)
    if agencies is None or not (agencies or fold(line).startswith("avec")):
        return None
    return Credit(0, 0, agencies)


def _read_people(line: str, words: LayoutWords) -> Credit | None:
    """Read ``par X et Y``, ``X, AFP`` and ``(Reportage X; version française Y)``."""
    bare = line.strip("()[] \xa0")
    lead = _lead(bare, (*words.credit_leads, *words.byline_leads))
    if lead is None:
        return _read_name_and_agency(bare, words)
    people = bare[len(lead) :].lstrip(" :\xa0\u202f")
    names = people[: _names_end(people, words)].strip()
    whole = names == people.strip(" .")
    staff = _is_staff_credit(bare, words)
    if not names and not (staff and is_translation(bare, words)):
        return None
    if not whole and not staff and not _rest_signs(people[len(names) :], words):
        return None
    is_byline = fold(lead) in words.byline_leads or fold(lead).startswith("reportage")
    agencies = _agencies_within(bare, words)
    people_named = bool(names) and not read_agencies(names, words)
    return Credit(
        0, 0, agencies, names if is_byline and people_named else None, is_translation(bare, words)
    )


def _read_name_and_agency(line: str, words: LayoutWords) -> Credit | None:
    """Read ``Awa Diallo, AFP`` and ``Awa Diallo avec AFP``, signatures above or below copy."""
    found = re.match(
        r"(?P<people>[^,/(]{3,60}?)\s*(?:,|\(|\bavec\b|\s[-–—|]\s)\s*(?P<rest>.+)$", line
    )
    if found is None or not all(is_name(p, words, longest=4) for p in _people(found["people"])):
        return None
    agencies = read_agencies(found["rest"], words)
    if not agencies or agency_label(found["people"], words):
        return None
    return Credit(0, 0, agencies, found["people"])


def _lead(bare: str, leads: tuple[str, ...]) -> str | None:
    for lead in sorted(leads, key=len, reverse=True):
        head, rest = bare[: len(lead)], bare[len(lead) :]
        if fold(head) == lead and rest[:1] and not rest[0].isalnum() and rest[0] not in "'’-":
            return head
    return None


def _people(names: str) -> list[str]:
    return [name for name in _PEOPLE.split(names) if name]


def _names_end(people: str, words: LayoutWords) -> int:
    """Return where the run of names at the head of ``people`` ends."""
    end = 0
    for part in _NAME_THEN_SIGN.finditer(people):
        if not is_name(part["name"].strip(), words, longest=4):
            break
        end = part.end("name")
        if part["sep"].strip() not in {",", "et", "&"}:
            break
    return end


def _rest_signs(rest: str, words: LayoutWords) -> bool:
    rest = rest.strip(" ,;.-–—|()")
    if not rest or read_agencies(rest, words) or fold(rest).startswith("avec "):
        return True
    place = _WHERE.match(rest)
    return place is not None and is_name(rest[place.end() :], words, longest=4)


def _is_staff_credit(line: str, words: LayoutWords) -> bool:
    """Tell whether the line names a craft of the desk (« version française », « édité par »)."""
    parts = re.split(r"[;,|]", line)
    crafts = [
        lead for lead in words.credit_leads if lead not in {"par", "avec", "source", "sources"}
    ]
    return any(_lead(part.strip("() \xa0"), tuple(crafts)) for part in parts)


def _agencies_within(line: str, words: LayoutWords) -> tuple[str, ...]:
    found: list[str] = []
    for part in re.split(r"[;,|()]|\bavec\b|\bpour\b|\s[-–—]\s", line):
        label = agency_label(part.strip(" .:\xa0"), words)
        if label and label not in found:
            found.append(label)
    return tuple(found)

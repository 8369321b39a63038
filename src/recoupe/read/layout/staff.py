"""Lines in which people sign: reporters, translators, editors."""

import re
from typing import NamedTuple

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, read_agencies
from recoupe.read.layout.leads import match_lead


class StaffCredit(NamedTuple):
    """Who signs: the reporters as printed, the agencies beside them, and whether a translator."""

    byline: str | None
    agencies: tuple[str, ...]
    translated: bool


_NAME_THEN_SIGN = re.compile(
    r"(?P<name>[^,;.|&()]+?)(?P<sep>\s*(?:[,;.|&()]|\s[-–—]\s|\bet\b|\bavec\b|\bpour\b|$))"
)
_NAME_AND_AGENCY = re.compile(
    r"(?P<people>[^,/(]{3,60}?)\s*(?:,|\(|\bavec\b|\s[-–—|]\s)\s*(?P<rest>.+)$"
)
_WHERE = re.compile(r"(?:à|au|aux|en)\s+", re.IGNORECASE)
_WHERE_INSIDE = re.compile(r"\s+(?:à|au|aux|en)\s+")
_PEOPLE = re.compile(r"\s*(?:,|\bet\b|&)\s*")
_PARTS = re.compile(r"[;,|]")
_WORDS = re.compile(r"[^\W\d_]+")
_AGENCY_PARTS = re.compile(r"[;,|()]|\bavec\b|\bpour\b|\s[-–—]\s")
_LONGEST_NOTE = 120
_LONGEST = 220
_NO_CRAFT = frozenset({"avec", "par", "source", "sources"})


def read_staff(line: str, words: LayoutWords) -> StaffCredit | None:
    """Read ``par X et Y``, ``X, AFP`` and ``(Reportage X; version française Y)``; else None."""
    bare = line.strip("()[] \xa0")
    if len(bare) < _LONGEST and _is_thanks(bare, words):
        return StaffCredit(None, _agencies_within(bare, words), False)
    matched = match_lead(bare, _leads(words))
    if matched is None and len(bare) < _LONGEST_NOTE and _is_text_translated(bare, words):
        return StaffCredit(None, _agencies_within(bare, words), True)
    if matched is None:
        return _read_name_and_agency(bare, words)
    lead = fold(matched[0])
    people = _after_place(matched[1].lstrip(" :\xa0\u202f"), words)
    names = people[: _names_end(people, words)].strip()
    crafts = is_staff_credit(line, words)
    translated = crafts and is_translation(bare, words)
    if not (names or translated) or not (crafts or _rest_signs(people[len(names) :], words)):
        return None
    reports = lead in words.byline_leads or lead.startswith("reportage")
    is_people = bool(names) and not read_agencies(names, words)
    return StaffCredit(
        names if reports and is_people else None, _agencies_within(bare, words), translated
    )


def is_staff_credit(line: str, words: LayoutWords) -> bool:
    """Tell whether the line names a craft of the desk (« version française », « édité par »).

    Outside brackets each of its parts has to end in a name, as no sentence of copy does.
    """
    bracketed = line[:1] in "([" and line[-1:] in ")]."
    parts = [part.strip("() .\xa0") for part in _PARTS.split(line)]
    matched = [match_lead(part, words.credit_leads) for part in parts if part]
    if not any(found and fold(found[0]) not in _NO_CRAFT for found in matched):
        return False
    return bracketed or all(
        part.split()[-1][0].isupper() or is_translation(part, words) for part in parts if part
    )


def is_translation(line: str, words: LayoutWords) -> bool:
    """Tell whether the line says that the copy was translated."""
    key = fold(line)
    return any(word in key for word in words.translation_words)


def _is_text_translated(line: str, words: LayoutWords) -> bool:
    """Tell ``Ce texte a été traduit de l'anglais.``: the copy itself is spoken of."""
    opens = fold(line).split(" ")[:2]
    return is_translation(line, words) and any(word in words.copy_nouns for word in opens)


def _after_place(people: str, words: LayoutWords) -> str:
    """Return the names behind the place of ``De notre correspondante à Quito, Elsa Marin``."""
    where = _WHERE.match(people)
    place, comma, names = people[where.end() if where else 0 :].partition(",")
    return names.strip() if where and comma and is_name(place, words, longest=4) else people


def _is_thanks(line: str, words: LayoutWords) -> bool:
    """Tell ``Awa Diop à Dakar et Li Mei ont contribué à cet article.``: the copy is its object."""
    key = fold(line)
    done = next((lead for lead in words.contributing if f" {lead} " in key), None)
    if done is None:
        return False
    behind = _WORDS.findall(key.partition(f" {done} ")[2])
    return len(behind) == 2 and behind[1] in words.copy_nouns


def _leads(words: LayoutWords) -> tuple[str, ...]:
    return tuple(sorted((*words.credit_leads, *words.byline_leads), key=len, reverse=True))


def _read_name_and_agency(line: str, words: LayoutWords) -> StaffCredit | None:
    """Read ``Awa Diallo, AFP`` and ``Awa Diallo avec AFP``, signatures above or below copy."""
    found = _NAME_AND_AGENCY.match(line)
    if found is None:
        return None
    people = [name for name in _PEOPLE.split(found["people"]) if name]
    role = match_lead(found["rest"], words.reporter_roles)
    signs = read_agencies(found["rest"], words) or (role and _rest_signs(role[1], words))
    helped = match_lead(found["rest"], words.agency_leads)
    signs = signs or (helped is not None and _is_person_at(helped[1], words))
    if not signs or not people or agency_label(found["people"], words):
        return None
    if not all(is_name(name, words, longest=4) for name in people):
        return None
    if " " not in found["people"].strip() and "(" in line:
        return None
    return StaffCredit(found["people"], read_agencies(found["rest"], words) or (), False)


def _is_person_at(rest: str, words: LayoutWords) -> bool:
    """Tell ``Li Mei à Pékin``, who helped with the copy."""
    name, *place = _WHERE_INSIDE.split(rest.strip(), maxsplit=1)
    named = is_name(name, words, longest=4) and " " in name.strip()
    return named and len(place) == 1 and is_name(place[0].rstrip("."), words, longest=4)


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
    """Tell whether nothing but agencies or a place follows the names."""
    rest = rest.strip(" ,;.-–—|()")
    if not rest or read_agencies(rest, words) or fold(rest).startswith("avec "):
        return True
    place = _WHERE.match(rest)
    return place is not None and is_name(rest[place.end() :], words, longest=4)


def _agencies_within(line: str, words: LayoutWords) -> tuple[str, ...]:
    labels = [agency_label(part.strip(" .:\xa0"), words) for part in _AGENCY_PARTS.split(line)]
    return tuple(dict.fromkeys(label for label in labels if label))

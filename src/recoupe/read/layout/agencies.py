"""Names of news agencies: the known ones, and unknown ones by the form of their name."""

import re

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords, agency_key
from recoupe.read.layout.leads import match_lead

_SEPARATOR = re.compile(r"\s*(?:[,;/&+]|\s[-–—]\s|\bet\b|\bavec\b)\s*")
_WHERE = re.compile(r"(?:à|au|aux|en)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
_LONGEST_NAME = 60


def read_agencies(line: str, words: LayoutWords, *, loose: bool = False) -> tuple[str, ...] | None:
    """Return the agencies the line names if it names nothing else; None if it does.

    ``avec AFP et Reuters`` gives both; ``avec agences`` gives an empty tuple. ``loose`` takes
    any short name for an agency's, which only the brackets of a dateline allow.
    """
    if len(line) > 2 * _LONGEST_NAME:
        return None
    names = (part.strip(" .:()[]©\xa0\u202f") for part in _split(line, words))
    found: list[str] = []
    for name in names:
        if not name or fold(name) in words.several_agencies:
            continue
        if found and _names_place(name, words):
            continue
        label = agency_label(name, words, loose=loose)
        if label is None:
            return None
        if label not in found:
            found.append(label)
    return tuple(_no_people(found, words) if loose else found)


def _no_people(names: list[str], words: LayoutWords) -> list[str]:
    """Return the names without those of people beside an agency: ``Awa Diop, Ferrapol``."""
    agencies = [name for name in names if " " not in name or agency_label(name, words)]
    return agencies or names


def _names_place(part: str, words: LayoutWords) -> bool:
    """Tell where an agency signs: ``Agence Fictive, à Séoul``."""
    where = _WHERE.match(part)
    return where is not None and is_name(part[where.end() :], words, longest=4)


def agency_label(name: str, words: LayoutWords, *, loose: bool = False) -> str | None:
    """Return the short name of a known agency, an unknown agency's name as printed, or None.

    Unknown: ``Agence Fictive``, ``Fictive News Agency``; when ``loose``, ``FIP`` or ``Ferrapol``.
    """
    name = " ".join(name.split())
    known = words.agencies.get(agency_key(name)) or _behind_noun(name, words)
    if known is not None:
        return known
    if not name or len(name) > _LONGEST_NAME or is_town(name, words):
        return None
    known_form = _is_agency_form(name, words) and not _is_another(name, words)
    if known_form or (loose and is_name(name, words)):
        return name[0].upper() + name[1:]
    return None


def _behind_noun(name: str, words: LayoutWords) -> str | None:
    """Return the short name of a known agency behind the noun: ``agence Reuters``."""
    head = match_lead(name, words.agency_heads)
    return words.agencies.get(agency_key(head[1].strip())) if head else None


def is_town(name: str, words: LayoutWords) -> bool:
    """Tell a town, a state or a region of the tables."""
    key = fold(name)
    return key in words.towns or key in words.regions


def is_name(name: str, words: LayoutWords, *, longest: int = 6) -> bool:
    """Tell whether every word is a name's: a capital first, or a small word such as ``de``."""
    parts = _JOINED.findall(name)
    if not 0 < len(parts) <= longest or not parts[0][0].isupper():
        return False
    return all(
        part[0].isupper() or part[0].isdigit() or fold(part) in words.particles for part in parts
    )


def _split(line: str, words: LayoutWords) -> list[str]:
    line = strip_leads(line, words.agency_leads)
    if agency_key(line) in words.agencies:
        return [line]
    return [strip_leads(part, words.agency_leads) for part in _SEPARATOR.split(line)]


def strip_leads(line: str, leads: tuple[str, ...]) -> str:
    """Return the line without the words that introduce a signature (``Avec l'``, ``Source :``).

    The noun of the name itself stays: ``Agence Fictive`` is not stripped to ``Fictive``.
    """
    line = line.strip(" \t\n\xa0\u202f([©")
    matched = match_lead(line, leads)
    if matched is None:
        return line
    head, rest = matched
    if not rest or fold(head).startswith("agence"):
        return line
    return rest.strip(" \t\n:\xa0\u202f")


def _without_particle(name: str, words: LayoutWords) -> str:
    """Return ``Ponant`` of ``du Ponant``."""
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in words.particles else name


def _is_another(name: str, words: LayoutWords) -> bool:
    """Tell an agency that gives no news: ``Agence spatiale européenne``."""
    parts = {fold(part) for part in _WORD.findall(name)}
    return bool(parts & words.other_agencies) and not parts & words.agency_words


def _is_agency_form(name: str, words: LayoutWords) -> bool:
    key = fold(name)
    for head in words.agency_heads:
        if not key.startswith(head + " "):
            continue
        rest = name[len(head) :].strip()
        if is_name(_without_particle(rest, words), words):
            return name[0].isupper() or head in words.agency_leads
    key = key.replace("-", " ")
    if " " not in key:
        return name[0].isupper() and key.endswith(words.agency_endings)
    return any(key.endswith(" " + tail) for tail in words.agency_tails) and is_name(name, words)

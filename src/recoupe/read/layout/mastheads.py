"""What a newspaper's page prints above the copy: its own name, and its sections."""

import re

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, read_agencies
from recoupe.read.layout.credits import Credit
from recoupe.read.layout.dates import WrittenDate, read_date
from recoupe.read.layout.leads import match_lead
from recoupe.records.layout import Extent

_PARTS = re.compile(r"\s*[|>›»·•]\s*|\s+[-–—/]\s+|,?\s+\(?(?=avec\s)")
_ARTICLE = re.compile(r"(?:le|la|les)\s+|l['’ʼ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 80


def read_masthead(
    text: str, place: Extent, words: LayoutWords
) -> tuple[Credit, WrittenDate | None] | None:
    """Return who prints the page where the line says nothing else, and the date beside the name.

    Read: ``Le Courrier du Rhône``, ``La Gazette lémanique | Monde``, ``Le Phare | 3 mars 2031``,
    ``Par Le Littoral avec Dépêches Boréas``, and ``Agence Vigie | 3 mars 2031``.
    """
    line = _line(text, place)
    if line is None:
        return None
    matched = match_lead(line, words.byline_leads)
    name, *others = _PARTS.split(matched[1].strip() if matched else line)
    is_paper = is_newspaper(name, words)
    agencies = [] if is_paper else list(read_agencies(name, words) or ())
    if not (is_paper or (agencies and others)):
        return None
    date = None
    for other in (part.rstrip(")") for part in others):
        named = read_agencies(other, words)
        written = read_date(other, 0, len(other), words)
        if named is not None:
            agencies.extend(named)
        elif written is not None and written.end == len(other):
            date = written
        elif fold(other) not in words.sections:
            return None
    if not is_paper and date is None:
        return None
    publisher = name if is_paper else None
    return Credit(place.start, place.end, tuple(agencies), publisher=publisher), date


def is_section(text: str, place: Extent, words: LayoutWords) -> bool:
    """Tell the line of sections above the copy: ``MONDE | ASIE``, ``Accueil > Monde``."""
    line = _line(text, place)
    return line is not None and all(fold(part) in words.sections for part in _PARTS.split(line))


def is_names(line: str, words: LayoutWords) -> bool:
    """Tell whether the line is nothing but persons' names: ``Awa Diop et Li Mei``."""
    people = [name.strip() for name in re.split(r",|\bet\b|&", line)]
    return all(_is_person(name, words) for name in people)


def _is_person(name: str, words: LayoutWords) -> bool:
    several = len(_WORD.findall(name)) > 1
    return several and is_name(name, words, longest=4) and not _ARTICLE.match(name)


def _line(text: str, place: Extent) -> str | None:
    line = text[place.start : place.end]
    return line if len(line) <= _LONGEST and "\n" not in line else None


def is_newspaper(name: str, words: LayoutWords) -> bool:
    """Tell an article, the noun of a newspaper and what else a name is made of.

    Only an adjective of a place is without its capital: ``La Gazette lémanique``.
    """
    article = _ARTICLE.match(name)
    if article is None or agency_label(name, words):
        return False
    nouns = _WORD.findall(name[article.end() :])
    if not nouns or not nouns[0][0].isupper() or fold(nouns[0]) not in words.newspaper_nouns:
        return False
    adjective = len(nouns) == 2 and fold(nouns[1]).endswith(words.place_endings)
    return adjective or is_name(name[0].upper() + name[1:], words)

"""Names of agencies no table knows: what may be one where an agency signs."""

import re

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.agencies import agency_label, is_name, is_town
from recoupe.read.layout.leads import match_lead

_ARTICLE = re.compile(r"(?:la|le)\s+|l['’ʼ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 24
_SHORTEST = 3


def name_stranger(name: str, words: LayoutWords) -> str | None:
    """Return the name of an agency: a known one's short name, or a short unknown name as printed.

    None for what any table knows as something else (towns, states, parties, people, sections,
    newspapers). An article is left out: ``La Ferrapol`` gives ``Ferrapol``.
    """
    known = agency_label(name, words)
    if known is not None:
        return known
    article = _ARTICLE.match(name)
    bare = name[article.end() :] if article else name
    parts = [fold(part) for part in _WORD.findall(bare)]
    if not (_SHORTEST <= len(bare) <= _LONGEST and is_name(bare, words, longest=1)):
        return None
    if not parts or any(char.isdigit() for char in bare) or parts[0] in words.particles:
        return None
    taken = fold(bare) in words.named or is_town(bare, words) or fold(bare) in words.sections
    if taken or any(part in words.newspaper_nouns or part in words.months for part in parts):
        return None
    if match_lead(bare, words.note_leads) or match_lead(bare, words.footer_leads):
        return None
    return bare


def is_common(name: str, words: LayoutWords) -> bool:
    """Tell a name whose every word ordinary news uses: a slug or a title as likely as a name."""
    return all(fold(part)[: words.stem] in words.stems for part in _WORD.findall(name))


def is_told_of(name: str, copy: str, words: LayoutWords) -> bool:
    """Tell whether the copy speaks of the name, by itself or by a word of its stem."""
    stem = fold(name)[: words.stem]
    return any(fold(word).startswith(stem) for word in _WORD.findall(copy))

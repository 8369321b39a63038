"""Organisations that no table knows."""

from msgspec.structs import replace

from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit, demonyms_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Word, spelled

_OF = frozenset({"d", "de", "des", "du"})
_NAME_LINKS = frozenset(
    {"de", "du", "des", "d", "pour", "la", "le", "les", "l", "et", "sur", "contre"}
)
_TOPIC_LINKS = frozenset({"contre", "pour", "sur"})
_LONGEST = 12


def read_organisation(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """An organisation no table knows: a capitalised noun of organisation and what it governs."""
    words = line.words
    at = opening.inner
    word = words[at]
    if word.fold not in lexicon.reference.organisations.heads or not word.capital:
        return None
    end = name_end(words, at)
    if end - at < 2 and opening.kind == "none":
        return None
    return replace(
        opened_phrase(line, opening, end, "organisation"),
        gender=opening.gender,
        plural=bool(opening.plural),
        head=word.fold,
        noun=spelled(words[at:end]),
    )


def name_end(words: tuple[Word, ...], at: int, *, medium: bool = False) -> int:
    """Word index after the name of an organisation that starts at a capital.

    A ``medium`` may go on with what it tells of: "la chaîne Al-Nil | sur la crue".
    """
    end = at + 1
    k = at + 1
    while k < len(words) and k - at < _LONGEST and words[k].joined:
        if words[k].gap.strip() == "(":
            break
        if words[k].fold in _NAME_LINKS and not words[k].capital:
            if words[k].fold in _TOPIC_LINKS and medium:
                break
            k += 1
            continue
        token = words[k].token
        nominal = token is not None and token.pos in ("NOUN", "ADJ", "PROPN")
        if not (words[k].capital or nominal):
            break
        k += 1
        end = k
    return end


def read_acronym(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """Capitals that name an organisation: "le MPLR", "la CGTP"."""
    words = line.words
    at = opening.inner
    text = words[at].text
    if not (text.isupper() and text.isalpha() and 3 <= len(text) <= 8):
        return None
    if words[at].fold in lexicon.reference.nouns.no_titles:
        return None
    if opening.kind == "none" and at > 0 and words[at - 1].text.isupper():
        return None
    if at + 1 < len(words) and words[at + 1].text.isupper() and words[at + 1].joined:
        return None
    return Phrase(
        line=line.number,
        start=words[opening.outer].start,
        end=words[at].end,
        first=opening.outer,
        last=at + 1,
        form="organisation",
        gender=opening.gender,
        plural=bool(opening.plural),
        determiner=opening.kind,
        head=words[at].fold,
        noun=text,
    )


def read_longer(line: Line, opening: Opening, hit: Hit, lexicon: Lexicon) -> Phrase | None:
    """As in "l'Autorité portuaire", "le Congrès des métiers": a name that opens with a noun.

    The tables have its first word only.
    """
    words = line.words
    single = hit.end - hit.start == 1 and words[hit.start].capital
    if not single or opening.kind != "definite" or hit.end >= len(words):
        return None
    if hit.entry.kind not in ("body", "institution", "noun"):
        return None
    if words[hit.start].fold not in lexicon.reference.organisations.heads:
        return None
    if not words[hit.end].joined or demonyms_at(words, hit.end, lexicon)[0]:
        return None
    linked = words[hit.end].fold in _OF
    if not _goes_on(words, hit.end + 1 if linked else hit.end):
        return None
    named = read_organisation(line, opening, lexicon)
    if linked or hit.entry.kind == "noun" or named is None:
        return named
    # A short form in brackets shows that a name ends: le Tribunal supérieur électoral (TSE).
    short = named.last < len(words) and words[named.last].gap.strip() == "("
    return named if short else None


def _goes_on(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a common noun or adjective stands there: "portuaire", "métiers"."""
    token = words[at].token if at < len(words) else None
    if token is None or words[at].capital:
        return False
    return token.pos in ("ADJ", "NOUN", "PROPN")

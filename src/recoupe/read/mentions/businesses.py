"""Names without a table: which of them are companies and which are people."""

from collections.abc import Iterable

from recoupe.lang.folding import fold
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Phrase

_PEOPLE = frozenset({"civilian", "legal", "medical", "witness"})
_FEWEST = 3


def business_names(phrases: Iterable[Phrase], lexicon: Lexicon) -> frozenset[str]:
    """Folded names, and first words of names, that the dispatch shows to be companies.

    A noun for a body introduces them, a title is attached to them ("la directrice de Kordale"),
    or their last word ends the names of companies.
    """
    phrases = tuple(phrases)
    people = {fold(p.name[-1]) for p in phrases if p.form == "name" and len(p.name) > 1}
    found: set[str] = set()
    for phrase in phrases:
        if phrase.form == "collective" and phrase.name:
            _take(found, phrase.name[0].split(" "), lexicon)
        elif _ends_as_company(phrase, lexicon):
            _take(found, phrase.name, lexicon)
        nested = phrase.complement
        if nested is not None and nested.form in ("name", "surname") and _leads(phrase):
            unknown = fold(nested.name[-1]) not in people or len(nested.name) > 1
            if nested.determiner == "none" and nested.gender is None and unknown:
                _take(found, nested.name, lexicon)
    return frozenset(found)


def is_business(name: tuple[str, ...], known: frozenset[str]) -> bool:
    """Tell whether a name, or its first word, is one of a company."""
    return fold(" ".join(name)) in known or (len(name) == 1 and fold(name[0]) in known)


def _ends_as_company(phrase: Phrase, lexicon: Lexicon) -> bool:
    if phrase.form not in ("name", "surname") or len(phrase.name) < 2:
        return False
    return fold(phrase.name[-1]) in lexicon.reference.organisations.suffixes


def _take(found: set[str], name: Iterable[str], lexicon: Lexicon) -> None:
    words = [fold(word) for word in name]
    found.add(" ".join(words))
    if len(words[0]) > _FEWEST and words[0] not in lexicon.reference.organisations.heads:
        found.add(words[0])


def _leads(phrase: Phrase) -> bool:
    """Tell whether a title is one of a body rather than of somebody: no "avocat de X"."""
    if phrase.form not in ("collective", "name", "role"):
        return False
    rows = phrase.entry.rows if phrase.entry is not None and phrase.entry.kind == "noun" else ()
    return phrase.form == "collective" or not any(row.noun.person_class in _PEOPLE for row in rows)

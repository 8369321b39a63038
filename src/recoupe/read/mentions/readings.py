"""What a noun of the tables is in its line: a verb, a company, part of a name."""

from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit, demonyms_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.words import Word

_OF = frozenset({"a", "au", "d", "de", "des", "du"})


def is_business(words: tuple[Word, ...], hit: Hit, lexicon: Lexicon) -> bool:
    """As in "l'opérateur coréen": a noun for people that means a company, no name behind it."""
    known = words[hit.start].fold in lexicon.reference.organisations.businesses
    return known and hit.entry.kind == "noun" and not _capital_follows(words, hit)


def is_figure(words: tuple[Word, ...], hit: Hit, lexicon: Lexicon) -> bool:
    """As in "douze morts", people who are counted and do not act, and "une garde à vue"."""
    nouns = lexicon.reference.nouns
    phrase = " ".join(word.fold for word in words[hit.start : hit.start + 3])
    return words[hit.start].fold in nouns.figures or phrase in nouns.things


def is_verb(words: tuple[Word, ...], hit: Hit, lexicon: Lexicon) -> bool:
    """Tell whether the parser takes a noun of the tables for a verb or an adverb."""
    token = words[hit.start].token
    if _is_apposed_title(words, hit, lexicon):
        return False
    return hit.end - hit.start == 1 and token is not None and token.pos in ("VERB", "AUX", "ADV")


def _is_apposed_title(words: tuple[Word, ...], hit: Hit, lexicon: Lexicon) -> bool:
    """As in "Ali Sow, délégué de la Centrale": a title that has the form of a participle."""
    at = hit.start
    official = hit.entry.kind == "office" or any(
        row.noun.person_class in ("diplomat", "official") for row in hit.entry.rows
    )
    return (
        official
        and at > 0
        and words[at].gap.strip() == ","
        and words[at - 1].capital
        and hit.end < len(words)
        and words[hit.end].fold in _OF
        and words[at].fold not in lexicon.reference.expletive.personal
    )


def introduces_name(words: tuple[Word, ...], opening: Opening, hit: Hit, lexicon: Lexicon) -> bool:
    """As in "l'ONG Eaux vives": a singular article, and capitals behind the noun.

    A demonym may stand between: "l'ONG norvégienne Havn".
    """
    if opening.plural is True:
        return False
    if _capital_follows(words, hit):
        return True
    length, _ = demonyms_at(words, hit.end, lexicon)
    return length > 0 and words[hit.end].joined and _capital_at(words, hit.end + length)


def starts_a_name(words: tuple[Word, ...], hit: Hit, lexicon: Lexicon) -> bool:
    """As in "Jordan Diallo", "France Gall": a first name that is also a state or a noun."""
    first = words[hit.start]
    single = hit.end - hit.start == 1 and first.capital
    return single and first.fold in lexicon.gazetteer.first_names and _capital_follows(words, hit)


def _capital_follows(words: tuple[Word, ...], hit: Hit) -> bool:
    return _capital_at(words, hit.end)


def _capital_at(words: tuple[Word, ...], at: int) -> bool:
    return at < len(words) and words[at].joined and words[at].capital

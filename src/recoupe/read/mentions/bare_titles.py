"""Titles without an article that no table has: "Ali Sow, marraine de la cérémonie,"."""

from collections.abc import Iterable

from recoupe.read.mentions.complements import ReadPhrase
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit
from recoupe.read.mentions.lexicon import Entry, Lexicon
from recoupe.read.mentions.nominals import read_person
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line


def read_bare_title(line: Line, at: int, lexicon: Lexicon, read: ReadPhrase) -> Phrase | None:
    """Read a singular noun without article as a title; None where none starts at the word.

    Only an apposition stands so: the caller has seen a name and a comma before it.
    """
    words, nouns = line.words, lexicon.reference.nouns
    start = at
    while start + 1 < len(words) and words[start].fold in nouns.adjectives_before:
        start += 1
    token = words[start].token
    if token is None or token.pos != "NOUN" or "Number=Plur" in token.morph:
        return None
    if words[start].capital or words[start].fold in nouns.no_titles:
        return None
    phrase = _titled(line, Opening(at, start, "none", None, None), lexicon, read)
    announces = phrase.last < len(words) and words[phrase.last].gap.strip().startswith(":")
    return None if phrase.name or announces else phrase


def read_taught_noun(
    line: Line, opening: Opening, lexicon: Lexicon, read: ReadPhrase, taught: frozenset[str]
) -> Phrase | None:
    """As in "a dit la marraine" where the dispatch has told of "Ali Sow, marraine de"."""
    if opening.kind not in ("definite", "demonstrative") or opening.plural:
        return None
    if line.words[opening.inner].fold not in taught:
        return None
    return _titled(line, opening, lexicon, read)


def taught_nouns(phrases: Iterable[Phrase]) -> frozenset[str]:
    """Nouns that no table has and that stand beside a name somewhere."""
    return frozenset(
        phrase.head
        for phrase in phrases
        if phrase.name and phrase.head and phrase.entry is not None and not phrase.entry.rows
    )


def _titled(line: Line, opening: Opening, lexicon: Lexicon, read: ReadPhrase) -> Phrase:
    at = opening.inner
    hit = Hit(at, at + 1, Entry("noun", (), line.words[at].fold))
    return read_person(line, opening, hit, lexicon, read, form="role", plural=False)

"""Beginnings of the words that tell what a claim is about."""

from collections.abc import Iterable

from recoupe.crosscheck.words import words_of
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.records import Attribution, Reading

# Verb and noun of one thing done mostly meet when cut here: pêché / pêche, arrêter / arrestation.
_STEM = 5
_SHORTEST = 4


def stems_of(
    reading: Reading, stretches: Iterable[tuple[int, int]], *, lexicon: ComparisonLexicon
) -> frozenset[str]:
    """Give the stems of the words of some stretches, those that name participants left out.

    Words for those who do not speak ("l'équipage", "les soldats", a ship, a village) stay: they
    tell what the matter is.
    """
    silent = _silent(reading)
    naming = [
        (m.start, m.end) for m in reading.mentions if m.entity is not None and m.entity not in silent
    ]
    return frozenset(
        word.folded[:_STEM]
        for word in words_of(reading.dispatch.text, stretches)
        if len(word.folded) >= _SHORTEST and not word.folded.isdecimal()
        if word.folded not in lexicon.empty_words
        if not any(start <= word.start < end for start, end in naming)
    )


def _silent(reading: Reading) -> frozenset[str]:
    speaking = {
        attribution.source.entity for attribution in reading.attributions if attribution.source
    }
    return frozenset(
        entity.id
        for entity in reading.entities
        if entity.kind in {"group", "organisation", "person", "place"}
        and entity.wikidata is None
        and (entity.kind == "group" or entity.iso3 is None)
        and entity.id not in speaking
    )


def sentences_around(reading: Reading, attribution: Attribution) -> list[tuple[int, int]]:
    """List the sentences that the content of an attribution stands in, the content otherwise."""
    contents = [(span.start, span.end) for span in attribution.content]
    around = [
        (sentence.start, sentence.end)
        for sentence in reading.layout.sentences
        if any(sentence.start < end and start < sentence.end for start, end in contents)
    ]
    return around or contents


def themes_of(text: str, *, lexicon: ComparisonLexicon) -> dict[str, str]:
    """Give the first word of a comparable text for each of the lexicon's themes it speaks of."""
    words = text.split()
    found = {name: matching(words, patterns) for name, patterns in lexicon.themes.items()}
    return {name: first[0] for name, first in found.items() if first}

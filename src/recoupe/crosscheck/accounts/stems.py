"""Beginnings of the words that tell what a claim is about."""

from bisect import bisect_left
from collections.abc import Iterable

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of
from recoupe.records import Attribution, Reading

# Verb and noun of one thing done mostly meet when cut here: pêché / pêche, arrêter / arrestation.
STEM = 5
SHORTEST = 4
_NAMED = frozenset({"group", "organisation", "person", "place"})


class Stems:
    """The stems of a dispatch's words, those that name who takes part left out.

    Words for those who do not speak ("l'équipage", "les soldats", a ship, a village) stay: they
    tell what the matter is.
    """

    def __init__(self, reading: Reading, lexicon: ComparisonLexicon) -> None:
        text, silent = reading.dispatch.text, silent_entities(reading)
        named = {
            place
            for mention in reading.mentions
            if mention.entity is not None and mention.entity not in silent
            for place in range(mention.start, mention.end)
        }
        words = [
            (word.start, word.folded[:STEM])
            for word in words_of(text, [(0, len(text))])
            if len(word.folded) >= SHORTEST and not word.folded.isdecimal()
            if word.folded not in lexicon.empty_words and word.start not in named
        ]
        self._starts = [start for start, _ in words]
        self._stems = [stem for _, stem in words]
        self._sentences = [(sentence.start, sentence.end) for sentence in reading.layout.sentences]

    def among(self, stretches: Iterable[tuple[int, int]]) -> frozenset[str]:
        """Give the stems of the words of some stretches."""
        return frozenset(
            stem
            for start, end in stretches
            for stem in self._stems[
                bisect_left(self._starts, start) : bisect_left(self._starts, end)
            ]
        )

    def of_content(self, attribution: Attribution) -> frozenset[str]:
        """Give the stems of what is said."""
        return self.among((span.start, span.end) for span in attribution.content)

    def of_scene(self, attribution: Attribution) -> frozenset[str]:
        """Give the stems of the sentences it is said in."""
        contents = [(span.start, span.end) for span in attribution.content]
        around = [
            sentence
            for sentence in self._sentences
            if any(sentence[0] < end and start < sentence[1] for start, end in contents)
        ]
        return self.among(around or contents)


def themes_of(text: str, *, lexicon: ComparisonLexicon) -> dict[str, str]:
    """Give the first word of a comparable text for each of the lexicon's themes it speaks of."""
    found: dict[str, str] = {}
    for word in text.split():
        for name in lexicon.themed.alone(word):
            found.setdefault(name, word)
    return {name: found[name] for name in lexicon.themes if name in found} if found else found


def silent_entities(reading: Reading) -> frozenset[str]:
    """List those who are told of and never speak, and whom no state answers for."""
    speaking: set[str] = set()
    for attribution in reading.attributions:
        entity = attribution.source.entity if attribution.source else None
        speaking.update((entity,) if isinstance(entity, str) else entity or ())
    return frozenset(
        entity.id
        for entity in reading.entities
        if entity.kind in _NAMED
        and entity.wikidata is None
        and (entity.kind == "group" or entity.iso3 is None)
        and entity.id not in speaking
    )

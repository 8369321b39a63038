"""What a stretch of a dispatch speaks of, word by word, whatever words it chooses."""

from collections.abc import Iterable, Sequence

from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.stems import SHORTEST, STEM, silent_entities
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.concepts import load_concepts
from recoupe.lang.numerals import numerals
from recoupe.lang.words import words_of
from recoupe.records import Reading

# One thing said: the stem of its word, what the word speaks of ("="), whom it names ("@"), a
# number ("#"). Two of them meet where they share any of these.
Sense = frozenset[str]
_TELLING_NUMBER = 3
_NAMING = frozenset({"name", "role", "metonym", "group", "place", "counterpart"})


class Senses:
    """The senses of a dispatch's words; whoever is named is one sense, however he is called."""

    def __init__(self, reading: Reading, lookup: Lookup, lexicon: ComparisonLexicon) -> None:
        self._reading, self._lexicon = reading, lexicon
        text = reading.dispatch.text
        silent = silent_entities(reading) | _unheard(reading)
        named = [m for m in reading.mentions if m.entity is not None and m.entity not in silent]
        inside = {place for mention in named for place in range(mention.start, mention.end)}
        concepts = load_concepts(reading.dispatch.lang)
        words = words_of(text, [(0, len(text))])
        folded = [word.folded for word in words]
        self._senses: list[tuple[int, Sense]] = []
        for index, word in enumerate(words):
            meant = {f"={name}" for name in concepts.at(folded, index)}
            if word.start in inside or word.folded in lexicon.empty_words:
                meant = {name for name in meant if word.start not in inside}
            elif len(word.folded) >= SHORTEST and not word.folded.isdecimal():
                meant.add(word.folded[:STEM])
            if meant:
                self._senses.append((word.start, frozenset(meant)))
        for mention in named:
            if mention.kind in _NAMING:
                who = lookup.entities(reading.dispatch.id, mention.entity)
                self._senses.append((mention.start, frozenset(f"@{key}" for key in who)))

    def among(self, stretches: Sequence[tuple[int, int]]) -> tuple[Sense, ...]:
        """Give the senses of some stretches, each once."""
        found = {
            sense
            for at, sense in self._senses
            if any(start <= at < end for start, end in stretches)
        }
        return tuple(sorted(found | set(self._numbers(stretches)), key=sorted))

    def _numbers(self, stretches: Iterable[tuple[int, int]]) -> Iterable[Sense]:
        text = self._reading.dispatch.text
        words = words_of(text, stretches)
        for numeral in numerals(text, words, self._lexicon):
            if numeral.least == numeral.most and numeral.least >= _TELLING_NUMBER:
                yield frozenset({f"#{numeral.least:g}"})


def _unheard(reading: Reading) -> frozenset[str]:
    """List the unnamed who say nothing: a prisoner, a pedlar: the word for them tells of what."""
    heard = {
        entity
        for attribution in reading.attributions
        if attribution.source is not None
        for entity in (
            (attribution.source.entity,)
            if isinstance(attribution.source.entity, str)
            else attribution.source.entity or ()
        )
    }
    return frozenset(e.id for e in reading.entities if e.kind == "anonymous" and e.id not in heard)

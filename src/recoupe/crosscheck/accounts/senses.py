"""What a stretch of a dispatch speaks of, word by word, whatever words it chooses."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cache

import msgspec

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


class Meant(msgspec.Struct, frozen=True, array_like=True):
    """What a stretch speaks of: the senses of its words, sorted, and the ids of who is named."""

    spoken: tuple[Sense, ...]
    named: tuple[tuple[str, ...], ...]


class Senses:
    """The senses of a dispatch's words; those named are left to whoever knows who is meant."""

    def __init__(self, reading: Reading, lexicon: ComparisonLexicon) -> None:
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
            meant = _spoken(concepts.at(folded, index))
            if word.start in inside:
                continue
            telling = len(word.folded) >= SHORTEST and not word.folded.isdecimal()
            if telling and word.folded not in lexicon.empty_words:
                meant |= {word.folded[:STEM]}
            if meant:
                self._senses.append((word.start, meant))
        self._starts = [start for start, _ in self._senses]
        self._named = [(m.start, ids(m.entity)) for m in named if m.kind in _NAMING]

    def among(self, stretches: Sequence[tuple[int, int]]) -> Meant:
        """Give what some stretches speak of, each sense once."""
        found = {
            sense
            for start, end in stretches
            for _, sense in self._senses[
                bisect_left(self._starts, start) : bisect_left(self._starts, end)
            ]
        }
        named = {
            who for at, who in self._named if any(start <= at < end for start, end in stretches)
        }
        spoken = sorted({*found, *self._numbers(stretches)}, key=sorted)
        return Meant(tuple(spoken), tuple(sorted(named)))

    def _numbers(self, stretches: Iterable[tuple[int, int]]) -> Iterable[Sense]:
        text = self._reading.dispatch.text
        words = words_of(text, stretches)
        for numeral in numerals(text, words, self._lexicon):
            if numeral.least == numeral.most and numeral.least >= _TELLING_NUMBER:
                yield frozenset({f"#{numeral.least:g}"})


def senses_of(meant: Meant, whom: Callable[[tuple[str, ...]], Sequence[str]]) -> tuple[Sense, ...]:
    """Give the senses of a stretch; whoever is named is one sense, however he is called.

    ``whom`` tells whom ids of the dispatch mean.
    """
    named = {frozenset([f"@{key}" for key in whom(who)]) for who in meant.named}
    return tuple(sorted((*meant.spoken, *named), key=sorted)) if named else meant.spoken


def ids(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the ids of all that a mention means."""
    return (entity,) if isinstance(entity, str) else entity or ()


@cache
def _spoken(names: frozenset[str]) -> Sense:
    return frozenset(f"={name}" for name in names)


def _unheard(reading: Reading) -> frozenset[str]:
    """List the unnamed who say nothing: a prisoner, a pedlar: the word for them tells of what."""
    heard = {
        entity
        for attribution in reading.attributions
        if attribution.source is not None
        for entity in ids(attribution.source.entity)
    }
    return frozenset(e.id for e in reading.entities if e.kind == "anonymous" and e.id not in heard)

"""The shapes of generated dispatches, made from their words, a tenth of the time of a reading's.

They are those that ``shapes_of`` gives of the readings: a test holds them against each other.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from benchmarks.scale.dispatches import Token, Written, word_of
from recoupe.crosscheck.origins.sketches import Passages, sketch
from recoupe.crosscheck.origins.versions import name_hashes
from recoupe.crosscheck.stories.profile import entity_key
from recoupe.crosscheck.stories.vectors import unit
from recoupe.crosscheck.wholes import Shape
from recoupe.lang.comparison import load_comparison
from recoupe.lang.concepts import load_concepts
from recoupe.lang.rarity import STEM, load_rarity
from recoupe.records import Entity, Participant, Profile

_OPENING, _SHORTEST_LEAD, _CONCEPT = 600, 120, 0.7
_WEIGHT = {"person": 3.0, "institution": 2.0, "organisation": 2.0}


class _Known(NamedTuple):
    """A word: its stem if it tells anything, its rarity, what it speaks of."""

    stem: str | None
    rarity: float
    concepts: tuple[str, ...]


def make_shapes(given: Sequence[Written]) -> list[Shape]:
    """Give the shapes of dispatches, in their order."""
    sketches = sketch(Passages(one.text, one.zones) for one in given)
    return [
        Shape.of(
            _profile(one),
            agency=one.copy.agency,
            marks=made.keys.tobytes(),
            bears=name_hashes(one.dispatch).tobytes() if one.copy.guid else b"",
        )
        for one, made in zip(given, sketches, strict=True)
    ]


def _profile(one: Written) -> Profile:
    tokens, starts = one.copy.tokens, one.starts
    early = sum(start < _OPENING for start in starts[: len(tokens)])
    words = _cut(tokens)
    # A name of two words may begin before the opening's end and go on behind it.
    opening = _cut_before(one, early)
    counts = Counter(words)
    content = _content(counts)
    filed = one.copy.filed.isoformat()
    first = one.zones[0][1]
    lead = first if first >= _SHORTEST_LEAD else len(one.text)
    named, weights = _participants(tokens, early)
    return Profile(
        one.dispatch.id,
        filed,
        filed,
        filed,
        unit(weights),
        named,
        unit(_subjects(words, counts)),
        unit(content),
        _days(one, len(one.text)),
        _days(one, _OPENING),
        unit({**content, **_concepts(counts)}),
        _lead(Counter(opening)),
        _days(one, lead),
    )


def _lead(counts: Mapping[str, int]) -> dict[str, float]:
    return unit({**_content(counts), **_concepts(counts)})


def _cut(tokens: Iterable[Token]) -> list[str]:
    return [
        word for token in tokens for word in ((token,) if isinstance(token, str) else _words(token))
    ]


def _cut_before(one: Written, early: int) -> list[str]:
    words = _cut(one.copy.tokens[:early])
    last = one.copy.tokens[early - 1]
    if isinstance(last, Entity):
        start, spoken = one.starts[early - 1], 0
        for part in last.label.split(" "):
            spoken += start >= _OPENING
            start += len(part) + 1
        return words[: len(words) - spoken]
    return words


@lru_cache(maxsize=1 << 16)
def _words(token: Entity | date) -> tuple[str, ...]:
    return tuple(word_of(token).lower().split(" "))


@lru_cache(maxsize=1 << 18)
def _known(word: str) -> _Known:
    lexicon, rarity = load_comparison("fr"), load_rarity("fr")
    told = len(word) > 2 and word not in lexicon.function_words
    concepts = tuple(f":{name}" for name in sorted(load_concepts("fr").alone(word)))
    return _Known(word[:STEM] if told else None, rarity.of(word), concepts)


def _content(counts: Mapping[str, int]) -> dict[str, float]:
    stems: dict[str, int] = defaultdict(int)
    rarity: dict[str, float] = {}
    for word, count in counts.items():
        known = _known(word)
        if known.stem is not None:
            stems[known.stem] += count
            rarity[known.stem] = known.rarity
    return {stem: _times(count) * rarity[stem] for stem, count in stems.items()}


def _concepts(counts: Mapping[str, int]) -> dict[str, float]:
    naming: dict[str, list[float]] = defaultdict(list)
    for word, count in counts.items():
        known = _known(word)
        for concept in known.concepts:
            naming[concept].extend([known.rarity] * count)
    return {
        concept: _CONCEPT * _times(len(found)) * math.fsum(found) / len(found)
        for concept, found in naming.items()
    }


def _subjects(words: Sequence[str], counts: Mapping[str, int]) -> dict[str, float]:
    weights: dict[str, int] = defaultdict(int)
    for name, keys in _subject_words().items():
        if name in counts:
            # Found as words with a blank on each side, two in a row share theirs.
            text = f" {' '.join(words)} " if counts[name] > 1 else ""
            for key in keys:
                weights[key] += text.count(f" {name} ") if text else 1
    return {key: 1.0 + math.log(count) for key, count in weights.items()}


@cache
def _subject_words() -> dict[str, tuple[str, ...]]:
    lexicon = load_comparison("fr")
    found: dict[str, list[str]] = defaultdict(list)
    for key, subject in {**lexicon.exchanges, **lexicon.happenings}.items():
        for name in subject.words:
            if name.isalpha():
                found[name].append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def _participants(
    tokens: Sequence[Token], early: int
) -> tuple[dict[str, Participant], dict[str, float]]:
    counts: dict[str, int] = defaultdict(int)
    named: dict[str, Participant] = {}
    for place, token in enumerate(tokens):
        if isinstance(token, Entity):
            key = _key(token)
            counts[key] += 2 if place < early else 1
            if key not in named:
                named[key] = Participant(token.kind, token.label, len(named))
    weights = {
        key: _times(count) * _WEIGHT.get(named[key].kind, 1.0) for key, count in counts.items()
    }
    return named, weights


@lru_cache(maxsize=1 << 16)
def _key(entity: Entity) -> str:
    return entity_key(entity)


def _days(one: Written, before: int) -> frozenset[str]:
    return frozenset(
        token.isoformat()
        for token, start in zip(one.copy.tokens, one.starts, strict=False)
        if isinstance(token, date) and start < before
    )


def _times(count: int) -> float:
    return 1.0 + math.log(count)

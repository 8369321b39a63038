"""What a dispatch is about, in a form that two dispatches can be compared by."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from recoupe.crosscheck.stories.subjects import subject_counts
from recoupe.crosscheck.stories.vectors import unit
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import Word, words_of
from recoupe.records import Entity, Identity, Reading

# Whom a story is about tells it apart better the fewer they are in the world. Frequency over the
# set at hand would do the same, but then a story would depend on what else lies in the folder.
_WEIGHT = {
    "person": 3.0,
    "institution": 2.0,
    "organisation": 2.0,
    "anonymous": 0.0,
    "group": 1.0,
    "state": 1.0,
    "place": 1.0,
}
# Inflected forms of most French words meet when cut here: retrait / retraits, russe / russes.
_STEM = 6
_TOLD = frozenset({"body", "headline", "subhead"})
_OPENING = 600


class Profile(msgspec.Struct, frozen=True):
    """Weights of participants, subjects and words (vectors of length 1), and the days named.

    ``entrances`` gives the rank in which each participant is first mentioned, ``opening`` the days
    that the beginning names: when the happening told is.
    """

    dispatch: str
    filed: str | None
    participants: Mapping[str, float]
    entrances: Mapping[str, int]
    subjects: Mapping[str, float]
    words: Mapping[str, float]
    days: frozenset[str]
    opening: frozenset[str]


def build_profiles(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
    *,
    lexicon: ComparisonLexicon,
) -> dict[str, Profile]:
    """Tell what each dispatch is about, by its id."""
    named = {entity.id: entity for entity in entities}
    known = {(item.dispatch, item.local): item.entity for item in identities}
    return {r.dispatch.id: profile(r, named, known, lexicon=lexicon) for r in readings}


def profile(
    reading: Reading,
    entities: Mapping[str, Entity],
    identities: Mapping[tuple[str, str], str],
    *,
    lexicon: ComparisonLexicon,
) -> Profile:
    """Tell what a dispatch is about; entities are those merged across the set."""
    told = _told(reading)
    words = words_of(reading.dispatch.text, told)
    mentioned = _mentioned(reading, identities, told)
    opening = min(start for start, _ in told) + _OPENING
    order = dict.fromkeys(entity for _, entity in mentioned)
    return Profile(
        reading.dispatch.id,
        reading.layout.filed,
        unit(_participants(mentioned, entities, opening)),
        {entity: rank for rank, entity in enumerate(order)},
        unit(subject_counts(words, lexicon)),
        unit(_content(_unnamed(words, reading), frozenset(lexicon.function_words))),
        _days(reading, len(reading.dispatch.text)),
        _days(reading, opening),
    )


def _told(reading: Reading) -> list[tuple[int, int]]:
    zones = [(z.start, z.end) for z in reading.layout.zones if z.kind in _TOLD]
    return zones or [(0, len(reading.dispatch.text))]


def _mentioned(
    reading: Reading, identities: Mapping[tuple[str, str], str], told: list[tuple[int, int]]
) -> list[tuple[int, str]]:
    """List where who is mentioned in what is told, in order."""
    return sorted(
        (mention.start, merged)
        for mention in reading.mentions
        if any(start <= mention.start < end for start, end in told)
        for local in _many(mention.entity)
        if (merged := identities.get((reading.dispatch.id, local))) is not None
    )


def _participants(
    mentioned: list[tuple[int, str]], entities: Mapping[str, Entity], opening: int
) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for start, entity in mentioned:
        counts[entity] += 2 if start < opening else 1
    weights = {
        key: (1.0 + math.log(count)) * _WEIGHT.get(entities[key].kind, 0.0)
        for key, count in counts.items()
    }
    return {key: weight for key, weight in weights.items() if weight}


def _many(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if entity is None:
        return ()
    return (entity,) if isinstance(entity, str) else entity


def _unnamed(words: tuple[Word, ...], reading: Reading) -> tuple[Word, ...]:
    """Leave out the words that name participants: whom is compared by itself."""
    naming = (range(m.start, m.end) for m in reading.mentions if m.entity is not None)
    inside = {index for stretch in naming for index in stretch}
    return tuple(word for word in words if word.start not in inside)


def _content(words: tuple[Word, ...], empty: frozenset[str]) -> dict[str, float]:
    stems = Counter(w.folded[:_STEM] for w in words if w.folded not in empty and len(w.folded) > 2)
    return {stem: 1.0 + math.log(count) for stem, count in stems.items()}


def _days(reading: Reading, before: int) -> frozenset[str]:
    return frozenset(
        timex.edtf
        for timex in reading.timexes
        if timex.edtf and timex.start < before and _names_days(timex.edtf, timex.zone)
    )


def _names_days(edtf: str, zone: str) -> bool:
    return zone in _TOLD and edtf.count("-") >= 2 and "/" not in edtf

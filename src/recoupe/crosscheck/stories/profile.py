"""What a dispatch is about, in a form that two dispatches can be compared by."""

import math
from collections import Counter
from collections.abc import Mapping

import msgspec

from recoupe.crosscheck.words import Word, words_of
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Entity, Layout, Reading

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
    """Weights of participants, subjects and words (vectors of length 1), and the days named."""

    dispatch: str
    filed: str | None
    participants: Mapping[str, float]
    subjects: Mapping[str, float]
    words: Mapping[str, float]
    days: frozenset[str]


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
    return Profile(
        reading.dispatch.id,
        reading.layout.filed,
        _unit(_participants(reading, entities, identities, told)),
        _unit(subject_counts(words, lexicon)),
        _unit(_content(words, frozenset(lexicon.function_words))),
        frozenset(t.edtf for t in reading.timexes if t.edtf and _names_days(t.edtf, t.zone)),
    )


def subject_counts(words: tuple[Word, ...], lexicon: ComparisonLexicon) -> dict[str, float]:
    """Weigh the exchanges and happenings a text names, by the words the lexicon has for them."""
    text = " " + " ".join(word.folded for word in words) + " "
    weights: dict[str, float] = {}
    for key, subject in {**lexicon.exchanges, **lexicon.happenings}.items():
        count = sum(text.count(f" {_spaced(name)} ") for name in subject.words)
        if count:
            weights[key] = 1.0 + math.log(count)
    return weights


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Compare two vectors of length 1; 0 where either is empty."""
    small, large = sorted((one, other), key=len)
    return math.fsum(sorted(weight * large.get(key, 0.0) for key, weight in small.items()))


def _told(reading: Reading) -> list[tuple[int, int]]:
    zones = [(z.start, z.end) for z in reading.layout.zones if z.kind in _TOLD]
    return zones or [(0, len(reading.dispatch.text))]


def _participants(
    reading: Reading,
    entities: Mapping[str, Entity],
    identities: Mapping[tuple[str, str], str],
    told: list[tuple[int, int]],
) -> dict[str, float]:
    counts: Counter[str] = Counter()
    opening = min(start for start, _ in told) + _OPENING
    for mention in reading.mentions:
        if any(start <= mention.start < end for start, end in told):
            for local in _many(mention.entity):
                merged = identities.get((reading.dispatch.id, local))
                if merged is not None:
                    counts[merged] += 2 if mention.start < opening else 1
    return {
        key: (1.0 + math.log(count)) * _WEIGHT.get(entities[key].kind, 0.0)
        for key, count in counts.items()
    }


def _many(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if entity is None:
        return ()
    return (entity,) if isinstance(entity, str) else entity


def _content(words: tuple[Word, ...], empty: frozenset[str]) -> dict[str, float]:
    stems = Counter(w.folded[:_STEM] for w in words if w.folded not in empty and len(w.folded) > 2)
    return {stem: 1.0 + math.log(count) for stem, count in stems.items()}


def _names_days(edtf: str, zone: str) -> bool:
    return zone in _TOLD and edtf.count("-") >= 2 and "/" not in edtf


def _spaced(name: str) -> str:
    return name.replace("-", " ").replace("'", " ")


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(sorted(weight * weight for weight in weights.values())))
    return {key: weights[key] / length for key in sorted(weights)} if length else {}

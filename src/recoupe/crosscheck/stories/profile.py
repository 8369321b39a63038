"""What a dispatch is about, in a form that two dispatches can be compared by."""

import math
from collections import Counter
from collections.abc import Mapping

from recoupe.crosscheck.dates import candidates
from recoupe.crosscheck.stories.matters import content_weights, weigh_matters
from recoupe.crosscheck.stories.subjects import subject_counts
from recoupe.crosscheck.stories.vectors import unit
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.rarity import load_rarity
from recoupe.lang.words import name_words, words_of
from recoupe.records import Entity, Participant, Profile, Reading

# Whom a story is about tells it apart better the fewer they are in the world. Frequency over the
# set at hand would do the same, but then a story would depend on what else lies in the folder.
_WEIGHT = {
    "person": 3.0,
    "institution": 2.0,
    "organisation": 2.0,
    "group": 1.0,
    "state": 1.0,
    "place": 1.0,
}
_TOLD = frozenset({"body", "headline", "subhead"})
_OPENING = 600
# A first line as short as this is no paragraph: the next belongs to the lead.
_SHORTEST_LEAD = 120


def build_profile(reading: Reading, *, lexicon: ComparisonLexicon) -> Profile:
    """Tell what a dispatch is about."""
    told = _told(reading)
    words = words_of(reading.dispatch.text, told)
    entities = {entity.id: entity for entity in reading.entities}
    mentioned = _mentioned(reading, entities, told)
    opening = min(start for start, _ in told) + _OPENING
    firsts: dict[str, Entity] = {}
    for _, entity in mentioned:
        firsts.setdefault(entity_key(entity), entity)
    return Profile(
        reading.dispatch.id,
        reading.layout.filed,
        *_bounds(reading.layout.filed),
        unit(_participants(mentioned, opening)),
        {
            key: Participant(entity.kind, entity.label, rank)
            for rank, (key, entity) in enumerate(firsts.items())
        },
        unit(subject_counts(words, lexicon)),
        unit(content_weights(words, lexicon, load_rarity(reading.dispatch.lang))),
        _days(reading, len(reading.dispatch.text)),
        _days(reading, opening),
        *weigh_matters(words, lexicon, reading.dispatch.lang, opening=opening),
        _days(reading, _lead_end(reading), nights=True),
    )


def entity_key(entity: Entity) -> str:
    """Name an entity the same in every dispatch: persons by surname, the rest by what is known."""
    words = name_words(entity.label)
    if entity.kind == "person" and words:
        return f"person:{words[-1]}"
    if entity.wikidata:
        return entity.wikidata
    return f"{entity.kind}:{entity.iso3 or ''}:{' '.join(words)}"


def _bounds(filed: str | None) -> tuple[str | None, str | None]:
    days = candidates(filed)
    if not days:
        return None, None
    return min(day for day, _ in days).isoformat(), max(day for _, day in days).isoformat()


def _told(reading: Reading) -> list[tuple[int, int]]:
    zones = [(z.start, z.end) for z in reading.layout.zones if z.kind in _TOLD]
    return zones or [(0, len(reading.dispatch.text))]


def _mentioned(
    reading: Reading, entities: Mapping[str, Entity], told: list[tuple[int, int]]
) -> list[tuple[int, Entity]]:
    """List where who is mentioned in what is told, in order."""
    found = [
        (mention.start, entities[local])
        for mention in reading.mentions
        if any(start <= mention.start < end for start, end in told)
        for local in _many(mention.entity)
        if local in entities and entities[local].kind in _WEIGHT
    ]
    return sorted(found, key=lambda one: (one[0], one[1].id))


def _participants(mentioned: list[tuple[int, Entity]], opening: int) -> dict[str, float]:
    counts: Counter[str] = Counter()
    kinds: dict[str, str] = {}
    for start, entity in mentioned:
        key = entity_key(entity)
        counts[key] += 2 if start < opening else 1
        kinds.setdefault(key, entity.kind)
    return {key: (1.0 + math.log(count)) * _WEIGHT[kinds[key]] for key, count in counts.items()}


def _many(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if entity is None:
        return ()
    return (entity,) if isinstance(entity, str) else entity


def _lead_end(reading: Reading) -> int:
    """Give where the first paragraph ends."""
    body = [zone for zone in reading.layout.zones if zone.kind == "body"]
    ends = [zone.end for zone in body if zone.end - body[0].start >= _SHORTEST_LEAD]
    return ends[0] if ends else len(reading.dispatch.text)


def _days(reading: Reading, before: int, *, nights: bool = False) -> frozenset[str]:
    return frozenset(
        timex.edtf
        for timex in reading.timexes
        if timex.edtf and timex.start < before and timex.zone in _TOLD
        if _names_days(timex.edtf) or (nights and _names_a_night(timex.edtf))
    )


def _names_days(edtf: str) -> bool:
    return edtf.count("-") >= 2 and "/" not in edtf


def _names_a_night(edtf: str) -> bool:
    """Tell the night from one day to the next."""
    return edtf.count("-") == 4 and any((end - start).days == 1 for start, end in candidates(edtf))

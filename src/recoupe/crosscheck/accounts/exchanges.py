"""Calls, meetings and letters that several agencies tell of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import (
    Sighting,
    Stretch,
    blank_claim,
    sighted,
)
from recoupe.crosscheck.dates import may_meet
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.words import words_of
from recoupe.records import Reading

# A date belongs to the letter it stands near, not to another one further on in the sentence.
_NEAR = 60
_ADJECTIVE = 25
# The agencies tell an exchange within some days of it.
_FILED_DAYS = 4
_SPOKEN, WRITTEN = frozenset({"call"}), frozenset({"letter"})


class Exchange(msgspec.Struct, frozen=True):
    """One call, meeting or letter as some dispatches tell it."""

    kind: str
    sightings: tuple[Sighting, ...]


def find_exchanges(
    readings: Sequence[Reading],
    claims: Mapping[str, Sequence[Claim]],
    lookup: Lookup,
    copies: frozenset[str],
    *,
    lexicon: ComparisonLexicon,
) -> tuple[Exchange, ...]:
    """Gather the places that tell of one exchange: same kind, day and parties.

    A place without a day, or whose sentence names no party, is left alone: two letters of one
    week are two letters until something shows that they are one.
    """
    found: dict[str, list[Sighting]] = defaultdict(list)
    for reading in readings:
        for kind, sighting in _sightings(reading, claims, lookup, copies, lexicon):
            found[kind].append(sighting)
    return tuple(
        Exchange(kind, group)
        for kind in sorted(found)
        for group in _groups(sorted(found[kind], key=lambda one: one.claim.key))
    )


def _sightings(
    reading: Reading,
    claims: Mapping[str, Sequence[Claim]],
    lookup: Lookup,
    copies: frozenset[str],
    lexicon: ComparisonLexicon,
) -> Iterator[tuple[str, Sighting]]:
    key = reading.dispatch.id
    told = claims.get(key, ())
    blank = blank_claim(reading, lookup, copies)
    kinds = {
        entity.id: kind
        for entity in reading.entities
        if (kind := lexicon.exchange_heads.get((fold(entity.label).split() or [""])[0]))
    }
    for sentence in body_sentences(reading):
        places = _longest(_places(reading, sentence, lexicon, kinds))
        for place, kind in places:
            dated = _date(reading, place, sentence, [one for one, _ in places])
            days: tuple[str, ...] = (dated[2],) if dated else ()
            parties = _parties(reading, sentence, lookup) | _demonyms(reading, place, lookup)
            if kind in _SPOKEN:
                days, parties = _spoken(told, days, parties)
            whole = (min(place[0], dated[0]), max(place[1], dated[1])) if dated else place
            claim = sighted(reading, whole, told, blank, beside=sentence)
            if parties and (days or kind in WRITTEN):
                yield kind, Sighting(claim, days, parties, sentence)


def _places(
    reading: Reading, sentence: Stretch, lexicon: ComparisonLexicon, kinds: Mapping[str, str]
) -> Iterator[tuple[Stretch, str]]:
    """Yield what names an exchange; ``kinds`` are the entities that are one, with its kind."""
    words = words_of(reading.dispatch.text, [sentence])
    for index, word in enumerate(words):
        for parts, kind in lexicon.exchange_names.get(word.folded, ()):
            if tuple(w.folded for w in words[index : index + len(parts)]) == parts:
                yield (word.start, words[index + len(parts) - 1].end), kind
    for mention in reading.mentions:
        if mention.kind in {"event", "document"} and sentence[0] <= mention.start < sentence[1]:
            kind_of = kinds.get(str(mention.entity))
            if kind_of is not None:
                yield (mention.start, mention.end), kind_of


def _longest(places: Iterator[tuple[Stretch, str]]) -> list[tuple[Stretch, str]]:
    """Keep the longest of the places that lie on each other."""
    kept: list[tuple[Stretch, str]] = []
    for place, kind in sorted(places, key=lambda one: (one[0][0], -one[0][1], one[1])):
        if not kept or place[0] >= kept[-1][0][1]:
            kept.append((place, kind))
    return kept


def _date(
    reading: Reading, place: Stretch, sentence: Stretch, others: Sequence[Stretch]
) -> tuple[int, int, str] | None:
    """Find the date nearest to a place, none of the others between: start, end and EDTF."""
    near = []
    for timex in reading.timexes:
        if not timex.edtf or timex.type != "DATE" or not sentence[0] <= timex.start < sentence[1]:
            continue
        low, high = min(place[1], timex.end), max(place[0], timex.start)
        between = any(low <= start and end <= high for start, end in others)
        if high - low <= _NEAR and not between:
            near.append((high - low, (timex.start, timex.end, timex.edtf)))
    return min(near)[1] if near else None


def _parties(reading: Reading, sentence: Stretch, lookup: Lookup) -> frozenset[str]:
    return frozenset(
        party
        for mention in reading.mentions
        if sentence[0] <= mention.start < sentence[1]
        for party in lookup.parties(lookup.answering(reading.dispatch.id, mention.entity))
    )


def _demonyms(reading: Reading, place: Stretch, lookup: Lookup) -> frozenset[str]:
    """Give the states whose adjective stands right after a place: "la lettre péruvienne"."""
    table = load_gazetteer(reading.dispatch.lang).demonyms
    words = words_of(reading.dispatch.text, [(place[1], place[1] + _ADJECTIVE)])
    return frozenset(
        party
        for word in words
        for meant in table.get(word.folded, ())
        for party in lookup.party_of_state(meant.iso3)
    )


def _spoken(
    told: Sequence[Claim], days: tuple[str, ...], parties: frozenset[str]
) -> tuple[tuple[str, ...], frozenset[str]]:
    """Take who spoke to whom, and when, from what is said to an addressee in the dispatch."""
    for claim in told:
        time = claim.attribution.time
        if claim.parties and claim.addressed and set(claim.parties).isdisjoint(claim.addressed):
            both = frozenset((*claim.parties, *claim.addressed))
            if time is not None and time.edtf and (not days or may_meet(days[0], time.edtf)):
                return days or (time.edtf,), both
    return days, parties


def _groups(sightings: Sequence[Sighting]) -> Iterator[tuple[Sighting, ...]]:
    left = list(sightings)
    while left:
        group = [left.pop(0)]
        for other in list(left):
            if all(_one(member, other) for member in group):
                group.append(other)
                left.remove(other)
        yield tuple(group)


def _one(one: Sighting, other: Sighting) -> bool:
    common = len(one.parties & other.parties)
    return (
        bool(one.days and other.days)
        and may_meet(one.claim.filed, other.claim.filed, within_days=_FILED_DAYS)
        and may_meet(one.days[0], other.days[0])
        and common >= min(2, len(one.parties), len(other.parties))
    )

"""The happening a story is about, as the beginnings of its dispatches tell it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import (
    Sighting,
    Stretch,
    blank_claim,
    nearest_days,
    sighted,
    widened,
)
from recoupe.crosscheck.dates import may_meet, surely_before
from recoupe.records import Event, Reading

# What a story begins with is what it is about; further on dispatches recall other days.
_OPENING = 3
# Deeds that make a story: words, calls and letters have findings of their own.
_DEEDS = frozenset({"ASSAULT", "PROTEST"})
_POSTURE = "MOBILIZE"
_BORDER = re.compile(r"[,;:()]")
_NEAR_DAYS = 1


class Happening(msgspec.Struct, frozen=True):
    """One deed of a story: its PLOVER type, the story, and where its dispatches tell it.

    Of forces that stand against others the type has both states after it.
    """

    kind: str
    story: str
    sightings: tuple[Sighting, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """Whose forces stand against whose, as ISO 3166 codes; empty for other deeds."""
        return tuple(self.kind.split(":")[1:])


def find_happenings(
    readings: Sequence[Reading],
    claims: Mapping[str, Sequence[Claim]],
    lookup: Lookup,
    copies: frozenset[str],
    homes: Mapping[str, str],
) -> tuple[Happening, ...]:
    """Gather the deeds that dispatches of one story begin with: same type, days that may be one.

    A deed that is only threatened, denied or to come is none. How one state's forces stand against
    another's is gathered wherever it is told.
    """
    found: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for reading in readings:
        key = reading.dispatch.id
        told = claims.get(key, ())
        blank = blank_claim(reading, lookup, copies)
        for event, sentence in _opening(reading):
            place = (event.trigger.start, event.trigger.end)
            claim = sighted(reading, place, told, blank)
            claim = widened(reading, claim, _trimmed(reading.dispatch.text, sentence))
            claim = msgspec.structs.replace(claim, unnamed=_unnamed(reading, sentence, lookup))
            day = event.time.edtf if event.time else None
            days = (day,) if day else nearest_days(reading, place, sentence)
            found[homes[key], event.base].append(Sighting(claim, days, frozenset(), sentence))
        for kind, place, sentence in _postures(reading, lookup):
            whole = _clause(reading.dispatch.text, sentence, place)
            claim = widened(reading, sighted(reading, place, told, blank), whole)
            found[homes[key], kind].append(Sighting(claim, (), frozenset(), sentence))
    return tuple(
        Happening(kind, story, _of_one_day(found[story, kind])) for story, kind in sorted(found)
    )


def look_alikes(happenings: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Yield deeds of one type that two stories tell, on days that cannot be one."""
    for one, other in combinations(happenings, 2):
        if one.kind == other.kind and one.story != other.story:
            first, second = one.sightings[0].when, other.sightings[0].when
            if surely_before(first, second) or surely_before(second, first):
                yield one, other


def _postures(reading: Reading, lookup: Lookup) -> Iterator[tuple[str, Stretch, Stretch]]:
    """Yield where a state's forces are told to stand against another's, wherever it is told."""
    key = reading.dispatch.id
    for sentence in body_sentences(reading):
        for event in reading.events:
            if event.base != _POSTURE or not sentence[0] <= event.trigger.start < sentence[1]:
                continue
            mine, theirs = (
                {state for one in who for state in lookup.states(key, one)}
                for who in (event.actors, event.recipients)
            )
            if event.is_claimed_new and len(mine) == len(theirs) == 1 and mine != theirs:
                kind = f"{event.base}:{min(mine)}:{min(theirs)}"
                yield kind, (event.trigger.start, event.trigger.end), sentence


def _clause(text: str, sentence: Stretch, place: Stretch) -> Stretch:
    """Give the clause around a place, from mark to mark."""
    before = [found.end() for found in _BORDER.finditer(text, sentence[0], place[0])]
    after = _BORDER.search(text, place[1], sentence[1])
    start = max(before, default=sentence[0])
    return _trimmed(text, (start, after.start() if after else sentence[1]))


def _opening(reading: Reading) -> Iterator[tuple[Event, Stretch]]:
    """Yield the first deed of each type in the first sentences, with its sentence."""
    seen: set[str] = set()
    for number, sentence in enumerate(body_sentences(reading)):
        if number == _OPENING:
            return
        for event in reading.events:
            inside = sentence[0] <= event.trigger.start < sentence[1]
            if inside and _is_deed(event, reading) and event.base not in seen:
                seen.add(event.base)
                yield event, sentence


def _of_one_day(sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    ordered = sorted(sightings, key=lambda one: one.claim.key)
    first = ordered[0]
    return tuple(
        one
        for one in ordered
        if may_meet(first.when, one.when, within_days=_NEAR_DAYS)
        if not (_persons(first) and _persons(one) and _persons(first).isdisjoint(_persons(one)))
    )


def _persons(sighting: Sighting) -> frozenset[str]:
    return sighting.claim.unnamed


def _unnamed(reading: Reading, sentence: Stretch, lookup: Lookup) -> frozenset[str]:
    """Give the genders of the unnamed persons of a sentence: a man shot is no woman hurt."""
    return lookup.unnamed(
        [
            entity
            for mention in reading.mentions
            if sentence[0] <= mention.start < sentence[1]
            for entity in lookup.entities(reading.dispatch.id, mention.entity)
        ]
    )


def _is_deed(event: Event, reading: Reading) -> bool:
    """Tell whether an event is a deed that was done; who rejects the blame for it says it was."""
    if event.base not in _DEEDS or event.base != event.type:
        return False
    blamed = any(a.id == event.attribution and a.act == "reject" for a in reading.attributions)
    return event.is_claimed_new or (blamed and event.temporal == "new")


def _trimmed(text: str, sentence: Stretch) -> Stretch:
    start, end = sentence
    while start < end and text[start].isspace():
        start += 1
    return start, start + len(text[start:end].rstrip(" .\n"))

"""Counts of the same things, dispatch by dispatch: how many boats, soldiers, victims."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import (
    Sighting,
    blank_claim,
    nearest_days,
    sighted,
)
from recoupe.crosscheck.accounts.stems import Stems
from recoupe.crosscheck.dates import candidates, may_meet, surely_before
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.numerals import numerals
from recoupe.lang.words import words_of
from recoupe.records import Reading

# "deux navires", "trois morts": too small to show that two texts count the same things.
_LEAST = 5
# From here on a figure that is not round is a mark of its own: two agencies do not count
# twenty-three boats in one affair by chance.
_TELLING = 13
_NEAR_DAYS = 2
_SHARED = 2


class Tally(msgspec.Struct, frozen=True):
    """A count: the sort of things, the number, where it stands and the words of its sentence."""

    sort: str
    number: float
    sighting: Sighting
    scene: frozenset[str]


def find_tallies(
    readings: Sequence[Reading],
    claims: Mapping[str, Sequence[Claim]],
    lookup: Lookup,
    copies: frozenset[str],
    *,
    lexicon: ComparisonLexicon,
) -> tuple[Tally, ...]:
    """List the exact counts of what is worth counting, by dispatch and place."""
    sorts = {word: sort for sort, words in lexicon.counted.items() for word in words}
    counted = {word[:5] for word in sorts}
    found = []
    for reading in readings:
        key = reading.dispatch.id
        told = claims.get(key, ())
        blank = blank_claim(reading, lookup, copies)
        stems: Stems | None = None
        for sentence in body_sentences(reading):
            words = words_of(reading.dispatch.text, [sentence])
            for numeral in numerals(reading.dispatch.text, words, lexicon):
                unit = words[numeral.after] if numeral.after < len(words) else None
                if unit is None or unit.folded not in sorts or numeral.least < _LEAST:
                    continue
                if numeral.least != numeral.most:
                    continue
                stems = stems or Stems(reading, lexicon)
                scene = stems.among([sentence])
                place = (words[numeral.first].start, unit.end)
                claim = sighted(reading, place, told, blank)
                days = nearest_days(reading, place, sentence)
                sighting = Sighting(claim, days, frozenset(claim.parties), sentence)
                sort = sorts[unit.folded]
                found.append(Tally(sort, numeral.least, sighting, scene - counted))
    return tuple(found)


def equal_tallies(tallies: Sequence[Tally]) -> Iterator[tuple[Tally, ...]]:
    """Yield the counts of one sort and number that dispatches of the same days give."""
    by_number: dict[tuple[str, float], list[Tally]] = defaultdict(list)
    for tally in tallies:
        by_number[tally.sort, tally.number].append(tally)
    for key in sorted(by_number):
        left = list(by_number[key])
        while left:
            group = [left.pop(0)]
            for other in list(left):
                if any(_same(member, other) for member in group):
                    group.append(other)
                    left.remove(other)
            yield tuple(group)


def growing_tallies(tallies: Sequence[Tally]) -> Iterator[tuple[Tally, ...]]:
    """Yield the counts of one sort in one scene that change from day to day.

    A sentence that counts several of one sort counts different people or things: "120 soldats
    contre 240 combattants". None of them is a later figure for another.
    """
    by_sort: dict[str, list[Tally]] = defaultdict(list)
    numbers = {(tally.sort, *_sentence(tally), tally.number) for tally in tallies}
    together = Counter(key[:-1] for key in numbers)
    for tally in tallies:
        if not tally.sighting.claim.copied and together[tally.sort, *_sentence(tally)] == 1:
            by_sort[tally.sort].append(tally)
    for sort in sorted(by_sort):
        left = list(by_sort[sort])
        while left:
            group = [left.pop(0)]
            grown = True
            while grown:
                more = [one for one in left if any(_one_scene(one, member) for member in group)]
                grown = bool(more)
                group += more
                left = [one for one in left if one not in more]
            if _changes(group):
                yield tuple(group)


def _sentence(tally: Tally) -> tuple[str, tuple[int, int]]:
    return tally.sighting.claim.dispatch, tally.sighting.sentence


def _same(one: Tally, other: Tally) -> bool:
    first, second = one.sighting, other.sighting
    if not may_meet(first.when, second.when, within_days=_NEAR_DAYS):
        return False
    telling = one.number >= _TELLING and one.number % 10 != 0
    return telling or bool(one.scene & other.scene)


def _one_scene(one: Tally, other: Tally) -> bool:
    return len(one.scene & other.scene) >= _SHARED


def _changes(group: Sequence[Tally]) -> bool:
    return any(
        one.number != other.number
        and bool(candidates(one.sighting.when) and candidates(other.sighting.when))
        and surely_before(one.sighting.when, other.sighting.when)
        for one in group
        for other in group
    )

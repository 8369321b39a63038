"""Tolls of one happening put beside each other: alike, grown, or at odds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from recoupe.crosscheck.accounts.contests import tellers
from recoupe.crosscheck.accounts.tolls import Toll
from recoupe.crosscheck.dates import candidates, may_meet, surely_before

Standing = Literal["agencies_contradict", "parties_differ", "superseded"]


class RivalTolls(msgspec.Struct, frozen=True):
    """Tolls of one happening that cannot all be right, and what they are to each other."""

    standing: Standing
    tolls: tuple[Toll, ...]


def of_one_happening(
    tolls: Sequence[Toll], homes: Mapping[str, str], begun: Mapping[str, str | None]
) -> Iterator[tuple[Toll, ...]]:
    """Yield the tolls of one fate and side in one happening: one story, or another's by its day.

    Those of no side count where only one side is told of. ``begun`` gives the day each story was
    first told.
    """
    gathered: dict[tuple[str, str], list[Toll]] = defaultdict(list)
    for toll in tolls:
        gathered[toll.fate, _home(toll, homes, begun)].append(toll)
    for key in sorted(gathered):
        sides = sorted({toll.side for toll in gathered[key] if toll.side})
        if len(sides) < 2:
            yield tuple(gathered[key])
            continue
        for side in sides:
            yield tuple(toll for toll in gathered[key] if toll.side == side)


def of_two_happenings(
    tolls: Sequence[Toll], homes: Mapping[str, str], begun: Mapping[str, str | None]
) -> Iterator[tuple[tuple[Toll, ...], tuple[Toll, ...]]]:
    """Yield the tolls of one fate and side that different agencies give of two stories."""
    gathered: dict[tuple[str, str], dict[str, list[Toll]]] = defaultdict(lambda: defaultdict(list))
    for toll in tolls:
        gathered[toll.fate, toll.side or ""][_home(toll, homes, begun)].append(toll)
    for key in sorted(gathered):
        for one, other in combinations(sorted(gathered[key]), 2):
            first, second = gathered[key][one], gathered[key][other]
            agencies = [{t.sighting.claim.agency for t in tolls} for tolls in (first, second)]
            if len(agencies[0] | agencies[1]) > 1:
                yield tuple(sorted(first, key=_key)), tuple(sorted(second, key=_key))


def alike(tolls: Sequence[Toll]) -> Iterator[tuple[Toll, ...]]:
    """Yield the tolls that may be one number, each in the first group it agrees with throughout."""
    groups: list[list[Toll]] = []
    for toll in sorted(tolls, key=_key):
        home = next((g for g in groups if all(_one(toll, other) for other in g)), None)
        if home is None:
            groups.append([toll])
        else:
            home.append(toll)
    yield from (tuple(group) for group in groups)


def sums(
    tolls: Sequence[Toll], homes: Mapping[str, str], begun: Mapping[str, str | None]
) -> Iterator[tuple[Toll, ...]]:
    """Yield a toll of no side with another agency's of two sides that it is the sum of.

    "cinq gardes et quatre soldats ont péri" are the nine dead of both sides that another counts.
    """
    gathered: dict[tuple[str, str], list[Toll]] = defaultdict(list)
    for toll in tolls:
        if not toll.sighting.claim.copied and toll.figure.least == toll.figure.most:
            gathered[toll.fate, _home(toll, homes, begun)].append(toll)
    for key in sorted(gathered):
        told = sorted(gathered[key], key=_key)
        for one, other in combinations([toll for toll in told if toll.side], 2):
            if one.side == other.side or _sentence(one) != _sentence(other):
                continue
            both = [
                toll
                for toll in told
                if toll.side is None
                and toll.figure.least == one.figure.least + other.figure.least
                and toll.sighting.claim.agency != one.sighting.claim.agency
            ]
            if both:
                yield (one, other, *both)


def _sentence(toll: Toll) -> tuple[str, tuple[int, int]]:
    return toll.sighting.claim.dispatch, toll.sighting.sentence


def rivals(tolls: Sequence[Toll]) -> Iterator[RivalTolls]:
    """Yield tolls that exclude each other, by what they are to each other.

    A later toll of the same agency or party, or of another agency in its own voice, supersedes a
    former one. Two parties who count at one time differ. Two agencies that count differently on
    one day contradict each other.
    """
    found: dict[Standing, dict[tuple[str, int, str], Toll]] = defaultdict(dict)
    counted = [toll for toll in tolls if not toll.sighting.claim.copied]
    current = [toll for toll in counted if not any(_changed(toll, later) for later in counted)]
    for one, other in combinations(sorted(counted, key=_key), 2):
        standing = _standing(one, other) if one.figure.conflicts(other.figure) else None
        if standing == "superseded" or (standing and one in current and other in current):
            found[standing] |= {_key(one): one, _key(other): other}
    for standing in sorted(found):
        yield RivalTolls(standing, tuple(found[standing][key] for key in sorted(found[standing])))


def _changed(toll: Toll, later: Toll) -> bool:
    """Tell whether a toll was changed later by its own agency."""
    same = toll.sighting.claim.agency == later.sighting.claim.agency
    return same and toll.figure.conflicts(later.figure) and _follows(toll, later)


def _standing(one: Toll, other: Toll) -> Standing | None:
    first, second = one.sighting.claim, other.sighting.claim
    mine, theirs = tellers(first), tellers(second)
    if _follows(one, other) or _follows(other, one):
        same = first.agency == second.agency or not mine.isdisjoint(theirs)
        return "superseded" if same or not (mine and theirs) else None
    if mine and theirs:
        return "parties_differ" if mine.isdisjoint(theirs) else None
    both = first.voiced and second.voiced and first.agency != second.agency
    return "agencies_contradict" if both and _one_day(first.filed, second.filed) else None


def _follows(former: Toll, later: Toll) -> bool:
    """Tell whether a toll is later: by its dispatch; else by its words or the day they name."""
    first, second = former.sighting, later.sighting
    if surely_before(first.claim.filed, second.claim.filed):
        return True
    if not may_meet(first.claim.filed, second.claim.filed):
        return False
    return later.updates > former.updates or surely_before(first.when, second.when)


def _one_day(one: str | None, other: str | None) -> bool:
    days = {*candidates(one), *candidates(other)}
    return len(days) == 1 and all(first == last for first, last in days)


def _home(toll: Toll, homes: Mapping[str, str], begun: Mapping[str, str | None]) -> str:
    """Give the story a toll belongs to: an earlier one that was first told on the day it names."""
    dispatch, filed = toll.sighting.claim.dispatch, toll.sighting.claim.filed
    own = homes[dispatch]
    for day in toll.sighting.days:
        if surely_before(day, begun[own]):
            earlier = [
                story
                for story, first in begun.items()
                if candidates(first) and may_meet(day, first, within_days=1)
                if surely_before(first, filed)
            ]
            return min(earlier, default=own)
    return own


def _one(one: Toll, other: Toll) -> bool:
    return not one.figure.conflicts(other.figure)


def _key(toll: Toll) -> tuple[str, int, str]:
    return toll.sighting.claim.key

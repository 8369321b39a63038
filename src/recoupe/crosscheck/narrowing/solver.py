"""Choices narrowed along ties until nothing changes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from recoupe.crosscheck.dates import Days
from recoupe.crosscheck.narrowing.choices import Choices, left_of, moved
from recoupe.crosscheck.narrowing.ties import Place, Tie


class Uncertain(NamedTuple):
    """A date that may be narrowed: what it may be, and its ISO weekday where only that is told."""

    choices: Choices
    weekday: int | None = None


class Step(NamedTuple):
    """``by`` narrowed a date; ``reason`` is the key of the sentence that tells why."""

    by: Place
    reason: str


class _Taken(NamedTuple):
    """A step and the days it allowed."""

    step: Step
    allowed: list[Days]


class Narrowed(NamedTuple):
    """What is left of a date, and what it took to narrow it so, in order."""

    choices: Choices
    steps: tuple[Step, ...]


def solve(
    uncertain: Mapping[Place, Uncertain], certain: Mapping[Place, Choices], ties: Sequence[Tie]
) -> dict[Place, Narrowed]:
    """Narrow each uncertain date by those it is tied to; only those that changed are given.

    Two dates that cannot be what a tie says are kept apart. Where ties that could each be true
    leave no day together, none of the dates they touch is narrowed by any: one of them is wrong,
    and nothing tells which.
    """
    known = {**certain, **{place: one.choices for place, one in uncertain.items()}}
    left = [tie for tie in sorted(ties) if _possible(tie, known, uncertain)]
    while True:
        narrowed, clash = _spread(uncertain, known, left)
        if not clash:
            return narrowed
        left = [tie for tie in left if clash.isdisjoint((tie.one, tie.other))]


def _possible(
    tie: Tie, known: Mapping[Place, Choices], uncertain: Mapping[Place, Uncertain]
) -> bool:
    if not known.get(tie.one) or not known.get(tie.other):
        return False
    weekday = uncertain[tie.other].weekday if tie.other in uncertain else None
    return bool(left_of(known[tie.other], moved(known[tie.one], tie.least, tie.most), weekday))


def _spread(
    uncertain: Mapping[Place, Uncertain], known: Mapping[Place, Choices], ties: Sequence[Tie]
) -> tuple[dict[Place, Narrowed], set[Place]]:
    now = dict(known)
    taken: dict[Place, list[_Taken]] = {}
    clash: set[Place] = set()
    moving = True
    while moving:
        moving = False
        for target, by, least, most, reason in _both_ways(ties):
            if target not in uncertain:
                continue
            allowed = moved(now[by], least, most)
            left = left_of(now[target], allowed, uncertain[target].weekday)
            if not left:
                clash.add(target)
            elif _days(left) != _days(now[target]):
                now[target] = left
                taken.setdefault(target, []).append(_Taken(Step(by, reason), allowed))
                moving = True
    return {p: Narrowed(now[p], _needed(taken[p], uncertain[p])) for p in sorted(taken)}, clash


def _needed(taken: Sequence[_Taken], one: Uncertain) -> tuple[Step, ...]:
    """Keep the steps without which more days would be left, the later ones rather."""
    kept = list(taken)
    for step in taken:
        others = [other for other in kept if other is not step]
        if others and _after(others, one) == _after(kept, one):
            kept = others
    return tuple(dict.fromkeys(item.step for item in kept))


def _after(taken: Sequence[_Taken], one: Uncertain) -> list[tuple[object, object]]:
    left = one.choices
    for item in taken:
        left = left_of(left, item.allowed, one.weekday)
    return _days(left)


def _both_ways(
    ties: Sequence[Tie],
) -> Iterator[tuple[Place, Place, int | None, int | None, str]]:
    for tie in ties:
        yield tie.other, tie.one, tie.least, tie.most, tie.from_one
        yield tie.one, tie.other, _minus(tie.most), _minus(tie.least), tie.from_other


def _minus(days: int | None) -> int | None:
    return None if days is None else -days


def _days(choices: Choices) -> list[tuple[object, object]]:
    return [(choice.first, choice.last) for choice in choices]

"""Tellings of one position, put together."""

from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.records import PositionKind

Line = tuple[Telling, ...]
# One side and one kind: so much in common is one matter.
_SHARE, _WEIGHT = 0.2, 2.0
# To say no and to say it in the next sentence is to say it once.
_ANSWERING: frozenset[PositionKind] = frozenset({"denial", "refusal"})
_NEXT = 60


def put_together(tellings: Sequence[Telling], likeness: Likeness) -> tuple[Line, ...]:
    """Put together what one side holds of one kind and matter against nobody else.

    What a side says itself and what only another says of it stay apart. The order of the lines is
    that of their first tellings.
    """
    lines: list[list[Telling]] = []
    of_one: dict[object, list[list[Telling]]] = defaultdict(list)
    for telling in tellings:
        alike = of_one[telling.holder, telling.kind, telling.claimed_by]
        found = [line for line in alike if any(_same(telling, one, likeness) for one in line)]
        fits = [line for line in found if all(_may_be_one(telling, one) for one in line)]
        if fits:
            fits[0].append(telling)
        else:
            alike.append([telling])
            lines.append(alike[-1])
    return tuple(tuple(line) for line in lines)


def _same(one: Telling, other: Telling, likeness: Likeness) -> bool:
    if not _may_be_one(one, other):
        return False
    if one.group == other.group >= 0:
        return True
    if one.kind in _ANSWERING and _adjoin(one, other):
        return True
    met = likeness.meaning.nearest(one.senses, other.senses)
    return met.share >= _SHARE and met.weight >= _WEIGHT


def _may_be_one(one: Telling, other: Telling) -> bool:
    apart = set(one.addressed).isdisjoint(other.addressed)
    return (one.holder, one.kind, one.claimed_by) == (
        other.holder,
        other.kind,
        other.claimed_by,
    ) and not (one.addressed and other.addressed and apart)


def _adjoin(one: Telling, other: Telling) -> bool:
    first, second = sorted((one, other), key=lambda telling: telling.start)
    return one.dispatch == other.dispatch and second.start - first.end <= _NEXT

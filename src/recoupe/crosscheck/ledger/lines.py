"""Tellings of one position, put together."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.dates import may_meet
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.records import PositionKind

Line = tuple[Telling, ...]
IsBody = Callable[[str], bool]
# One side and one kind: so much in common is one matter, more where days lie between. Set on the
# seven crises for developing.
_SHARE, _WEIGHT = 0.22, 2.0
_DAYS, _LATER, _LATER_ALIGNED = 3, 0.5, 0.35
# To say no and to say it in the next sentence is to say it once.
_ANSWERING: frozenset[PositionKind] = frozenset({"denial", "refusal"})
_NEXT = 60
# A denial of so few words tells nothing of what is denied.
_FEW = 1


def put_together(
    tellings: Sequence[Telling], likeness: Likeness, is_body: IsBody
) -> tuple[Line, ...]:
    """Put together what one side holds of one kind and matter against nobody else.

    What a side says itself and what only another says of it stay apart. The order of the lines is
    that of their first tellings. ``is_body`` tells sides that must not differ from mere groups.
    """
    lines: list[list[Telling]] = []
    of_one: dict[object, list[list[Telling]]] = defaultdict(list)
    for telling in tellings:
        alike = of_one[telling.holder, telling.kind, telling.claimed_by]
        found = [
            line for line in alike if any(_same(telling, one, likeness, is_body) for one in line)
        ]
        fits = [line for line in found if all(_may_be_one(telling, one, is_body) for one in line)]
        fits = fits or [line for line in alike if _only_says_no(telling, line)][-1:]
        if fits:
            fits[0].append(telling)
        else:
            alike.append([telling])
            lines.append(alike[-1])
    return tuple(tuple(line) for line in lines)


def _same(one: Telling, other: Telling, likeness: Likeness, is_body: IsBody) -> bool:
    if not _may_be_one(one, other, is_body):
        return False
    if one.kind in _ANSWERING and _adjoin(one, other):
        return True
    met = likeness.meaning.nearest(one.senses, other.senses)
    aligned = one.group == other.group >= 0
    if may_meet(one.said, other.said, within_days=_DAYS):
        return aligned or (met.share >= _SHARE and met.weight >= _WEIGHT)
    return met.share >= (_LATER_ALIGNED if aligned else _LATER)


def _may_be_one(one: Telling, other: Telling, is_body: IsBody) -> bool:
    """Tell whether the sides addressed do not keep two tellings apart."""
    mine, theirs = (set(filter(is_body, telling.addressed)) for telling in (one, other))
    return not (mine and theirs and mine.isdisjoint(theirs))


def _adjoin(one: Telling, other: Telling) -> bool:
    first, second = sorted((one, other), key=lambda telling: telling.start)
    return one.dispatch == other.dispatch and second.start - first.end <= _NEXT


def _only_says_no(telling: Telling, line: Sequence[Telling]) -> bool:
    """Tell whether a denial, or the line it may be of, names nothing: "dément toute faute".

    It is about what the same side denies in these days.
    """
    if telling.kind != "denial":
        return False
    hollow = _names_nothing(telling) or all(map(_names_nothing, line))
    return hollow and any(may_meet(telling.said, one.said, within_days=1) for one in line)


def _names_nothing(telling: Telling) -> bool:
    return sum(not next(iter(sense)).startswith("@") for sense in telling.senses[0]) <= _FEW

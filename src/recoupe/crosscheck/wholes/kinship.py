"""Which stories belong to one affair, asked for while affairs are made."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from recoupe.crosscheck.dates import bounds, may_meet
from recoupe.crosscheck.origins.arrays import Flags, Numbers
from recoupe.crosscheck.stories import AFFAIR_DAYS, KIN_PARTICIPANTS, tie_between
from recoupe.crosscheck.wholes.joining import alike_before
from recoupe.crosscheck.wholes.pairs import Pairs
from recoupe.crosscheck.wholes.shapes import Shape
from recoupe.crosscheck.wholes.stacks import Names
from recoupe.crosscheck.wholes.weighing import CLOSE, Scales, Vocabulary

Shapes = Callable[[Sequence[int]], Sequence[Shape]]
# So many dispatches are compared at a time with those at hand.
_TOGETHER = 512
# So many words are kept in mind before those of dispatches no more at hand are forgotten.
_MOST_NAMES = 1 << 16
_NEVER = 10**7


class Kinship:
    """The stories that those of a series are kin to, as far as it matters to affairs.

    An affair has room for so many dispatches (see ``in_one_affair``), and what has no room for a
    story is not chosen for it, be it kin or not. So a story is compared only with those before it
    in affairs that have room for it: however many dispatches a day brings on one crisis, few of
    their affairs have room at a time. Nor is it compared with what was filed too long before.
    """

    def __init__(
        self,
        told: Mapping[int, Sequence[int]],
        filed: Sequence[str | None],
        shapes: Shapes,
        room: Callable[[int], int],
    ) -> None:
        """Take the stories in order of filing, each with its dispatches that are no copies.

        ``room`` tells for how many dispatches more the affair of an earlier story has room.
        """
        self._told = told
        self._filed = filed
        self._shapes = shapes
        self._room = room
        self._coming = _portions(told, filed)
        self._kin: dict[int, set[int]] = {}
        self._names = Vocabulary(Names(), Names())
        self._hand = _Hand.of([], [], [], self._names)

    def of(self, story: int) -> Collection[int]:
        """Give the earlier stories it is kin to; asked for in order, all before it settled."""
        if story not in self._kin:
            self._compare(*next(self._coming))
        return self._kin.pop(story)

    def _compare(self, stories: Sequence[int], first_day: int) -> None:
        """Find what some stories are kin to; neither they nor later ones are filed before a day."""
        numbers = [number for story in stories for number in self._told[story]]
        homes = [story for story in stories for _ in self._told[story]]
        room = np.array([self._room(story) for story in self._hand.homes.tolist()], dtype=np.int64)
        useful = (room > 0) & (self._hand.lasts >= first_day - AFFAIR_DAYS)
        room = np.concatenate((room[useful], np.full(len(numbers), _NEVER)))
        hand = self._hand.kept(useful)
        if len(self._names.words) > _MOST_NAMES:
            hand = hand._replace(scales=hand.scales.renamed(self._names))
        self._hand = hand.joined(_Hand.of(numbers, homes, self._shapes(numbers), self._names))
        self._kin = {story: set() for story in stories}
        since = len(room) - len(numbers)
        sizes = np.array([len(self._told[home]) for home in self._hand.homes.tolist()])
        lows = np.zeros(len(room), dtype=np.int64)
        for found in alike_before(
            self._hand.scales.participants, lows, KIN_PARTICIPANTS, since=since
        ):
            apart = self._hand.homes[found.ones] != self._hand.homes[found.others]
            fits = apart & (room[found.others] >= sizes[found.ones])
            for one, other in self._tied(Pairs(found.ones[fits], found.others[fits])):
                self._kin[one].add(other)

    def _tied(self, pairs: Pairs) -> Iterator[tuple[int, int]]:
        """Give the stories of the pairs of dispatches that are tied."""
        hand = self._hand
        near, margins = hand.scales.kinship(pairs)
        ones, others = pairs.ones[near], pairs.others[near]
        numbers = zip(hand.numbers[ones].tolist(), hand.numbers[others].tolist(), strict=True)
        homes = zip(hand.homes[ones].tolist(), hand.homes[others].tolist(), strict=True)
        for two, stories, margin in zip(numbers, homes, margins.tolist(), strict=True):
            days = (self._filed[number] for number in two)
            if may_meet(*days, within_days=AFFAIR_DAYS) and (
                margin >= CLOSE or self._are_tied(two)
            ):
                yield stories

    def _are_tied(self, numbers: Sequence[int]) -> bool:
        one, other = self._shapes(numbers)
        return tie_between(one.profile(), other.profile()) is not None


class _Hand(NamedTuple):
    """Dispatches at hand: their numbers, stories and last days, and what they are compared by."""

    numbers: Numbers
    homes: Numbers
    lasts: Numbers
    scales: Scales

    @classmethod
    def of(
        cls,
        numbers: Sequence[int],
        homes: Sequence[int],
        shapes: Sequence[Shape],
        names: Vocabulary,
    ) -> "_Hand":
        lasts = [_days(shape.filed)[1] for shape in shapes]
        return cls(
            np.array(numbers, dtype=np.int64),
            np.array(homes, dtype=np.int64),
            np.array(lasts, dtype=np.int64),
            Scales.of(shapes, names),
        )

    def kept(self, useful: Flags) -> "_Hand":
        rows = np.flatnonzero(useful)
        return _Hand(self.numbers[rows], self.homes[rows], self.lasts[rows], self.scales.take(rows))

    def joined(self, other: "_Hand") -> "_Hand":
        return _Hand(
            np.concatenate((self.numbers, other.numbers)),
            np.concatenate((self.homes, other.homes)),
            np.concatenate((self.lasts, other.lasts)),
            self.scales.lay(other.scales),
        )


def _portions(
    told: Mapping[int, Sequence[int]], filed: Sequence[str | None]
) -> Iterator[tuple[list[int], int]]:
    """Cut stories into portions, each with the first day that is to come from it on."""
    portions: list[list[int]] = []
    left = 0
    for story, numbers in told.items():
        if left <= 0:
            portions.append([])
            left = _TOGETHER
        portions[-1].append(story)
        left -= len(numbers)
    first, firsts = _NEVER, []
    for stories in reversed(portions):
        days = (_days(filed[number])[0] for story in stories for number in told[story])
        first = min(first, *days)
        firsts.append(first)
    yield from zip(portions, reversed(firsts), strict=True)


def _days(filed: str | None) -> tuple[int, int]:
    """Give the first and the last day of an EDTF date; all days where it says nothing."""
    days = bounds(filed)
    return (days[0].toordinal(), days[1].toordinal()) if days else (0, _NEVER)

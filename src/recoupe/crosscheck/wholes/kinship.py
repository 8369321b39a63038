"""Which stories belong to one affair, asked for while affairs are made."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import accumulate
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
_NUMBER, _HOME, _LAST = range(3)
_NO_ROWS = np.empty((0, 3), dtype=np.int64)


class Kinship:
    """The stories that those of a series are kin to, as far as it matters to affairs.

    An affair has room for so many dispatches (see ``in_one_affair``), and what has no room for a
    story is not chosen for it, be it kin or not. So a story is compared only with those before it
    in affairs that have room for it: however many dispatches a day brings on one crisis, few of
    their affairs have room at a time. Nor is it compared with what was filed too long before; where
    later stories have no sure day, that is put away for them.
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
        self._hand = self._taken(_NO_ROWS)
        self._away = _NO_ROWS

    def of(self, story: int) -> Collection[int]:
        """Give the earlier stories it is kin to; asked for in order, all before it settled."""
        if story not in self._kin:
            self._compare(*next(self._coming))
        return self._kin.pop(story)

    def _compare(self, stories: Sequence[int], first_day: int, to_come: int) -> None:
        """Find what some stories are kin to.

        They are filed on ``first_day`` at the earliest, they and later ones on ``to_come``.
        """
        rows = [
            (number, story, _days(self._filed[number])[1])
            for story in stories
            for number in self._told[story]
        ]
        before = self._in_reach(first_day, to_come)
        self._hand = before.joined(self._taken(np.array(rows, dtype=np.int64)))
        self._kin = {story: set() for story in stories}
        homes, since = self._hand.homes, len(before.rows)
        room = np.append(self._rooms(before.rows), np.full(len(rows), _NEVER))
        sizes = np.array([len(self._told[home]) for home in homes.tolist()])
        lows = np.zeros(len(homes), dtype=np.int64)
        vectors = self._hand.scales.participants
        for found in alike_before(vectors, lows, KIN_PARTICIPANTS, since=since):
            apart = homes[found.ones] != homes[found.others]
            fits = apart & (room[found.others] >= sizes[found.ones])
            for one, other in self._tied(found.where(fits)):
                self._kin[one].add(other)

    def _in_reach(self, first_day: int, to_come: int) -> "_Hand":
        """Give the earlier dispatches in affairs with room that may be filed near enough.

        Those that only later ones may be filed near are put away till then.
        """
        rows = self._hand.rows
        room = self._rooms(rows) > 0
        near = rows[:, _LAST] >= first_day - AFFAIR_DAYS
        hand = self._hand.kept(room & near)
        if len(self._names.words) > _MOST_NAMES:
            hand = hand._replace(scales=hand.scales.renamed(self._names))
        away = np.concatenate((self._away, rows[room & ~near]))
        again = away[:, _LAST] >= first_day - AFFAIR_DAYS
        self._away = away[~again & (away[:, _LAST] >= to_come - AFFAIR_DAYS)]
        back = away[again]
        return hand.joined(self._taken(back[self._rooms(back) > 0])) if len(back) else hand

    def _rooms(self, rows: Numbers) -> Numbers:
        return np.array([self._room(story) for story in rows[:, _HOME].tolist()], dtype=np.int64)

    def _taken(self, rows: Numbers) -> "_Hand":
        """Take dispatches in hand, with what they are compared by."""
        shapes = self._shapes(rows[:, _NUMBER].tolist()) if len(rows) else ()
        return _Hand(rows, Scales.of(shapes, self._names))

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
    """Dispatches at hand: number, story and last day of each, and what they are compared by."""

    rows: Numbers
    scales: Scales

    @property
    def numbers(self) -> Numbers:
        return self.rows[:, _NUMBER]

    @property
    def homes(self) -> Numbers:
        return self.rows[:, _HOME]

    def kept(self, useful: Flags) -> "_Hand":
        return _Hand(self.rows[useful], self.scales.take(np.flatnonzero(useful)))

    def joined(self, other: "_Hand") -> "_Hand":
        return _Hand(np.concatenate((self.rows, other.rows)), self.scales.lay(other.scales))


def _portions(
    told: Mapping[int, Sequence[int]], filed: Sequence[str | None]
) -> Iterator[tuple[list[int], int, int]]:
    """Cut stories into portions, each with its first day and the first from it on."""
    portions: list[list[int]] = []
    left = 0
    for story, numbers in told.items():
        if left <= 0:
            portions.append([])
            left = _TOGETHER
        portions[-1].append(story)
        left -= len(numbers)
    firsts = [
        min(_days(filed[number])[0] for story in stories for number in told[story])
        for stories in portions
    ]
    to_come = list(accumulate(reversed(firsts), min))
    yield from zip(portions, firsts, reversed(to_come), strict=True)


def _days(filed: str | None) -> tuple[int, int]:
    """Give the first and the last day of an EDTF date; all days where it says nothing."""
    days = bounds(filed)
    return (days[0].toordinal(), days[1].toordinal()) if days else (0, _NEVER)

"""Items gathered into groups one after the other, and again where something changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Any, Protocol, TypeVar

Rank = tuple[Any, ...]
Item = TypeVar("Item", str, int)
Fits = Callable[[Item, Sequence[Item], int], bool]


class View(Protocol):
    """What stands so far; a group is called by its first item."""

    def rank(self, item: str) -> Rank | None:
        """Give the place of an item in the order; None: it is no item any more."""

    def ties(self, item: str) -> Collection[str]:
        """List the items this one has to do with."""

    def home(self, item: str) -> str | None:
        """Give the group an item is in."""

    def members(self, home: str) -> Collection[str]:
        """List the items of a group."""


def settle_all(
    items: Iterable[Item], ties: Callable[[Item], Iterable[Item]], fits: Fits[Item]
) -> Iterator[tuple[Item, Item]]:
    """Tell which group each item is in, one after the other, given in the order of their ranks.

    It is where ``settle`` puts them, however they arrive. An item's ``ties`` are asked for when
    all before it are settled; those to later items, and to groups it does not fit, change nothing.
    """
    homes: dict[Item, Item] = {}
    members: dict[Item, list[Item]] = defaultdict(list)
    for item in items:
        counts = Counter(homes[other] for other in ties(item) if other in homes)
        homes[item] = _chosen(item, counts, members.__getitem__, fits)
        members[homes[item]].append(item)
        yield item, homes[item]


def settle(
    changed: Mapping[str, Rank | None], view: View, fits: Fits[str]
) -> dict[str, str | None]:
    """Tell which items move to which group, given those that are new, gone or changed.

    ``changed`` gives the rank each had where that is another now, None elsewhere. In the order of
    their ranks, an item joins the group with most of the items it is tied to among those that
    ``fits(item, members before it, ties)`` lets it join, and opens a group otherwise. No item's
    place depends on a later one, so that only items tied to a group that changed before them are
    looked at again: items added one by one, in whatever order, end where they would all together.
    """
    return _Settling(view, fits).run(changed)


class _Settling:
    def __init__(self, view: View, fits: Fits[str]) -> None:
        self._view = view
        self._fits = fits
        self._moves: dict[str, str | None] = {}
        self._groups: dict[str, set[str]] = {}
        self._queue: list[tuple[Rank, str]] = []
        self._queued: set[str] = set()

    def run(self, changed: Mapping[str, Rank | None]) -> dict[str, str | None]:
        for item, had in sorted(changed.items()):
            rank = self._view.rank(item)
            if rank is None:
                self._remove(item)
                continue
            if item not in self._queued:
                self._queued.add(item)
                heappush(self._queue, (rank, item))
            home = self._home(item)
            if had is not None and had < rank and home is not None:
                # Those between its two places stood behind it and do no more.
                self._look_again(home, item, had)
        while self._queue:
            rank, item = heappop(self._queue)
            old, new = self._home(item), self._choice(item, rank)
            if new == old and item not in changed:
                continue
            self._move(item, new)
            for home in {old, new} - {None}:
                self._look_again(home or item, item, rank)
        return {item: new for item, new in self._moves.items() if new != self._view.home(item)}

    def _choice(self, item: str, rank: Rank) -> str:
        counts: Counter[str] = Counter()
        for other in self._view.ties(item):
            home = self._home(other)
            if home is not None and self._before(other, rank):
                counts[home] += 1

        def before(home: str) -> list[str]:
            return [one for one in self._members(home) if self._before(one, rank)]

        return _chosen(item, counts, before, self._fits)

    def _before(self, item: str, rank: Rank) -> bool:
        other = self._view.rank(item)
        return other is not None and other < rank

    def _look_again(self, home: str, item: str, rank: Rank | None) -> None:
        """Queue what comes later and has to do with a group that changed."""
        members = {item, *self._members(home)}
        for later in {tied for one in members for tied in self._view.ties(one)} | members:
            other = self._view.rank(later)
            if other is None or later in self._queued or (rank is not None and other <= rank):
                continue
            self._queued.add(later)
            heappush(self._queue, (other, later))

    def _remove(self, item: str) -> None:
        home = self._home(item)
        if home is not None:
            self._move(item, None)
            self._look_again(home, item, None)

    def _move(self, item: str, home: str | None) -> None:
        old = self._home(item)
        if old is not None:
            self._members(old).discard(item)
        if home is not None:
            self._members(home).add(item)
        self._moves[item] = home

    def _home(self, item: str) -> str | None:
        return self._moves[item] if item in self._moves else self._view.home(item)

    def _members(self, home: str) -> set[str]:
        if home not in self._groups:
            self._groups[home] = set(self._view.members(home))
        return self._groups[home]


def _chosen(
    item: Item,
    counts: Mapping[Item, int],
    before: Callable[[Item], Sequence[Item]],
    fits: Fits[Item],
) -> Item:
    """Give the group an item joins, of those it has so many ties to; itself where it joins none."""
    options = [(-count, home) for home, count in counts.items() if fits(item, before(home), count)]
    return min(options)[1] if options else item

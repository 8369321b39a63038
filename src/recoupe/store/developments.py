"""Many changes of one thing told as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from recoupe.records import Became, Change

_BIRTHS = frozenset[Became]({"opened", "appeared", "split"})
_ENDS = frozenset[Became]({"gone", "merged"})
_SIZES = frozenset[Became]({"grew", "shrank"})


def net_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Tell what became of each story and finding over all of these changes, in their order.

    What opened and is gone again is left out, and so is a finding whose agreement is again what it
    was. ``item`` is the id at the end, ``dispatch`` the one that brought the last change.
    """
    things: dict[tuple[str, str], _Thing] = {}
    seen: list[_Thing] = []
    for change in changes:
        thing = things.get((change.subject, change.item))
        if thing is None:
            thing = things[change.subject, change.item] = _Thing(
                change.subject, change.item, change.item
            )
            seen.append(thing)
        thing.take(change)
        if change.change == "continued" and change.other:
            del things[change.subject, change.item]
            things[change.subject, change.other] = thing
    return tuple(told for thing in seen for told in thing.told())


@dataclass(slots=True)
class _Thing:
    """A story or a finding on its way: how it came, how it ended, what it was before and is now."""

    subject: Literal["story", "finding"]
    first: str
    item: str
    dispatch: str = ""
    born: Became | None = None
    ended: Became | None = None
    sizes: frozenset[Became] = frozenset()
    other: str | None = None
    was: str | None = None
    now: str | None = None

    def take(self, change: Change) -> None:
        if not self.dispatch:
            self.was = change.was
            # What was there before, and is there again, is not new.
            self.born = change.change if change.change in _BIRTHS else None
        self.dispatch = change.dispatch
        self.now = change.now if change.now is not None else self.now
        self.ended = change.change if change.change in _ENDS else None
        self.sizes |= {change.change} & _SIZES
        if change.change == "continued":
            self.item = change.other or self.item
        elif change.other is not None:
            self.other = change.other

    def told(self) -> Iterator[Change]:
        became = self._became()
        if became is not None:
            was = None if self.born else self.was
            now = None if self.ended else self.now
            yield Change(self.dispatch, self.subject, self.item, became, self.other, was, now)

    def _became(self) -> Became | None:
        if self.born or self.ended:
            return None if self.born and self.ended else self.born or self.ended
        if self.was != self.now:
            return "changed"
        if self.sizes:
            return min(self.sizes)
        return "continued" if self.item != self.first else None

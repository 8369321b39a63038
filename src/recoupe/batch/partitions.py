"""Items cut into partitions, always in the same way."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_Item = TypeVar("_Item")


def parts_of(
    items: Iterable[_Item], weight: Callable[[_Item], int], full: int, *, most: int | None = None
) -> Iterator[list[_Item]]:
    """Give items in their order, so many together that they weigh ``full``, ``most`` at most."""
    part: list[_Item] = []
    weighed = 0
    for item in items:
        part.append(item)
        weighed += weight(item)
        if weighed >= full or len(part) == most:
            yield part
            part, weighed = [], 0
    if part:
        yield part

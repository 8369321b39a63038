"""The first of many, and how many more there are: what a notebook shows stays small."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from recoupe.dossier.sheet import EventGroup

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Cut(Generic[_Item]):
    """The first items, and how many are left out."""

    items: tuple[_Item, ...]
    rest: int = 0


def first_of(items: Sequence[_Item], most: int) -> Cut[_Item]:
    """Keep the first items."""
    return Cut(tuple(items[:most]), max(len(items) - most, 0))


def first_of_groups(groups: Sequence[EventGroup], most: int) -> Cut[EventGroup]:
    """Keep the first lines of all groups together, and the groups that have one of them."""
    left = most
    kept = []
    for group in groups:
        if left:
            kept.append(replace(group, lines=group.lines[:left]))
            left -= len(kept[-1].lines)
    total = sum(len(group.lines) for group in groups)
    return Cut(tuple(kept), max(total - most, 0))

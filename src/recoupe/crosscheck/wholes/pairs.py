"""Pairs of dispatches."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.crosscheck.origins.arrays import Numbers


class Pairs(NamedTuple):
    """Pairs of dispatches by their numbers, each pair once."""

    ones: Numbers
    others: Numbers

    def each(self) -> Iterator[tuple[int, int]]:
        """Give one pair after the other."""
        return zip(self.ones.tolist(), self.others.tolist(), strict=True)

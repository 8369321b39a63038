"""Pairs of dispatches."""

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.crosscheck.origins.arrays import Flags, Numbers


class Pairs(NamedTuple):
    """Pairs of dispatches by their numbers, each pair once."""

    ones: Numbers
    others: Numbers

    def where(self, flags: Flags) -> "Pairs":
        """Give those that are flagged."""
        return Pairs(self.ones[flags], self.others[flags])

    def each(self) -> Iterator[tuple[int, int]]:
        """Give one pair after the other."""
        return zip(self.ones.tolist(), self.others.tolist(), strict=True)

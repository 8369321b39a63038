"""Corpora of generated dispatches: so many, over so many days, one affair after the other."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from typing import Literal, NamedTuple

from benchmarks.scale.dispatches import Written
from benchmarks.scale.stories import Teller

Growth = Literal["constant", "rising"]
# With a constant number a day there are more days, with a rising number there are so many.
A_DAY, DAYS = 1000, 365
_BEGIN = date(2031, 1, 1)


class Corpus(NamedTuple):
    """So many dispatches; the same seed and size give the same, day by day as it grows.

    ``constant``: a thousand a day, over more days the more there are. ``rising``: over a year,
    more a day the more there are. Words, names, stories and copies are the same in both.
    """

    size: int
    growth: Growth
    seed: int = 1

    @property
    def days(self) -> int:
        """Over how many days affairs begin."""
        return DAYS if self.growth == "rising" else max(1, self.size // A_DAY)

    def dispatches(self) -> Iterator[Written]:
        """Give all dispatches, affair by affair, in order of their beginnings."""
        told = 0
        for number in count():
            begins = _BEGIN + timedelta(days=told * self.days // self.size)
            for one in islice(Teller(self.seed, number).tell(begins), self.size - told):
                told += 1
                yield one
            if told == self.size:
                return

    def digest(self) -> str:
        """Name the corpus: changes with any word of it, any day, any hand."""
        told = hashlib.sha256()
        for one in self.dispatches():
            copy = one.copy
            told.update(f"{one.dispatch.id} {copy.filed} {copy.story} {copy.origin}\n".encode())
        return told.hexdigest()[:16]

"""A time expression that was read but not yet anchored."""

from dataclasses import dataclass

from recoupe.read.timex.meaning import Hit, OnDate, OnWeekday
from recoupe.read.timex.tense import Tense

TOLD = frozenset({"headline", "dateline", "body", "subhead"})


@dataclass(frozen=True)
class Found:
    """A hit in its place: zone, tense of its verb, and depuis or jusqu'à before it.

    ``of_event`` says that it is counted from what follows (la veille du sommet).
    """

    hit: Hit
    start: int
    end: int
    zone: str
    tense: Tense
    since: bool = False
    until: bool = False
    of_event: bool = False

    @property
    def is_lead(self) -> bool:
        """Whether it can be the day the dispatch opens with."""
        meaning = self.hit.meaning
        bare = isinstance(meaning, OnWeekday) and not meaning.by
        return bare and self.zone in TOLD and self.tense != "future" and not self.since

    @property
    def is_full_day(self) -> bool:
        """Whether it names day, month and year."""
        meaning = self.hit.meaning
        return isinstance(meaning, OnDate) and bool(meaning.year and meaning.day)

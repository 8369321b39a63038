"""A time expression that was read but not yet anchored."""

from dataclasses import dataclass

from recoupe.read.timex.meaning import Hit, OnDate, OnWeekday, Tense

TOLD = frozenset({"headline", "dateline", "body", "subhead"})


@dataclass(frozen=True)
class Found:
    """A hit in its place: zone, tense of its verb, and depuis or jusqu'à before it.

    ``from_then`` says that it opens what lasts (à partir de jeudi), ``of_event`` that it is counted
    from what follows (la veille du sommet), ``of_clause`` that a clause's own verb has it (a
    annoncé mardi; not: la lettre reçue mardi).
    """

    hit: Hit
    start: int
    end: int
    zone: str
    tense: Tense
    since: bool = False
    until: bool = False
    from_then: bool = False
    of_event: bool = False
    of_clause: bool = False
    sentence: int = -1
    paragraph: int = -1

    @property
    def is_lead(self) -> bool:
        """Whether it can be the day the dispatch opens with."""
        meaning = self.hit.meaning
        bare = isinstance(meaning, OnWeekday) and not (meaning.by or meaning.last)
        told = self.tense in ("past", "open") and not (self.since or self.until)
        return bare and told and self.zone in TOLD

    def is_near(self, other: "Found") -> bool:
        """Whether ``other`` was told in the same sentence or the one before it."""
        return self.paragraph == other.paragraph and self.sentence - other.sentence <= 1

    @property
    def is_full_day(self) -> bool:
        """Whether it names day, month and year."""
        meaning = self.hit.meaning
        return isinstance(meaning, OnDate) and bool(meaning.year and meaning.day)

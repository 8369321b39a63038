"""Whether two dispatches tell one happening, or happenings of one affair."""

import math
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Protocol

from recoupe.crosscheck.dates import candidates, may_meet
from recoupe.crosscheck.stories.vectors import cosine
from recoupe.lang.rarity import STEM
from recoupe.lang.words import words_of
from recoupe.records import Profile, Tie

# A happening is told for about three days; follow-ups after that are stories of their own.
WINDOW_DAYS = 3
# What is told weighs more than what it is called: a call, a strike, a vote.
SUBJECTS = 0.2
# How much the beginnings must share, and each beginning with the whole of the other, of words and
# what they speak of. Measured on independent accounts in crises of our own: where the first
# paragraphs name one day, the same happening has 0.51 and more, others 0.3 and less; where no day
# is sure, 0.62 and more but for few, others 0.53 and less but for few; where they name different
# days, one may be the day before the news: 0.71 and more, others 0.59 and less.
LINKED_BY_DAY, _LINKED, _LINKED_ACROSS_DAYS = 0.4, 0.58, 0.65
# Dispatches that share fewer words of all do not tell one happening, whatever they begin with.
LINKED_WORDS = 0.2
# The same two ministers meet in many matters: so much must be left when nobody's name counts.
LEAST_MATTER = 0.05
# An affair goes on for weeks; its names and the words for what they quarrel over come back.
AFFAIR_DAYS = 10
KIN_PARTICIPANTS = 0.1
# Dispatches that share fewer words than this have nothing to do with each other.
FEWEST_WORDS = 0.12


class Days(Protocol):
    """The days a dispatch is about (EDTF): see ``Profile``."""

    @property
    def filed(self) -> str | None:
        """When it was filed."""

    @property
    def days(self) -> Collection[str]:
        """All days it names."""

    @property
    def opening(self) -> Collection[str]:
        """Those its beginning names."""

    @property
    def lead_days(self) -> Collection[str]:
        """Those its first paragraph names."""


def tie_between(one: Profile, other: Profile) -> Tie | None:
    """Tell what two dispatches are to each other; the order of the two is no matter.

    ``linked``: they tell one happening, by when, whom and in what words. ``kin``: they belong to
    one affair, be the happenings one or not. None where neither.
    """
    if not may_meet(one.filed, other.filed, within_days=AFFAIR_DAYS):
        return None
    words = round(cosine(one.words, other.words), 9)
    if words < FEWEST_WORDS:
        return None
    kin = cosine(one.participants, other.participants) >= KIN_PARTICIPANTS
    if not (kin or words >= LINKED_WORDS) or _matter(one, other) < LEAST_MATTER:
        return None
    if words >= LINKED_WORDS and _linked(one, other):
        return "linked"
    return "kin" if kin else None


def may_be_one_time(one: str | None, other: str | None) -> bool:
    """Tell whether two filing dates are near enough for their dispatches to tell one happening."""
    return may_meet(one, other, within_days=WINDOW_DAYS)


def least_told(one: Days, other: Days) -> float | None:
    """Give how much two must share, by their days, to tell one happening; None: they do not."""
    if not _one_time(one, other):
        return None
    mine, theirs = one.lead_days, other.lead_days
    if one.opening and other.opening:
        if not _share_a_day(one.opening, other.opening):
            return None
    elif mine and theirs and not _share_a_day(mine, theirs, 1):
        return None
    if _share_a_day(_sure(mine), _sure(theirs)):
        return LINKED_BY_DAY
    apart = mine and theirs and not _share_a_day(mine, theirs)
    return _LINKED_ACROSS_DAYS if apart or not (one.filed and other.filed) else _LINKED


def person_stems(labels: Iterable[str]) -> set[str]:
    """Give the words that name persons, as profiles have them."""
    return {stem for label in labels for stem in _stems(label)}


def _linked(one: Profile, other: Profile) -> bool:
    least = least_told(one, other)
    if least is None:
        return False
    crossed = cosine(one.lead, other.matters), cosine(other.lead, one.matters)
    found = (
        cosine(one.lead, other.lead)
        + min(crossed)
        + SUBJECTS * cosine(one.subjects, other.subjects)
    )
    return round(found, 9) >= least


def _sure(days: Collection[str]) -> list[str]:
    return [day for day in days if len(candidates(day)) == 1]


def _matter(one: Profile, other: Profile) -> float:
    """Compare the words of two dispatches without those that name persons."""
    persons = person_stems(
        participant.label
        for profile in (one, other)
        for participant in profile.named.values()
        if participant.kind == "person"
    )
    return math.fsum(
        weight * other.words[stem]
        for stem, weight in one.words.items()
        if stem in other.words and stem not in persons
    )


@lru_cache(maxsize=4096)
def _stems(label: str) -> tuple[str, ...]:
    return tuple(word.folded[:STEM] for word in words_of(label, [(0, len(label))]))


def _one_time(one: Days, other: Days) -> bool:
    if not may_be_one_time(one.filed, other.filed):
        return False
    return not (one.days and other.days) or _share_a_day(one.days, other.days, WINDOW_DAYS)


def _share_a_day(one: Collection[str], other: Collection[str], slack: int = 0) -> bool:
    return any(may_meet(mine, theirs, within_days=slack) for mine in one for theirs in other)

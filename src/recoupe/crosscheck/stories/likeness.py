"""Whether two dispatches tell one happening, or happenings of one affair."""

from collections.abc import Collection
from functools import lru_cache

from recoupe.crosscheck.dates import candidates, may_meet
from recoupe.crosscheck.stories.vectors import cosine
from recoupe.lang.rarity import STEM
from recoupe.lang.words import words_of
from recoupe.records import Profile, Tie

# A happening is told for about three days; follow-ups after that are stories of their own.
_WINDOW_DAYS = 3
# What is told weighs more than what it is called: a call, a strike, a vote.
_SUBJECTS = 0.2
# How much the beginnings must share, and each beginning with the whole of the other, of words and
# what they speak of. Measured on independent accounts in crises of our own: where the first
# paragraphs name one day, the same happening has 0.51 and more, others 0.3 and less; where no day
# is sure, 0.62 and more but for few, others 0.53 and less but for few; where they name different
# days, one may be the day before the news: 0.71 and more, others 0.59 and less.
_LINKED_BY_DAY, _LINKED, _LINKED_ACROSS_DAYS = 0.4, 0.58, 0.65
# Dispatches that share fewer words of all do not tell one happening, whatever they begin with.
LINKED_WORDS = 0.2
# The same two ministers meet in many matters: so much must be left when nobody's name counts.
_MATTER = 0.05
# An affair goes on for weeks; its names and the words for what they quarrel over come back.
AFFAIR_DAYS = 10
KIN_PARTICIPANTS = 0.1
# Dispatches that share fewer words than this have nothing to do with each other.
FEWEST_WORDS = 0.12


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
    if not (kin or words >= LINKED_WORDS) or _matter(one, other) < _MATTER:
        return None
    if words >= LINKED_WORDS and _linked(one, other):
        return "linked"
    return "kin" if kin else None


def may_be_one_time(one: str | None, other: str | None) -> bool:
    """Tell whether two filing dates are near enough for their dispatches to tell one happening."""
    return may_meet(one, other, within_days=_WINDOW_DAYS)


def _linked(one: Profile, other: Profile) -> bool:
    if not _one_time(one, other):
        return False
    if one.opening and other.opening:
        if not _share_a_day(one.opening, other.opening):
            return False
    elif one.lead_days and other.lead_days and not _share_a_day(one.lead_days, other.lead_days, 1):
        return False
    crossed = cosine(one.lead, other.matters), cosine(other.lead, one.matters)
    found = (
        cosine(one.lead, other.lead)
        + min(crossed)
        + _SUBJECTS * cosine(one.subjects, other.subjects)
    )
    return round(found, 9) >= _enough(one, other)


def _enough(one: Profile, other: Profile) -> float:
    """Give how much two must share, by the days that their first paragraphs name."""
    mine, theirs = one.lead_days, other.lead_days
    if _share_a_day(_sure(mine), _sure(theirs)):
        return _LINKED_BY_DAY
    apart = mine and theirs and not _share_a_day(mine, theirs)
    return _LINKED_ACROSS_DAYS if apart or not (one.filed and other.filed) else _LINKED


def _sure(days: frozenset[str]) -> list[str]:
    return [day for day in days if len(candidates(day)) == 1]


def _matter(one: Profile, other: Profile) -> float:
    """Compare the words of two dispatches without those that name persons."""
    persons = {
        stem
        for profile in (one, other)
        for participant in profile.named.values()
        if participant.kind == "person"
        for stem in _stems(participant.label)
    }
    return sum(
        weight * other.words[stem]
        for stem, weight in one.words.items()
        if stem in other.words and stem not in persons
    )


@lru_cache(maxsize=4096)
def _stems(label: str) -> tuple[str, ...]:
    return tuple(word.folded[:STEM] for word in words_of(label, [(0, len(label))]))


def _one_time(one: Profile, other: Profile) -> bool:
    if not may_be_one_time(one.filed, other.filed):
        return False
    return not (one.days and other.days) or _share_a_day(one.days, other.days, _WINDOW_DAYS)


def _share_a_day(one: Collection[str], other: Collection[str], slack: int = 0) -> bool:
    return any(may_meet(mine, theirs, within_days=slack) for mine in one for theirs in other)

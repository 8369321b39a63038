"""Whether two dispatches tell one happening, or happenings of one affair."""

from functools import lru_cache

from recoupe.crosscheck.dates import candidates, may_meet
from recoupe.crosscheck.stories.vectors import cosine
from recoupe.lang.folding import fold
from recoupe.lang.rarity import STEM
from recoupe.records import Profile, Tie

# A happening is told for about three days; follow-ups after that are stories of their own.
_WINDOW_DAYS = 3
# What is told weighs more than what it is called: a call, a strike, a vote.
_SUBJECTS = 0.2
# Independent accounts of one happening were measured to share 0.23 and more of their words, rare
# ones weighing most; with what it is called 0.42 and more, other happenings of the crisis 0.38 and
# less where a day is sure, and as much as 0.42 where it is not. Few pairs: measure again on more.
_LINKED_BY_DAY, _LINKED = 0.4, 0.45
# Whatever they are called, dispatches that share fewer words do not tell one happening.
_LINKED_WORDS = _LINKED_BY_DAY - _SUBJECTS - 1e-6
# The same two ministers meet in many matters: so much must be left when nobody's name counts.
_MATTER = 0.05
# An affair goes on for weeks; its names and the words for what they quarrel over come back.
AFFAIR_DAYS = 10
_KIN_PARTICIPANTS = 0.1
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
    kin = cosine(one.participants, other.participants) >= _KIN_PARTICIPANTS
    if not (kin or words >= _LINKED_WORDS) or _matter(one, other) < _MATTER:
        return None
    if _linked(one, other, words):
        return "linked"
    return "kin" if kin else None


def may_be_one_time(one: str | None, other: str | None) -> bool:
    """Tell whether two filing dates are near enough for their dispatches to tell one happening."""
    return may_meet(one, other, within_days=_WINDOW_DAYS)


def _linked(one: Profile, other: Profile, words: float) -> bool:
    if not _one_time(one, other):
        return False
    if one.opening and other.opening and not _share_a_day(one.opening, other.opening):
        return False
    found = words + _SUBJECTS * cosine(one.subjects, other.subjects)
    return found >= (_LINKED_BY_DAY if _surely_one_day(one, other) else _LINKED)


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
    return tuple(word[:STEM] for word in fold(label).split())


def _surely_one_day(one: Profile, other: Profile) -> bool:
    """Tell whether two beginnings name one day, each of them as a day that is known."""
    sure = ({day for day in side.opening if len(candidates(day)) == 1} for side in (one, other))
    return not set.isdisjoint(*sure)


def _one_time(one: Profile, other: Profile) -> bool:
    if not may_be_one_time(one.filed, other.filed):
        return False
    return not (one.days and other.days) or _share_a_day(one.days, other.days, _WINDOW_DAYS)


def _share_a_day(one: frozenset[str], other: frozenset[str], slack: int = 0) -> bool:
    return any(may_meet(mine, theirs, within_days=slack) for mine in one for theirs in other)

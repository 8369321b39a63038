"""Whether two dispatches tell one happening, or happenings of one affair."""

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
    if words < FEWEST_WORDS or _matter(one, other) < _MATTER:
        return None
    if _linked(one, other, words):
        return "linked"
    return "kin" if cosine(one.participants, other.participants) >= _KIN_PARTICIPANTS else None


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
        word[:STEM]
        for profile in (one, other)
        for participant in profile.named.values()
        if participant.kind == "person"
        for word in fold(participant.label).split()
    }
    return sum(
        weight * other.words.get(stem, 0.0)
        for stem, weight in one.words.items()
        if stem not in persons
    )


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

"""Whether two dispatches tell one happening, or happenings of one affair."""

from recoupe.crosscheck.dates import may_meet
from recoupe.crosscheck.stories.vectors import cosine
from recoupe.records import Profile, Tie

# A happening is told for about three days; follow-ups after that are stories of their own.
_WINDOW_DAYS = 3
_PARTICIPANTS, _WORDS, _SUBJECTS = 0.5, 0.3, 0.2
_LINKED = 0.45
# The same two ministers in two unrelated dispatches share names but few words.
_FEWEST_SHARED_WORDS = 0.15
# Two beginnings that name one day tell one happening oftener: less will do beside the day.
_LINKED_BY_DAY, _SHARED_WORDS_BY_DAY = 0.33, 0.2
# An affair goes on for weeks; its parties and the words for what they quarrel over come back.
AFFAIR_DAYS = 10
_KIN_PARTICIPANTS = 0.2
# Dispatches that share fewer words than this are never compared further.
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
    if _linked(one, other, words):
        return "linked"
    return "kin" if cosine(one.participants, other.participants) >= _KIN_PARTICIPANTS else None


def may_be_one_time(one: str | None, other: str | None) -> bool:
    """Tell whether two filing dates are near enough for their dispatches to tell one happening."""
    return may_meet(one, other, within_days=_WINDOW_DAYS)


def likeness(one: Profile, other: Profile, words: float) -> float:
    """Weigh what two dispatches have in common, in [0, 1], beside the likeness of their words."""
    return (
        _PARTICIPANTS * cosine(one.participants, other.participants)
        + _WORDS * words
        + _SUBJECTS * cosine(one.subjects, other.subjects)
    )


def _linked(one: Profile, other: Profile, words: float) -> bool:
    if words < _FEWEST_SHARED_WORDS or not _one_time(one, other):
        return False
    found = likeness(one, other, words)
    if one.opening and other.opening:
        if not _share_a_day(one.opening, other.opening):
            return False
        if words >= _SHARED_WORDS_BY_DAY:
            return found >= _LINKED_BY_DAY
    return found >= _LINKED


def _one_time(one: Profile, other: Profile) -> bool:
    if not may_be_one_time(one.filed, other.filed):
        return False
    return not (one.days and other.days) or _share_a_day(one.days, other.days, _WINDOW_DAYS)


def _share_a_day(one: frozenset[str], other: frozenset[str], slack: int = 0) -> bool:
    return any(may_meet(mine, theirs, within_days=slack) for mine in one for theirs in other)

"""Whether two dispatches tell one happening."""

from recoupe.crosscheck.dates import may_meet
from recoupe.crosscheck.stories.profile import Profile
from recoupe.crosscheck.stories.vectors import cosine

# A happening is told for about three days; follow-ups after that are stories of their own.
_WINDOW_DAYS = 3
_PARTICIPANTS, _WORDS, _SUBJECTS = 0.5, 0.3, 0.2
_LINKED = 0.45
# The same two ministers in two unrelated dispatches share names but few words.
_FEWEST_SHARED_WORDS = 0.15


def linked(one: Profile, other: Profile) -> bool:
    """Tell whether two dispatches tell one happening: whom first, then when, then in what words."""
    if not may_meet(one.filed, other.filed, within_days=_WINDOW_DAYS):
        return False
    if one.days and other.days and not _share_a_day(one, other):
        return False
    words = cosine(one.words, other.words)
    return words >= _FEWEST_SHARED_WORDS and likeness(one, other) >= _LINKED


def likeness(one: Profile, other: Profile) -> float:
    """Weigh what two dispatches have in common, in [0, 1]."""
    return (
        _PARTICIPANTS * cosine(one.participants, other.participants)
        + _WORDS * cosine(one.words, other.words)
        + _SUBJECTS * cosine(one.subjects, other.subjects)
    )


def _share_a_day(one: Profile, other: Profile) -> bool:
    return any(
        may_meet(mine, theirs, within_days=_WINDOW_DAYS)
        for mine in one.days
        for theirs in other.days
    )

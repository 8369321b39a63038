"""Whether two dispatches tell one happening, or happenings of one affair."""

from collections.abc import Mapping

from recoupe.crosscheck.dates import may_meet
from recoupe.crosscheck.stories.profile import Profile
from recoupe.crosscheck.stories.vectors import cosine

# A happening is told for about three days; follow-ups after that are stories of their own.
_WINDOW_DAYS = 3
_PARTICIPANTS, _WORDS, _SUBJECTS = 0.5, 0.3, 0.2
_LINKED = 0.45
# The same two ministers in two unrelated dispatches share names but few words.
_FEWEST_SHARED_WORDS = 0.15
# Two beginnings that name one day tell one happening oftener: less will do beside the day.
_LINKED_BY_DAY, _SHARED_WORDS_BY_DAY = 0.33, 0.2
# An affair goes on for weeks; its parties and the words for what they quarrel over come back.
_AFFAIR_DAYS = 10
_KIN_PARTICIPANTS = 0.2
# Dispatches that share fewer words than this are never compared further.
FEWEST_WORDS = 0.12


class Nearness:
    """Likeness of the dispatches of a set, the words' from an index of those that share any."""

    def __init__(self, profiles: Mapping[str, Profile], words: Mapping[tuple[str, str], float]):
        self._profiles = profiles
        self._words = words

    def linked(self, one: str, other: str) -> bool:
        """Tell whether two dispatches tell one happening: when first, then whom, in what words."""
        first, second = self._profiles[one], self._profiles[other]
        words = self._shared(one, other)
        if words < _FEWEST_SHARED_WORDS or not _one_time(first, second):
            return False
        found = likeness(first, second, words)
        if first.opening and second.opening:
            if not _share_a_day(first.opening, second.opening):
                return False
            if words >= _SHARED_WORDS_BY_DAY:
                return found >= _LINKED_BY_DAY
        return found >= _LINKED

    def may_be_one_time(self, one: str, other: str) -> bool:
        """Tell whether two dispatches were filed near enough to tell one happening."""
        first, second = self._profiles[one], self._profiles[other]
        return may_meet(first.filed, second.filed, within_days=_WINDOW_DAYS)

    def kin(self, one: str, other: str) -> bool:
        """Tell whether two dispatches belong to one affair, be the happenings one or not."""
        first, second = self._profiles[one], self._profiles[other]
        return (
            self._shared(one, other) >= FEWEST_WORDS
            and may_meet(first.filed, second.filed, within_days=_AFFAIR_DAYS)
            and cosine(first.participants, second.participants) >= _KIN_PARTICIPANTS
        )

    def _shared(self, one: str, other: str) -> float:
        return self._words.get((min(one, other), max(one, other)), 0.0)


def likeness(one: Profile, other: Profile, words: float) -> float:
    """Weigh what two dispatches have in common, in [0, 1], beside the likeness of their words."""
    return (
        _PARTICIPANTS * cosine(one.participants, other.participants)
        + _WORDS * words
        + _SUBJECTS * cosine(one.subjects, other.subjects)
    )


def _one_time(one: Profile, other: Profile) -> bool:
    if not may_meet(one.filed, other.filed, within_days=_WINDOW_DAYS):
        return False
    return not (one.days and other.days) or _share_a_day(one.days, other.days, _WINDOW_DAYS)


def _share_a_day(one: frozenset[str], other: frozenset[str], slack: int = 0) -> bool:
    return any(may_meet(mine, theirs, within_days=slack) for mine in one for theirs in other)

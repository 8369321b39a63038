"""The words of dispatches as one long vector, to find those that share enough of them at once."""

from array import array
from datetime import date

import numpy as np

from recoupe.records import Profile

# Sums are rounded otherwise here than where two dispatches are compared.
_SLACK = 1e-6


class Vectors:
    """Profiles, those like another found in one product over the words of all."""

    def __init__(self) -> None:
        self._profiles: list[Profile] = []
        self._places: dict[str, int] = {}
        self._words, self._weights = array("q"), array("d")
        self._ends, self._first, self._last = array("q"), array("q"), array("q")

    def add(self, profile: Profile) -> None:
        """Add a profile that was not there."""
        self._profiles.append(profile)
        self._words.extend(
            self._places.setdefault(word, len(self._places)) for word in profile.words
        )
        self._weights.extend(profile.words.values())
        self._ends.append(len(self._words))
        first, last = _days(profile)
        self._first.append(first)
        self._last.append(last)

    def near(self, profile: Profile, *, within_days: int, least: float) -> list[Profile]:
        """Give the others that may be filed so many days apart and share words enough."""
        own = np.zeros(len(self._places))
        for word, weight in profile.words.items():
            if word in self._places:
                own[self._places[word]] = weight
        products = own[np.frombuffer(self._words, dtype=np.int64)] * np.frombuffer(self._weights)
        ends = np.frombuffer(self._ends, dtype=np.int64)
        sums = np.diff(np.concatenate(([0.0], np.cumsum(products)))[ends], prepend=0.0)
        first, last = _days(profile)
        meet = (np.frombuffer(self._first, dtype=np.int64) <= last + within_days) & (
            np.frombuffer(self._last, dtype=np.int64) >= first - within_days
        )
        places = np.flatnonzero(meet & (sums >= least - _SLACK)).tolist()
        found = [self._profiles[place] for place in places]
        return [other for other in found if other.dispatch != profile.dispatch]


def _days(profile: Profile) -> tuple[int, int]:
    if profile.first_day is None or profile.last_day is None:
        return 0, date.max.toordinal()
    return (
        date.fromisoformat(profile.first_day).toordinal(),
        date.fromisoformat(profile.last_day).toordinal(),
    )

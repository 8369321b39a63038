"""The words of dispatches as vectors, to find those that share enough of them at once."""

import zlib
from datetime import date, timedelta

import numpy as np

from recoupe.records import Profile
from recoupe.store.table import Table

_PAIR = np.dtype([("word", "<u4"), ("weight", "<f4")])
# Words that fall on one place only make two dispatches look more alike than they are.
_PLACES = 1 << 18
# Weights are rounded here; who is compared is decided with some slack.
_SLACK = 1e-4


class Vectors(Table):
    """The vectors of a store."""

    def put_vector(self, profile: Profile) -> None:
        """Keep the words of a dispatch and the days between which it was filed."""
        self._do(
            "INSERT INTO vectors VALUES (?, ?, ?, ?)",
            profile.dispatch,
            profile.first_day,
            profile.last_day,
            _pairs(profile).tobytes(),
        )

    def alike(self, profile: Profile, *, within_days: int, least: float) -> list[str]:
        """List the other dispatches that may be filed so many days apart and share words enough.

        At least all those whose words have a cosine of ``least``, in order of id.
        """
        found = self._between(profile, within_days)
        if not found:
            return []
        pairs = np.frombuffer(b"".join(words for _, words in found), dtype=_PAIR)
        ends = np.cumsum([len(words) // _PAIR.itemsize for _, words in found])
        own = _pairs(profile)
        weights = np.bincount(own["word"] % _PLACES, own["weight"], minlength=_PLACES)
        products = weights[pairs["word"] % _PLACES] * pairs["weight"]
        sums = np.concatenate(([0.0], np.cumsum(products)))[ends]
        near = np.flatnonzero(np.diff(sums, prepend=0.0) >= least - _SLACK)
        return sorted(found[place][0] for place in near.tolist())

    def _between(self, profile: Profile, within_days: int) -> list[tuple[str, bytes]]:
        first, last = profile.first_day, profile.last_day
        if first is None or last is None:
            query = "SELECT dispatch, words FROM vectors WHERE dispatch <> ?"
            return self._database.execute(query, (profile.dispatch,)).fetchall()
        return self._database.execute(
            "SELECT dispatch, words FROM vectors WHERE dispatch <> ?"
            " AND (first_day IS NULL OR first_day <= ? AND last_day >= ?)",
            (profile.dispatch, _moved(last, within_days), _moved(first, -within_days)),
        ).fetchall()


def _pairs(profile: Profile) -> np.ndarray[tuple[int], np.dtype[np.void]]:
    pairs = np.empty(len(profile.words), dtype=_PAIR)
    pairs["word"] = [zlib.crc32(word.encode("utf-8", "replace")) for word in profile.words]
    pairs["weight"] = list(profile.words.values())
    return pairs


def _moved(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()

"""Words and participants of dispatches as vectors, to find those that share enough at once."""

import zlib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from recoupe.records import Profile
from recoupe.store.table import Table

_PAIR = np.dtype([("name", "<u4"), ("weight", "<f4")])
_Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
# Names that fall on one place only make two dispatches look more alike than they are.
_PLACES = 1 << 18
# Weights are rounded here; who is compared is decided with some slack.
_SLACK = 1e-4


class Vectors(Table):
    """The vectors of a store."""

    def put_vector(self, profile: Profile) -> None:
        """Keep words and participants of a dispatch and the days between which it was filed."""
        self._do(
            "INSERT INTO vectors VALUES (?, ?, ?, ?, ?)",
            profile.dispatch,
            profile.first_day,
            profile.last_day,
            _pairs(profile.words).tobytes(),
            _pairs(profile.participants).tobytes(),
        )

    def alike(
        self, profile: Profile, *, within_days: int, words: float, participants: float, alone: float
    ) -> list[str]:
        """List the other dispatches that may be filed so many days apart and are enough alike.

        At least all those whose words have a cosine of ``words`` and their participants one of
        ``participants`` or their words one of ``alone``, in order of id. Participants that were
        never kept may be any.
        """
        found = self._between(profile, within_days)
        sums = _cosines(profile.words, [row[1] for row in found])
        told = [row[2] for row in found]
        shared = _cosines(profile.participants, [packed or b"" for packed in told])
        unknown = np.array([packed is None for packed in told], dtype=bool)
        akin = unknown | (shared >= participants - _SLACK) | (sums >= alone - _SLACK)
        near = np.flatnonzero(akin & (sums >= words - _SLACK))
        return sorted(found[place][0] for place in near.tolist())

    def _between(self, profile: Profile, within_days: int) -> list[tuple[str, bytes, bytes | None]]:
        first, last = profile.first_day, profile.last_day
        query = "SELECT dispatch, words, participants FROM vectors WHERE dispatch <> ?"
        if first is None or last is None:
            return self._database.execute(query, (profile.dispatch,)).fetchall()
        return self._database.execute(
            f"{query} AND (first_day IS NULL OR first_day <= ? AND last_day >= ?)",
            (profile.dispatch, _moved(last, within_days), _moved(first, -within_days)),
        ).fetchall()


def _cosines(own: Mapping[str, float], packed: Sequence[bytes]) -> _Floats:
    """Compare a vector with many that were packed."""
    if not packed:
        return np.zeros(0)
    pairs, mine = np.frombuffer(b"".join(packed), dtype=_PAIR), _pairs(own)
    ends = np.cumsum([len(one) // _PAIR.itemsize for one in packed])
    weights = np.bincount(mine["name"] % _PLACES, mine["weight"], minlength=_PLACES)
    products = weights[pairs["name"] % _PLACES] * pairs["weight"]
    return np.diff(np.concatenate(([0.0], np.cumsum(products)))[ends], prepend=0.0)


def _pairs(weights: Mapping[str, float]) -> np.ndarray[tuple[int], np.dtype[np.void]]:
    pairs = np.empty(len(weights), dtype=_PAIR)
    pairs["name"] = [zlib.crc32(name.encode("utf-8", "replace")) for name in weights]
    pairs["weight"] = list(weights.values())
    return pairs


def _moved(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()

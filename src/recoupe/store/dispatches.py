"""Readings and what they are about."""

import zlib
from collections.abc import Iterator

from recoupe.records import Profile, Reading
from recoupe.store.packing import pack, printable, unpack
from recoupe.store.table import Table, now


class Dispatches(Table):
    """The dispatches of a store."""

    def put_reading(self, reading: Reading) -> None:
        """Keep a dispatch that was not known; the time is that of now, UTC."""
        dispatch = reading.dispatch
        self._do(
            "INSERT INTO dispatches (id, source, filed, status, version, added, reading)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            dispatch.id,
            printable(dispatch.source_uri),
            reading.layout.filed,
            dispatch.status,
            reading.version,
            now(),
            pack(reading),
        )

    def put_profile(self, profile: Profile) -> None:
        """Keep what a dispatch is about."""
        self._do(
            "INSERT INTO profiles VALUES (?, ?, ?)", profile.dispatch, self._version, pack(profile)
        )

    def telling(self, dispatch: str) -> bytes | None:
        """Give what this version found that a dispatch tells; None where it has not been found."""
        query = "SELECT telling FROM tellings WHERE dispatch = ? AND version = ?"
        packed = self._one(query, dispatch, self._version)
        return None if packed is None else zlib.decompress(packed)

    def put_telling(self, dispatch: str, packed: bytes) -> None:
        """Keep what a dispatch tells, as it was packed."""
        self._do(
            "INSERT OR REPLACE INTO tellings VALUES (?, ?, ?)",
            dispatch,
            self._version,
            zlib.compress(packed, 1),
        )

    def knows(self, dispatch: str) -> bool:
        """Tell whether a dispatch is known."""
        return self._one("SELECT 1 FROM profiles WHERE dispatch = ?", dispatch) is not None

    def reading(self, dispatch: str) -> Reading:
        """Give the reading of a known dispatch."""
        return unpack(self._one("SELECT reading FROM dispatches WHERE id = ?", dispatch), Reading)

    def readings(self) -> Iterator[Reading]:
        """Give the readings of all, in the order in which they came."""
        for packed in self._column("SELECT reading FROM dispatches ORDER BY number"):
            yield unpack(packed, Reading)

    def filed(self, dispatch: str) -> str | None:
        """Give the filing date of a known dispatch."""
        found: str | None = self._one("SELECT filed FROM dispatches WHERE id = ?", dispatch)
        return found

    def came(self, dispatch: str) -> str:
        """Tell when a known dispatch was added, ISO 8601, UTC."""
        return str(self._one("SELECT added FROM dispatches WHERE id = ?", dispatch))

    def profile(self, dispatch: str) -> Profile:
        """Give the profile of a known dispatch."""
        packed = self._one("SELECT profile FROM profiles WHERE dispatch = ?", dispatch)
        return unpack(packed, Profile)

"""What a store knows of the feeds and folders that are watched for it."""

from recoupe.records.watching import Watched
from recoupe.store.packing import pack, printable, unpack
from recoupe.store.table import Table


class WatchedPlaces(Table):
    """The feeds and folders that are watched, and up to which run was told what they brought."""

    def watched(self, place: str) -> Watched:
        """Give what is known of a feed or a folder; of a new one that it is due."""
        packed = self._one("SELECT state FROM watched WHERE place = ?", printable(place))
        return Watched() if packed is None else unpack(packed, Watched)

    def put_watched(self, place: str, state: Watched) -> None:
        """Keep what is known of a feed or a folder."""
        self._do("INSERT OR REPLACE INTO watched VALUES (?, ?)", printable(place), pack(state))

    def told_run(self, listener: str) -> int | None:
        """Give the last run of which everything was told to a listener; None before there is."""
        found = self._one("SELECT run FROM told WHERE listener = ?", listener)
        return None if found is None else int(found)

    def put_told(self, listener: str, run: int) -> None:
        """Remember that a listener was told everything up to a run."""
        self._do("INSERT OR REPLACE INTO told VALUES (?, ?)", listener, run)

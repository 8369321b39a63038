"""What a store remembers for whoever watches feeds and folders for it."""

from recoupe.keeping.opened import Opened
from recoupe.records.watching import Watched
from recoupe.store import explained, looking, writing


class WatchedPlaces(Opened):
    """Places and what was told. Methods raise ``StoreError`` as those of the store."""

    def watched(self, place: str) -> Watched:
        """Give what is known of a feed or a folder; of a new one that it is due."""
        with explained(self._path):
            return self._memory().watched(place)

    def put_watched(self, place: str, state: Watched) -> None:
        """Keep what is known of a feed or a folder."""
        with explained(self._path), writing(self._database):
            self._memory().put_watched(place, state)

    def untold_runs(self, listener: str) -> tuple[int, int]:
        """Give the last run of which a listener was told everything, and the last one there is.

        What the store had already when somebody listens first counts as told.
        """
        with explained(self._path), looking(self._database):
            memory = self._memory()
            told, last = memory.told_run(listener), memory.last_run()
        if told is None:
            self.put_told(listener, last)
            return last, last
        return told, last

    def put_told(self, listener: str, run: int) -> None:
        """Remember that a listener was told everything up to a run."""
        with explained(self._path), writing(self._database):
            self._memory().put_told(listener, run)

"""A memory that lasts: what cross-checking remembers, in one SQLite file."""

from collections.abc import Iterator

from recoupe.records import Profile, Reading
from recoupe.store.copies import Copies
from recoupe.store.dispatches import Dispatches
from recoupe.store.groups import Groups
from recoupe.store.history import History
from recoupe.store.imports import Imports
from recoupe.store.problems import Problems
from recoupe.store.rereadings import Rereadings
from recoupe.store.results import Results
from recoupe.store.vectors import Vectors
from recoupe.store.watched import WatchedPlaces


class StoredMemory(
    Dispatches,
    Vectors,
    Groups,
    Copies,
    Results,
    Problems,
    Imports,
    WatchedPlaces,
    History,
    Rereadings,
):
    """The dispatches so far; see ``crosscheck.memory`` for what each method guarantees.

    Everything is read from the file when it is asked for and written to it at once; transactions
    are the caller's matter.
    """

    def keep(self, reading: Reading, profile: Profile) -> None:
        """Remember a dispatch that was not known."""
        self.put_reading(reading)
        self.put_profile(profile)
        self.put_vector(profile)

    def near(
        self, profile: Profile, *, within_days: int, words: float, participants: float, alone: float
    ) -> Iterator[Profile]:
        """Give the known dispatches of those days that share words and participants enough."""
        for dispatch in self.alike(
            profile, within_days=within_days, words=words, participants=participants, alone=alone
        ):
            yield self.profile(dispatch)

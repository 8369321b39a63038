"""What cross-checking and the desk see of a store."""

import sqlite3
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.origins import find_copied
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reading, Reprint
from recoupe.store import StoredDesk, StoredMemory

LANG = "fr"
# An affair has rarely more dispatches, its reprints counted.
_AT_HAND = 100


class Memory(StoredMemory, StoredDesk):
    """What cross-checking remembers in a store, and what a desk asks of it.

    It is of one transaction: readings of which it was asked stay at hand, some of them.
    """

    def __init__(self, database: sqlite3.Connection, version: str) -> None:
        super().__init__(database, version)
        self._at_hand: OrderedDict[str, Reading] = OrderedDict()

    def put_reading(self, reading: Reading) -> None:
        """Keep a dispatch that was not known."""
        super().put_reading(reading)
        self._hold(reading)

    def reading(self, dispatch: str) -> Reading:
        """Give the reading of a known dispatch."""
        found = self._at_hand.get(dispatch)
        return self._hold(super().reading(dispatch) if found is None else found)

    def _hold(self, reading: Reading) -> Reading:
        self._at_hand[reading.dispatch.id] = reading
        self._at_hand.move_to_end(reading.dispatch.id)
        if len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return reading

    def copied(self, new: Sequence[str]) -> Mapping[str, tuple[Reprint, ...]]:
        """Tell what changed of what the dispatches copy."""
        return find_copied(new, self, lexicon=load_comparison(LANG))

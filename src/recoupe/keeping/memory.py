"""What cross-checking and the desk see of a store."""

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.origins import find_copied
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reprint
from recoupe.store import StoredDesk, StoredMemory

LANG = "fr"


class Memory(StoredMemory, StoredDesk):
    """What cross-checking remembers in a store, and what a desk asks of it."""

    def copied(self, new: Sequence[str]) -> Mapping[str, tuple[Reprint, ...]]:
        """Tell what changed of what the dispatches copy."""
        return find_copied(new, self, lexicon=load_comparison(LANG))

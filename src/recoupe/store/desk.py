"""What a desk asks of a store."""

from recoupe.store.fronts import Fronts
from recoupe.store.lines import Lines
from recoupe.store.runs import Runs
from recoupe.store.texts import Texts


class StoredDesk(Fronts, Lines, Runs, Texts):
    """Affairs, lines, runs and texts of a store; transactions are the caller's matter."""

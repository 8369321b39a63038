"""What a desk asks of a store."""

from recoupe.store.decisions import Decisions
from recoupe.store.fronts import Fronts
from recoupe.store.lines import Lines
from recoupe.store.runs import Runs
from recoupe.store.texts import Texts


class StoredDesk(Fronts, Lines, Runs, Texts, Decisions):
    """What a store has for its desk; transactions are the caller's matter."""

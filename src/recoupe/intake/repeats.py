"""One name given to two dispatches."""

from recoupe.intake.item import Fault
from recoupe.records.dispatch import Dispatch


class Repeats:
    """The names that dispatches of one input bear; a few bytes for each that bears one."""

    def __init__(self) -> None:
        self._texts: dict[int, int] = {}

    def fault(self, dispatch: Dispatch) -> Fault | None:
        """Tell where a dispatch bears the name of another one that has another text."""
        key = Dispatch.item_key(dispatch.guid, dispatch.revision)
        if key is None:
            return None
        text = hash(dispatch.text)
        if self._texts.setdefault(hash(key), text) == text:
            return None
        return Fault(
            "duplicate_id",
            f"the name « {dispatch.guid} » again, over another text",
            "one text for each name and revision",
            "both were read; see which of them is meant",
            skipped=False,
        )

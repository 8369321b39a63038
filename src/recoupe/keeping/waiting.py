"""What is to be written to a store together."""

from recoupe.records import ImportReport, Reading

# So many dispatches at most are written together, and so many reports.
_TOGETHER = 100


class Waiting:
    """New readings, by the ids of their dispatches, and the reports of inputs that are read."""

    def __init__(self) -> None:
        self.readings: dict[str, Reading] = {}
        self.reports: list[ImportReport] = []

    def is_full(self) -> bool:
        """Tell whether it is time to write."""
        return len(self.readings) >= _TOGETHER or len(self.reports) >= _TOGETHER

    def empty(self) -> tuple[dict[str, Reading], list[ImportReport]]:
        """Give what waited, and wait for others."""
        given = self.readings, self.reports
        self.readings, self.reports = {}, []
        return given

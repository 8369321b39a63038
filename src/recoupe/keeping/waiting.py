"""What is to be written to a store together."""

import msgspec

from recoupe.records import ImportReport, Reading

# So many dispatches at most are written together, and so many reports.
_TOGETHER = 100


class Waiting:
    """New readings, by the ids of their dispatches, and the reports of inputs that are read.

    ``duplicates`` and ``failures`` count the dispatches of the input being read that are known
    already, and those that could not be read.
    """

    def __init__(self) -> None:
        self.readings: dict[str, Reading] = {}
        self.reports: list[ImportReport] = []
        self.duplicates = self.failures = 0

    def sum_up(self, report: ImportReport) -> None:
        """Take the report of an input that is read to its end."""
        self.reports.append(
            msgspec.structs.replace(
                report,
                read=report.read - self.duplicates - self.failures,
                duplicates=self.duplicates,
                skipped=report.skipped + self.failures,
            )
        )
        self.duplicates = self.failures = 0

    def is_full(self) -> bool:
        """Tell whether it is time to write."""
        return len(self.readings) >= _TOGETHER or len(self.reports) >= _TOGETHER

    def empty(self) -> tuple[dict[str, Reading], list[ImportReport]]:
        """Give what waited, and wait for others."""
        given = self.readings, self.reports
        self.readings, self.reports = {}, []
        return given

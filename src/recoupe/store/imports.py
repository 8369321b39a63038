"""What came of the inputs of a store."""

from collections.abc import Iterator

from recoupe.records import ImportReport, KeptReport
from recoupe.store.packing import pack, printable, unpack
from recoupe.store.table import Table, now


class Imports(Table):
    """The import reports of a store, the last one of each input."""

    def put_report(self, report: ImportReport) -> None:
        """Keep what came of an input in place of what came of it before; the time is now, UTC."""
        self._do(
            "INSERT OR REPLACE INTO imports VALUES (?, ?, ?)",
            printable(report.source),
            now(),
            pack(report),
        )

    def reports(self) -> Iterator[KeptReport]:
        """Give the reports kept, by their inputs."""
        query = "SELECT at, report FROM imports ORDER BY source"
        for at, packed in self._database.execute(query).fetchall():
            yield KeptReport(at, unpack(packed, ImportReport))

"""What was gathered: which dispatches are to be read, each once, and what else was told."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from recoupe.batch.inputs import InputFile
from recoupe.batch.jobs import LOST
from recoupe.batch.parcels import Entry, Place, entries_of, fetch, place_of
from recoupe.batch.troubles import Trouble, crash
from recoupe.records import Dispatch, ImportReport, Problem
from recoupe.store.packing import unpack


class _Sums:
    """What an input gave, until its report comes."""

    def __init__(self) -> None:
        self.new: list[str] = []
        self.again: list[str] = []


class Taken:
    """Dispatches in the order in which the inputs give them; one that was met with is left out.

    ``moments`` tells when each came among all that was told, ``again`` where it came again.
    """

    def __init__(self, first: Sequence[Problem]) -> None:
        self.ids: list[str] = []
        self.places: list[Place] = []
        self.moments: dict[str, int] = {}
        self.again: dict[str, list[tuple[int, Place]]] = {}
        self.troubles = [Trouble(0, problem) for problem in first]
        self.crashes: list[Problem] = []
        self._moment = 0
        self._reports: list[tuple[ImportReport, _Sums]] = []
        self._sums = _Sums()

    @property
    def duplicates(self) -> int:
        """How many dispatches were met with again."""
        return sum(map(len, self.again.values()))

    def take(self, parcel: Path, inputs: Sequence[InputFile]) -> None:
        """Take what a partition of inputs gave; partitions come in order."""
        entries = entries_of(parcel)
        told = [entry for entry in entries if entry.kind in {"problem", "report", LOST}]
        packed = dict(zip(told, fetch([place_of(parcel, one) for one in told]), strict=True))
        for entry in entries:
            self._moment += 1
            if entry.kind == "dispatch":
                self._take_dispatch(entry, place_of(parcel, entry))
            elif entry.kind == "problem":
                self.troubles.append(Trouble(self._moment, unpack(packed[entry], Problem)))
            elif entry.kind == "report":
                self._close(unpack(packed[entry], ImportReport))
            elif entry.kind == LOST:
                self._lose(inputs[entry.item], packed[entry].decode())

    def reports(self, failed: Collection[str]) -> tuple[ImportReport, ...]:
        """Give what came of each input, those that could not be read among what was skipped."""
        return tuple(
            msgspec.structs.replace(
                report,
                read=report.read - len(sums.again) - _among(sums.new, failed),
                duplicates=len(sums.again) - _among(sums.again, failed),
                skipped=report.skipped + _among((*sums.new, *sums.again), failed),
            )
            for report, sums in self._reports
        )

    def uri(self, place: Place) -> str:
        """Give the address of a dispatch."""
        (packed,) = fetch([place])
        return unpack(packed, Dispatch).source_uri

    def _take_dispatch(self, entry: Entry, place: Place) -> None:
        if entry.key in self.moments:
            self.again.setdefault(entry.key, []).append((self._moment, place))
            self._sums.again.append(entry.key)
            return
        self.moments[entry.key] = self._moment
        self.ids.append(entry.key)
        self.places.append(place)
        self._sums.new.append(entry.key)

    def _lose(self, source: InputFile, why: str) -> None:
        """Tell that an input brought a worker down; what it gave before is kept."""
        problem = crash(source.uri, why, "an input that can be read to its end")
        self.troubles.append(Trouble(self._moment, problem))
        self.crashes.append(problem)
        came = len(self._sums.new) + len(self._sums.again)
        self._close(ImportReport(source.uri, None, came + 1, came, 0, 1))

    def _close(self, report: ImportReport) -> None:
        self._reports.append((report, self._sums))
        self._sums = _Sums()


def _among(ids: Iterable[str], failed: Collection[str]) -> int:
    return sum(one in failed for one in ids)

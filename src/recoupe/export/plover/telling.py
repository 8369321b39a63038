"""Who tells of an event, across dispatches."""

from typing import NamedTuple

from recoupe.records import Exchange, Finding, Occurrence
from recoupe.records.dossier import Dossier

Key = tuple[str, str]
Line = Occurrence | Exchange | Finding


class Told(NamedTuple):
    """``happening`` is the same for one happening told by several dispatches.

    ``agencies`` are those independent of each other that tell it; ``date`` is what they come to,
    EDTF.
    """

    happening: str
    agencies: tuple[str, ...]
    date: str | None = None


class Tellings:
    """Happenings that were compared across dispatches, by the events that tell them."""

    def __init__(self, file: Dossier) -> None:
        self._known: dict[Key, Told] = {}
        # The timeline has the widest view of a happening, then the ledger, then a comparison.
        lines: tuple[Line, ...] = (*file.timeline, *file.exchanges, *file.findings)
        for line in lines:
            for one in line.evidence:
                if one.event:
                    date = None if isinstance(line, Finding) else line.date
                    told = Told(line.id, line.agencies, date)
                    self._known.setdefault((one.dispatch, one.event), told)
        self._accounts = {one.id: one.counted_as or one.agency for one in file.dispatches}

    def of(self, dispatch: str, event: str) -> Told:
        """Give who tells an event; the agency of its dispatch where nothing was compared."""
        alone = self._accounts.get(dispatch)
        own = Told(f"{dispatch}.{event}", (alone,) if alone else ())
        told = self._known.get((dispatch, event), own)
        return told if told.agencies else told._replace(agencies=own.agencies)

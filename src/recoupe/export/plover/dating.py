"""The day of an event, and what it rests on."""

import re
from datetime import date
from typing import Literal, NamedTuple

from recoupe.export.material import Material
from recoupe.records.dossier import CitedEvent

Basis = Literal["told", "compared", "earliest", "filed"]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Dated(NamedTuple):
    """``day`` is one day, ISO; ``basis`` tells how sure it is.

    ``told``: the dispatch says so. ``compared``: other dispatches make it one day. ``earliest``:
    the first of several days it may be. ``filed``: no date is told, and this is when the dispatch
    was filed. ``edtf`` is what is told, ``earliest`` and ``latest`` bound it.
    """

    day: str | None
    basis: Basis | None
    edtf: str | None
    earliest: str | None
    latest: str | None


class Dating:
    """Dates of events, with the bounds of the words and what other dispatches make of them."""

    def __init__(self, material: Material) -> None:
        file = material.file
        self._bounds_of = material.bounds
        self._bounds = {
            (one.dispatch, one.start, one.end): (one.earliest, one.latest) for one in file.dates
        }
        self._narrowed = {
            (one.place.dispatch, one.place.start, one.place.end): one.after for one in file.narrowed
        }
        self._filed = {one.id: one.filed for one in file.dispatches}

    def of(self, event: CitedEvent, happening: str | None) -> Dated:
        """Give the day of an event: as told, as compared, the first it may be, or of filing.

        ``happening`` is the date that several dispatches come to, where they tell one happening.
        """
        if event.time is None or event.time.edtf is None:
            if day := _day(happening):
                return Dated(day, "compared", None, day, day)
            day = _day(self._filed.get(event.dispatch))
            return Dated(day, "filed" if day else None, None, None, None)
        place = (event.dispatch, event.time.start, event.time.end)
        edtf = event.time.edtf
        if day := _day(edtf):
            return Dated(day, "told", edtf, day, day)
        if day := _day(self._narrowed.get(place)):
            return Dated(day, "compared", edtf, day, day)
        earliest, latest = self._bounds.get(place) or self._meant(edtf)
        return Dated(earliest, "earliest" if earliest else None, edtf, earliest, latest)

    def _meant(self, edtf: str) -> tuple[str | None, str | None]:
        """Bound a date that does not stand in the running text: of a headline, say."""
        days = self._bounds_of(edtf)
        return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


def _day(edtf: str | None) -> str | None:
    """Give the day of a date that is one day, or an hour of one."""
    found = edtf.partition("T")[0] if edtf else ""
    if not _DAY.fullmatch(found):
        return None
    try:
        date.fromisoformat(found)
    except ValueError:
        return None
    return found

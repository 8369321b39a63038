"""In which order dispatches were filed."""

from collections.abc import Sequence

from recoupe.crosscheck.dates import candidates
from recoupe.records import Reading, Reprint

Rank = tuple[str, bool, str, str]


def filing_order(readings: Sequence[Reading], reprints: Sequence[Reprint]) -> dict[str, Rank]:
    """Give the rank of each dispatch in the order of filing, by its id.

    By day, then hour where it is known. Where only a month is, the dispatch stands at its end,
    but never after a copy of it: a copy tells when its origin was there. A copy follows its origin.
    """
    copies = {reprint.copy for reprint in reprints}
    last = {reading.dispatch.id: _last_day(reading) for reading in readings}
    for reprint in reprints:
        if reprint.origin in last and reprint.copy in last:
            last[reprint.origin] = min(last[reprint.origin], last[reprint.copy])
    return {
        r.dispatch.id: (
            last[r.dispatch.id],
            r.dispatch.id in copies,
            r.layout.filed or "",
            r.dispatch.id,
        )
        for r in readings
    }


def _last_day(reading: Reading) -> str:
    days = candidates(reading.layout.filed)
    return max(end for _, end in days).isoformat() if days else "9999"

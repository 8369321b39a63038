"""In which order dispatches were filed."""

from collections.abc import Iterable

from recoupe.crosscheck.dates import candidates
from recoupe.records import Rank


def filing_rank(
    dispatch: str, filed: str | None, *, copied: Iterable[str | None] = (), copy: bool = False
) -> Rank:
    """Give the rank of a dispatch in the order of filing.

    By day, then hour where it is known. Where only a month is, the dispatch stands at its end,
    but never after a copy of it: a copy tells when its origin was there. ``copied`` are the filing
    dates of its copies; a ``copy`` follows the others of its day.
    """
    last = min(_last_day(one) for one in (filed, *copied))
    return last, copy, filed or "", dispatch


def _last_day(filed: str | None) -> str:
    days = candidates(filed)
    return max(end for _, end in days).isoformat() if days else "9999"

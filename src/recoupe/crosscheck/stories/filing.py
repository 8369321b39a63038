"""In which order dispatches were filed."""

from collections.abc import Iterable

from recoupe.crosscheck.dates import bounds
from recoupe.records import Rank


def filing_rank(dispatch: str, filed: str | None, *, origins: Iterable[str | None] = ()) -> Rank:
    """Give the rank of a dispatch in the order of filing.

    By day, then hour where it is known. Where only a month is, the dispatch stands at its end.
    ``origins`` are the filing dates of what it copies: a copy follows the others of its day and
    never stands before what it copies. A copy moves no other dispatch.
    """
    days = [_last_day(one) for one in (filed, *origins)]
    return max(days), len(days) > 1, filed or "", dispatch


def _last_day(filed: str | None) -> str:
    days = bounds(filed)
    return days[1].isoformat() if days else "9999"

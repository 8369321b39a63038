"""EDTF as far as a citation tells it: what all its candidates have in common."""

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}(?!\d)")
_DOUBT = re.compile(r"[~?%X]|\.\.")
# A day, a month, a year, in letters of an ISO date; a month or a year begins on this day.
_WIDTHS = (10, 7, 4)
_FIRST = "0000-01-01"


@dataclass(frozen=True, slots=True)
class Issued:
    """``iso`` is a day, a month or a year; ``sure`` is false where it could be others."""

    iso: str
    sure: bool

    @property
    def first(self) -> date:
        """The first day of it."""
        return date.fromisoformat(self.iso + _FIRST[len(self.iso) :])


def issued_of(edtf: str | None) -> Issued | None:
    """Read the day, month or year that all candidates of a date share; ``None`` where none."""
    found: list[str] = _DAY.findall(edtf or "")
    for width in _WIDTHS:
        shared = {one[:width] for one in found}
        if len(shared) == 1 and len(iso := shared.pop()) == width and _is_date(iso):
            return Issued(iso, len(set(found)) == 1 and not _DOUBT.search(edtf or ""))
    return None


def _is_date(iso: str) -> bool:
    try:
        date.fromisoformat(iso + _FIRST[len(iso) :])
    except ValueError:
        return False
    return True

"""Quarters and half-years: le troisième trimestre 2030, au premier semestre."""

from recoupe.read.timex.dates import year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, InQuarter

_MONTHS = {"quarter": 3, "semester": 6}


def read_quarter(line: Line, at: int) -> Hit | None:
    """Read a numbered quarter or half-year with its article and year where they stand."""
    place = at + 1 if line.is_in(at, "the_day") else at
    unit = line.grammar.unit.at(line, place + 1)
    if unit is None or unit[1] not in _MONTHS or line.is_in(unit[0], "of_school"):
        return None
    length = _MONTHS[unit[1]]
    most = 12 // length
    link = unit[0] + 1 if line.is_in(unit[0], "of") else unit[0]
    end, year = year_after(line, link)
    is_last = year is not None and line.is_in(place, "last")
    number = most if is_last else line.grammar.ordinal.get(line.norm(place), 0)
    if not 1 <= number <= most:
        return None
    return Hit(at, end if year else unit[0], InQuarter(number, length, year), "date.quarter")

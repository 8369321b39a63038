"""Months: janvier 2022, mi-décembre, début mars, le mois de juin."""

from recoupe.read.timex.dates import read_last_or_next, year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, OnDate


def read_month(line: Line, at: int) -> Hit | None:
    """Read a month with what cuts it (mi-, début) and its year, where context makes it one."""
    edge, mod = read_edge(line, at)
    cut_of = mod is not None and edge > at and line.is_in(edge, "of")
    place = _after_name(line, edge + 1 if cut_of else edge)
    month = line.grammar.month.at(line, place)
    if month is None:
        return None
    end, year = year_after(line, month[0])
    end, by = (end, 0) if year else read_last_or_next(line, end)
    is_pinned = mod is not None or place > edge or year or by
    if not is_pinned and not _stands_as_month(line, place):
        return None
    return Hit(at, end, OnDate(year, month[1], by=by), "date.month", mod=mod or None)


def _stands_as_month(line: Line, at: int) -> bool:
    return line.follows(at, "of_month") and line.text(at)[0].islower()


def _after_name(line: Line, at: int) -> int:
    """Skip ``le mois de``, ``ce mois de`` or ``mois de`` before its name."""
    place = at + 1 if line.is_in(at, "the_day") else at
    named = line.is_in(place, "month_name") and line.is_in(place + 1, "of")
    return place + 2 if named else at


def read_edge(line: Line, at: int) -> tuple[int, str | None]:
    """Read ``mi-``, ``la mi-``, ``début``, ``la première semaine de`` before a month or year."""
    place = at + 1 if line.is_in(at, "the") or line.is_in(at, "several") else at
    edge = line.grammar.edge.at(line, place)
    if edge is None:
        return at, None
    end = edge[0] + 1 if line.norm(edge[0]) == "-" else edge[0]
    if place > at and line.is_in(end, "of"):
        end += 1
    return end, edge[1]

"""Months: janvier 2022, mi-décembre, début mars."""

from recoupe.read.timex.dates import read_last_or_next, year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, OnDate


def read_month(line: Line, at: int) -> Hit | None:
    """Read a month with what cuts it (mi-, début) and its year, where context makes it one."""
    place, mod = read_edge(line, at)
    month = line.grammar.month.at(line, place)
    if month is None:
        return None
    end, year = year_after(line, month[0])
    end, by = (end, 0) if year else read_last_or_next(line, end)
    if mod is None and not year and not by and not _stands_as_month(line, place):
        return None
    return Hit(at, end, OnDate(year, month[1], by=by), "date.month", mod=mod or None)


def _stands_as_month(line: Line, at: int) -> bool:
    return line.follows(at, "of_month") and line.text(at)[0].islower()


def read_edge(line: Line, at: int) -> tuple[int, str | None]:
    """Read ``mi-``, ``la mi-``, ``début``, ``la fin`` before a month or year."""
    place = at + 1 if line.is_in(at, "the") else at
    edge = line.grammar.edge.at(line, place)
    if edge is None:
        return at, None
    end = edge[0] + 1 if line.norm(edge[0]) == "-" else edge[0]
    if place > at and line.is_in(end, "of"):
        end += 1
    return end, edge[1]

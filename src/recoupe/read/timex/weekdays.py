"""Weekdays: mardi, lundi dernier, jeudi matin, la nuit de lundi à mardi."""

from recoupe.read.timex.dates import read_last_or_next
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, OnWeekday


def read_weekday(line: Line, at: int) -> Hit | None:
    """Read a weekday with its article, dernier or prochain, and the part of the day."""
    place = at + 1 if line.is_in(at, "the_day") else at
    weekday = line.grammar.weekday.at(line, place)
    if weekday is None or line.follows(at, "no_weekday_after"):
        return None
    end, by = read_last_or_next(line, weekday[0])
    end, suffix = read_part(line, end)
    rule = "weekday" if not by else "weekday.last" if by < 0 else "weekday.next"
    return Hit(at, end, OnWeekday(weekday[1], by), rule, suffix)


def read_part_of(line: Line, at: int) -> Hit | None:
    """Read ``la soirée de mardi``, and ``la nuit de lundi à mardi`` as the first day's night."""
    part = line.grammar.part.at(line, at + 1) if line.is_in(at, "the") else None
    if part is None or not line.is_in(part[0], "of"):
        return None
    first = line.grammar.weekday.at(line, part[0] + 1)
    if first is None:
        return None
    end = first[0]
    if line.is_in(end, "range_to") and (last := line.grammar.weekday.at(line, end + 1)):
        end = last[0]
    return Hit(at, end, OnWeekday(first[1]), "weekday.part-of", f"T{part[1]}")


def read_part(line: Line, at: int) -> tuple[int, str]:
    """Read the part of the day behind a day: matin, dans la soirée, au matin."""
    link = line.grammar.words["part_link"].at(line, at)
    place = link[0] if link else at
    part = line.grammar.part.at(line, place)
    return (part[0], f"T{part[1]}") if part else (at, "")

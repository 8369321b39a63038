"""Weekdays: mardi, lundi dernier, jeudi matin, la nuit de lundi à mardi."""

from dataclasses import replace

from recoupe.read.timex.dates import read_date, read_last_or_next
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Between, Hit, OnWeekday
from recoupe.read.timex.ranges import read_days


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


def read_weekdays(line: Line, at: int) -> Hit | None:
    """Read ``lundi à mercredi`` behind de."""
    first = line.grammar.weekday.at(line, at) if line.follows(at, "of") else None
    if first is None or not line.is_in(first[0], "range_to"):
        return None
    last = line.grammar.weekday.at(line, first[0] + 1)
    if last is None:
        return None
    return Hit(at, last[0], OnWeekday(first[1], last=last[1]), "range.weekdays")


def read_part_of(line: Line, at: int) -> Hit | None:
    """Read ``la soirée de mardi``, ``la journée de lundi``, ``la nuit du 3 au 4 mars``.

    A night between two days has the first one's value.
    """
    if not (line.is_in(at, "the") or line.is_in(at, "shown")):
        return None
    part = line.grammar.part.at(line, at + 1)
    day = line.grammar.words["whole_day"].at(line, at + 1)
    end = part[0] if part else day[0] if day else at
    if end == at or not line.is_in(end, "of"):
        return None
    place, suffix = end + 1, f"T{part[1]}" if part else ""
    return _part_of_date(line, at, place, suffix) or _part_of_weekday(line, at, place, suffix)


def _part_of_weekday(line: Line, at: int, place: int, suffix: str) -> Hit | None:
    place = place + 1 if line.is_in(place, "shown") else place
    first = line.grammar.weekday.at(line, place)
    if first is None:
        return None
    end, last = first[0], None
    if line.is_in(end, "range_to"):
        last = line.grammar.weekday.at(line, end + 1)
    meaning = OnWeekday(first[1], overnight=last is not None)
    return Hit(at, last[0] if last else end, meaning, "weekday.part-of", suffix)


def _part_of_date(line: Line, at: int, place: int, suffix: str) -> Hit | None:
    days = read_days(line, place)
    if days is not None and isinstance(days.meaning, Between):
        night = replace(days.meaning.first, overnight=True)
        return Hit(at, days.end, night, "date.part-of", suffix)
    day = read_date(line, place)
    return day and Hit(at, day.end, day.meaning, "date.part-of", suffix)


def read_part(line: Line, at: int) -> tuple[int, str]:
    """Read the part of the day behind a day: matin, dans la soirée, au matin, ``, à l'aube``."""
    link = line.grammar.words["part_link"].at(line, at + 1 if line.norm(at) == "," else at)
    part = line.grammar.part.at(line, at) or (link and line.grammar.part.at(line, link[0]))
    return (part[0], f"T{part[1]}") if part else (at, "")

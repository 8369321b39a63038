"""Habits: il a froid la nuit, les quais sont vides le dimanche."""

from recoupe.read.timex.grammar import Line
from recoupe.read.timex.lengths import length_value
from recoupe.read.timex.meaning import Habit, Hit, OnWeekday
from recoupe.read.timex.tense import Governor


def read_bare_part(line: Line, at: int) -> Hit | None:
    """Read ``la nuit`` that closes its phrase; only beside a verb of habit it says when."""
    part = line.grammar.part.at(line, at + 1) if line.is_in(at, "the") else None
    if part is None or line.follows(at, "no_habit_after") or not _closes(line, part[0]):
        return None
    return Hit(at, part[0], Habit(f"XXXX-XX-XXT{part[1]}"), "habit.part")


def read_rate(line: Line, at: int) -> Hit | None:
    """Read the day of ``six heures par jour``."""
    unit = line.grammar.unit.at(line, at + 1) if line.is_in(at, "per") else None
    if unit is None:
        return None
    return Hit(at + 1, unit[0], Habit(length_value(1, unit[1])), "habit.rate")


def as_habit(line: Line, hit: Hit, governor: Governor) -> Hit | None:
    """Return the hit as its verb has it, None for a part of the day that is no habit.

    A season without anything that pins it is the next one with a verb of the future only.
    """
    habitual = governor.habitual
    if hit.rule == "habit.part":
        return hit if habitual else None
    if hit.rule == "season.bare":
        is_next = governor.tense == "future" and not line.follows(hit.first, "of")
        return hit if is_next else None
    meaning = hit.meaning
    if not isinstance(meaning, OnWeekday) or meaning.by or meaning.last or meaning.overnight:
        return hit
    alone = hit.end == hit.first + 1 and not line.norm(hit.end).isdecimal()
    of_each = alone and line.follows(hit.first, "of_each") and not line.is_in(hit.end, "range_to")
    the_day = habitual and line.is_in(hit.first, "the")
    if not (of_each or (the_day and line.norm(hit.first + 1) in line.grammar.weekday.firsts)):
        return hit
    return hit._replace(meaning=Habit(f"XXXX-WXX-{meaning.weekday}"), rule="habit.weekday")


def _closes(line: Line, at: int) -> bool:
    word = line.text(at)
    return not word or not word[0].isalnum() or line.is_in(at, "and")

"""Habits: il a froid la nuit, les quais sont vides le dimanche."""

from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Habit, Hit, OnWeekday


def read_bare_part(line: Line, at: int) -> Hit | None:
    """Read ``la nuit`` that closes its phrase; only beside a verb of habit it says when."""
    part = line.grammar.part.at(line, at + 1) if line.is_in(at, "the") else None
    if part is None or line.follows(at, "no_habit_after") or not _closes(line, part[0]):
        return None
    return Hit(at, part[0], Habit(f"XXXX-XX-XXT{part[1]}"), "habit.part")


def as_habit(line: Line, hit: Hit, *, habitual: bool) -> Hit | None:
    """Return the hit as its verb has it, None for a part of the day that is no habit."""
    if hit.rule == "habit.part":
        return hit if habitual else None
    meaning = hit.meaning
    if not (habitual and isinstance(meaning, OnWeekday) and line.is_in(hit.first, "the")):
        return hit
    if meaning.by or meaning.last or line.norm(hit.first + 1) not in line.grammar.weekday.firsts:
        return hit
    return hit._replace(meaning=Habit(f"XXXX-WXX-{meaning.weekday}"), rule="habit.weekday")


def _closes(line: Line, at: int) -> bool:
    word = line.text(at)
    return not word or not word[0].isalnum() or line.is_in(at, "and")

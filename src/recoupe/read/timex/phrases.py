"""Relative phrases, matched as the calendar writes them."""

from typing import NamedTuple

from recoupe.lang.calendar import Phrase, Unit
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.lengths import length_value
from recoupe.read.timex.meaning import Habit, Hit, Length, Meaning, Shift, Vague
from recoupe.read.timex.numerals import Count, read_count
from recoupe.read.timex.weekdays import read_part
from recoupe.read.timex.wordings import Element, Form

_SUBDAY = ("hour", "minute", "second")


class _Filled(NamedTuple):
    """What the slots of a form hold so far."""

    end: int
    first: int | None = None
    number: Count | None = None
    unit: Unit | None = None
    habit: str = ""
    part: str = ""


def read_phrase(line: Line, at: int) -> Hit | None:
    """Read the longest relative phrase that begins at ``at``."""
    wordings = line.grammar.wordings
    best: Hit | None = None
    for form in wordings.at(line.norm(at), line.norm(at + 1)):
        best = _longer(best, _read_form(line, at, form, _Filled(at), form.elements))
    count = read_count(line, at) if _may_count(line, at) else None
    if count is not None:
        for element, counted in wordings.counted.items():
            behind = _step(line, element, _Filled(count.end, at, count))
            if behind is None:
                continue
            for form in counted:
                best = _longer(best, _read_form(line, at, form, behind, form.elements[2:]))
    return best


def _longer(best: Hit | None, hit: Hit | None) -> Hit | None:
    return hit if hit is not None and (best is None or hit.end > best.end) else best


def _may_count(line: Line, at: int) -> bool:
    word = line.norm(at)
    grammar = line.grammar
    return (
        word.isdecimal() or word in grammar.number or line.is_in(at, "some")
        or grammar.before.at(line, at) is not None
    )  # fmt: skip


def _read_form(
    line: Line, at: int, form: Form, filled: _Filled, elements: tuple[Element, ...]
) -> Hit | None:
    """Read the rest of a wording behind what is filled."""
    if line.norm(at - 1) in form.phrase.not_after:
        return None
    for element in elements:
        step = _step(line, element, filled)
        if step is None:
            return None
        filled = step
    if line.norm(filled.end) in form.phrase.not_before:
        return None
    first = filled.end if filled.first is None else filled.first
    meaning = _meaning(form.phrase, filled)
    if meaning is None:
        return None
    end, suffix = _with_weekday(line, filled.end, meaning), _suffix(form.phrase, filled)
    if not suffix and isinstance(meaning, Shift) and meaning.unit == "day":
        end, suffix = read_part(line, end)
    return Hit(first, end, meaning, form.phrase.id, suffix, _mod(form.phrase, filled))


def _with_weekday(line: Line, end: int, meaning: Meaning) -> int:
    """Take the weekday of ``demain jeudi`` into the span."""
    if not isinstance(meaning, Shift) or meaning.unit != "day" or meaning.anchored_on_text:
        return end
    weekday = line.grammar.weekday.at(line, end)
    return weekday[0] if weekday else end


def _step(line: Line, element: Element, filled: _Filled) -> _Filled | None:
    step = _fill(line, element, filled) if element.slot else _literal(line, element, filled)
    if step is None or element.context or filled.first is not None:
        return step
    return step._replace(first=filled.end)


def _literal(line: Line, element: Element, filled: _Filled) -> _Filled | None:
    return filled._replace(end=filled.end + 1) if line.norm(filled.end) == element.word else None


def _fill(line: Line, element: Element, filled: _Filled) -> _Filled | None:
    grammar, at = line.grammar, filled.end
    if element.word == "n":
        count = read_count(line, at)
        return None if count is None else filled._replace(end=count.end, number=count)
    if element.word == "unit":
        unit = grammar.unit.at(line, at)
        return None if unit is None else filled._replace(end=unit[0], unit=unit[1])
    if element.word == "part":
        part = grammar.part.at(line, at)
        return None if part is None else filled._replace(end=part[0], part=part[1])
    if element.word == "stop":
        return filled if _stops(line, at) else None
    return _habit(line, element, filled)


def _habit(line: Line, element: Element, filled: _Filled) -> _Filled | None:
    grammar, at = line.grammar, filled.end
    if element.word == "weekday":
        weekday = grammar.weekday.at(line, at) or grammar.weekday_plural.at(line, at)
        return weekday and filled._replace(end=weekday[0], habit=f"XXXX-WXX-{weekday[1]}")
    if element.word == "month":
        month = grammar.month.at(line, at)
        return month and filled._replace(end=month[0], habit=f"XXXX-{month[1]:02}")
    season = grammar.season.at(line, at)
    return season and filled._replace(end=season[0], habit=f"XXXX-{season[1]}")


def _stops(line: Line, at: int) -> bool:
    word = line.text(at)
    return not word or not word[0].isalnum()


def _meaning(phrase: Phrase, filled: _Filled) -> Meaning | None:
    unit = phrase.unit or filled.unit
    if phrase.kind == "vague":
        return Vague(phrase.value)
    if phrase.kind == "set":
        return _set(phrase, unit, filled)
    if unit is None:
        return None
    return (
        _recent(phrase, unit, filled) if phrase.kind == "recent" else _shift(phrase, unit, filled)
    )


def _recent(phrase: Phrase, unit: Unit, filled: _Filled) -> Length:
    value = filled.number.value if filled.number else None
    return Length(length_value(value, unit), phrase.sign, unit, _whole(value))


def _shift(phrase: Phrase, unit: Unit, filled: _Filled) -> Shift | Vague | None:
    on_text = phrase.anchor != "filing"
    if filled.number is None:
        return Shift(unit, phrase.by, on_text, phrase.anchor == "near")
    if on_text and unit in _SUBDAY:
        return None
    whole = _whole(filled.number.value) if filled.number.most is None else None
    if whole is None and on_text:
        return None
    if whole is None:
        return Vague("PAST_REF" if phrase.sign < 0 else "FUTURE_REF")
    return Shift(unit, whole * phrase.sign, on_text)


def _set(phrase: Phrase, unit: Unit | None, filled: _Filled) -> Habit | None:
    """Return how often: ``by`` units where the number counts the times (trois fois par an)."""
    if filled.part:
        return Habit(f"XXXX-XX-XXT{filled.part}")
    if filled.habit:
        return Habit(filled.habit)
    if unit is None:
        return None
    number = phrase.by or (filled.number.value if filled.number else 1)
    return Habit(length_value(number, unit))


def _whole(value: float | None) -> int | None:
    return int(value) if value is not None and value % 1 == 0 else None


def _suffix(phrase: Phrase, filled: _Filled) -> str:
    if phrase.part:
        return f"T{phrase.part}"
    return f"T{filled.part}" if filled.part and phrase.kind == "shift" else ""


def _mod(phrase: Phrase, filled: _Filled) -> str | None:
    return phrase.mod or (filled.number.mod if filled.number else None)

"""Lengths of time: trois heures, plus de deux ans, une trentaine de minutes environ."""

from recoupe.lang.calendar import Unit
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, Length
from recoupe.read.timex.numerals import Count, read_count

_CODES: dict[Unit, tuple[str, str, int]] = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "night": ("", "D", 1),
    "week": ("", "W", 1),
    "weekend": ("", "WE", 1),
    "month": ("", "M", 1),
    "quarter": ("", "M", 3),
    "semester": ("", "M", 6),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
}
_UNTOLD: dict[Unit, str] = {"decade": "DE", "century": "CE"}
_REACH = 5
_SMALLER: dict[Unit, Unit] = {
    "year": "month", "month": "day", "day": "hour", "hour": "minute", "minute": "second",
}  # fmt: skip
_HALVES: dict[Unit, str] = {"hour": "30M", "year": "6M", "day": "T12H", "minute": "30S"}


def read_length(line: Line, at: int) -> Hit | None:
    """Read a counted unit of time, unless it is somebody's age or an idiom."""
    fraction = _read_fraction(line, at)
    if fraction is not None:
        return fraction
    first = at + 1 if line.is_in(at, "counted_the") else at
    count = _read_untold(line, at) or read_count(line, first)
    if count is None:
        return None
    if line.is_in(count.end, "length_adjective"):
        count = count._replace(end=count.end + 1)
    unit = line.grammar.unit.at(line, count.end)
    if unit is None or _is_title(line, first, count.end) or _is_age(line, first, count, unit[1]):
        return None
    if _is_idle(line, at, count, unit) or _is_between_hours(line, at, count, unit):
        return None
    end, half = _half(line, unit[0])
    end, after = _qualifier(line, end)
    if line.is_in(end, "out_of") and line.grammar.number.get(line.norm(end + 1)) is None:
        end = _out_of(line, end)
        if end < 0:
            return None
    value = length_value(count.value, unit[1], half=half)
    if count.most is not None:
        value = f"{value}/{length_value(count.most, unit[1])}"
    elif not half and not after:
        end, value = _with_smaller(line, end, value, unit[1])
    meaning = Length(value, unit=unit[1], count=_whole(count))
    return Hit(at, end, meaning, "length", mod=count.mod or after)


def read_whole(line: Line, at: int) -> Hit | None:
    """Read ``toute la nuit`` and the night of ``ont passé la nuit``."""
    whole = line.grammar.words["whole"].at(line, at)
    place = whole[0] if whole else at
    if not (whole or line.follows(at, "spent")) or not line.is_in(place, "the"):
        return None
    part = line.grammar.part.at(line, place + 1)
    unit = line.grammar.unit.at(line, place + 1)
    end = part[0] if part else unit[0] if unit else at
    if end == at or line.is_in(end, "of") or line.is_in(end, "last") or line.is_in(end, "next"):
        return None
    value = f"T{part[1]}" if part else length_value(1, unit[1]) if unit else ""
    return Hit(at, end, Length(value), "length.whole")


def _with_smaller(line: Line, end: int, value: str, unit: Unit) -> tuple[int, str]:
    """Read on over ``cinq ans et dix mois``, ``2 heures 12 minutes``."""
    place = end + 1 if line.is_in(end, "and") else end
    count = read_count(line, place)
    smaller = line.grammar.unit.at(line, count.end) if count else None
    if count is None or smaller is None or _SMALLER.get(unit) != smaller[1]:
        return end, value
    if count.value is None or count.mod or count.most is not None:
        return end, value
    rest = length_value(count.value, smaller[1])
    return smaller[0], value + rest.removeprefix("PT" if "T" in value else "P")


def length_value(count: float | None, unit: Unit, *, half: bool = False) -> str:
    """Return the TIMEX3 value of so many units; ``X`` when nobody counted them.

    >>> length_value(2, "decade")
    'P20Y'
    """
    time, code, times = _CODES[unit]
    if count is None:
        return f"P{time}X{_UNTOLD.get(unit, code)}"
    if half and unit in _HALVES:
        return f"P{time}{count * times:g}{code}{_HALVES[unit]}"
    return f"P{time}{(count + half / 2) * times:g}{code}"


def _read_untold(line: Line, at: int) -> Count | None:
    """Read the article of ``depuis des mois`` and ``il faudra des mois``; elsewhere it is none."""
    behind = line.follows(at, "during") or line.follows(at, "lasting")
    untold = line.is_in(at, "untold") and behind
    return Count(at + 1, None) if untold else None


def _is_between_hours(line: Line, at: int, count: Count, unit: tuple[int, Unit]) -> bool:
    """Refuse ``de 8 à 10 heures``, which may be two hours of the day; ``par jour`` counts them."""
    ranged = count.most is not None and unit[1] == "hour" and line.follows(at, "of")
    return ranged and not line.is_in(unit[0], "per")


def _is_title(line: Line, first: int, unit: int) -> bool:
    """Tell the guerre de Trente Ans, guerre des Six Jours."""
    capitals = line.text(unit)[0].isupper() and line.text(unit)[1:].islower()
    return capitals and not line.text(first)[0].isdecimal()


def _half(line: Line, at: int) -> tuple[int, bool]:
    half = line.grammar.words["half"].at(line, at)
    return half if half else (at, False)


def _qualifier(line: Line, at: int) -> tuple[int, str | None]:
    after = line.grammar.after.at(line, at)
    if after is None or line.is_in(after[0], "superlative"):
        return at, None
    return after


def _whole(count: Count) -> int | None:
    if count.value is None or count.value % 1 or count.most is not None:
        return None
    return int(count.value)


def _out_of(line: Line, at: int) -> int:
    """Refuse ``24 heures sur 24``, keep ``trois jours sur place``."""
    return -1 if line.norm(at + 1).isdecimal() else at


def _is_age(line: Line, at: int, count: Count, unit: Unit) -> bool:
    if unit not in ("year", "month") or count.value is None or line.is_in(count.end, "no_age"):
        return False
    if any(line.follows(place, "ages") for place in range(at, at - _REACH, -1)):
        return True
    named = line.follows(at - 1, "aged") or _is_people(line, at - 2) or line.is_person(at - 2)
    if line.follows(at, "of") and named:
        return True
    second = line.follows(at, "and") or line.follows(at, "count_to")
    if second and line.norm(at - 2).isdecimal():
        return line.follows(at - 3, "aged") or line.follows(at - 2, "age_group")
    if unit != "year":
        return False
    return _is_age_group(line, at) or _closes_an_age(line, at, count.end + 1)


def _is_age_group(line: Line, at: int) -> bool:
    """Tell ``les 18 ans`` and ``les moins de 20 ans``; ``durant les cinq ans`` is a length."""
    before = line.grammar.before.ends(line, at)
    first = before[0] if before else at
    return line.follows(first, "age_group") and not line.follows(first - 1, "during")


def _is_people(line: Line, at: int) -> bool:
    """Tell the people named by where they are from: ``une Malienne de 27 ans``."""
    determiner = line.is_in(at - 1, "shown") or line.grammar.number.get(line.norm(at - 1)) == 1
    return determiner and line.text(at)[:1].isupper() and line.text(at)[1:].islower()


def _closes_an_age(line: Line, at: int, end: int) -> bool:
    """Tell the ages of ``Awa Sow, 34 ans,``, ``elle avait 34 ans.`` and ``À 34 ans, elle``."""
    if line.text(end)[:1].isalnum():
        return False
    start = at
    while line.follows(start, "age_adverb"):
        start -= 1
    if line.norm(start - 1) in (",", "("):
        return line.text(start - 2)[:1].isupper() or line.is_person(start - 2)
    if line.follows(start, "at_age"):
        died = any(line.is_in(start - back, "died") for back in range(2, _REACH))
        return died or not line.text(start - 2)[:1].isalnum()
    return line.follows(start, "have")


def _is_idle(line: Line, at: int, count: Count, unit: tuple[int, Unit]) -> bool:
    """Refuse un jour, une journée de colère, une minute de silence, la seconde fois."""
    if count.value != 1 or count.mod:
        return False
    if unit[1] in ("second", "weekend", "night"):
        return True
    if unit[1] == "day":
        return not line.follows(at, "during") or line.is_in(unit[0], "no_length")
    return line.is_in(unit[0], "idle_after")


def _read_fraction(line: Line, at: int) -> Hit | None:
    before = line.grammar.before.at(line, at)
    place, mod = before if before else (at, None)
    entry = line.grammar.fraction.at(line, place)
    if entry is None:
        return None
    end, after = _qualifier(line, entry[0])
    return Hit(at, end, Length(entry[1]), "length.fraction", mod=mod or after)

"""The days an uncertain date may be, and what is left of them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import chain

import msgspec

from recoupe.crosscheck.dates import Days, candidates

ALL_DAYS: Days = (date.min, date.max)
_LONGEST_LISTED = 62


class Choice(msgspec.Struct, frozen=True):
    """One stretch of days; one with a ``name`` (EDTF) is taken whole or not at all."""

    first: date
    last: date
    name: str | None = None


Choices = tuple[Choice, ...]


def choices_of(edtf: str | None, *, whole: bool) -> Choices:
    """List the choices an expression leaves; none where it is open or says nothing.

    With ``whole`` each member of a set is taken whole, else stretches may be cut.

    >>> [str(one.first) for one in choices_of("[2031-03-04,2031-03-11]", whole=True)]
    ['2031-03-04', '2031-03-11']
    """
    parts = edtf.strip("[]").split(",") if edtf and edtf.startswith("[") else [edtf or ""]
    found = [(part, candidates(part)) for part in parts]
    if any(len(days) != 1 for _, days in found):
        return ()
    return tuple(Choice(*days[0], part if whole else None) for part, days in found)


def left_of(own: Choices, allowed: Iterable[Days], weekday: int | None = None) -> Choices:
    """Keep what meets the allowed days; of a stretch only these, on that ISO weekday if given."""
    allowed = _merged(allowed)
    return tuple(chain.from_iterable(_kept(choice, allowed, weekday) for choice in own))


def moved(choices: Choices, least: int | None, most: int | None) -> list[Days]:
    """Give the days from ``least`` to ``most`` days after the choices; None is without end."""
    return [
        (_later(one.first, least, date.min), _later(one.last, most, date.max)) for one in choices
    ]


def written(choices: Choices) -> str:
    """Write choices as EDTF: a day, or one of a set of days and stretches."""
    parts = [choice.name or _stretch(choice) for choice in choices]
    plain = len(parts) == 1 and ".." not in parts[0]
    return parts[0] if plain else f"[{','.join(parts)}]"


def _kept(choice: Choice, allowed: Sequence[Days], weekday: int | None) -> Iterable[Choice]:
    met = [
        (max(choice.first, first), min(choice.last, last))
        for first, last in allowed
        if first <= choice.last and choice.first <= last
    ]
    if choice.name is not None:
        return [choice] if met else []
    if weekday is None:
        return [Choice(first, last) for first, last in met]
    if sum((last - first).days + 1 for first, last in met) > _LONGEST_LISTED:
        return [choice]
    return [Choice(day, day) for stretch in met for day in _days(stretch, weekday)]


def _days(stretch: Days, weekday: int) -> Iterable[date]:
    length = (stretch[1] - stretch[0]).days + 1
    days = (stretch[0] + timedelta(days=number) for number in range(length))
    return (day for day in days if day.isoweekday() == weekday)


def _merged(stretches: Iterable[Days]) -> list[Days]:
    merged: list[Days] = []
    for first, last in sorted(stretches):
        if merged and first <= _later(merged[-1][1], 1, date.max):
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _later(day: date, by: int | None, limit: date) -> date:
    if by is None or day in ALL_DAYS:
        return limit if by is None else day
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return limit


def _stretch(choice: Choice) -> str:
    if choice.first == choice.last:
        return choice.first.isoformat()
    first = "" if choice.first == date.min else choice.first.isoformat()
    last = "" if choice.last == date.max else choice.last.isoformat()
    return f"{first}..{last}"

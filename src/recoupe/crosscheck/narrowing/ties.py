"""What two dates are to each other."""

from typing import NamedTuple

import msgspec

from recoupe.records import Reading, Timex


class Place(NamedTuple):
    """A date: where it stands in its dispatch, or -1 and -1 for the day of filing."""

    dispatch: str
    start: int = -1
    end: int = -1


class Tie(msgspec.Struct, frozen=True, order=True):
    """``other`` is from ``least`` to ``most`` days after ``one``, None without end.

    ``from_one`` is the key of the sentence that tells what ``one`` says of ``other``,
    ``from_other`` the other way round.
    """

    one: Place
    other: Place
    least: int | None
    most: int | None
    from_one: str
    from_other: str


def place_of(reading: Reading, timex: Timex) -> Place:
    """Give the place of a time expression."""
    return Place(reading.dispatch.id, timex.start, timex.end)


def same_day(one: Place, other: Place, reason: str) -> Tie:
    """Tie two dates that are one day."""
    first, second = sorted((one, other))
    return Tie(first, second, 0, 0, reason, reason)

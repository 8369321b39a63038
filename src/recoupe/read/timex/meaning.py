"""What a time expression says before anything is known of the day it was written."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from recoupe.lang.calendar import Holiday, Unit

Tense = Literal["past", "present", "future", "open"]


@dataclass(frozen=True)
class OnDate:
    """A date as far as it is spelled out; ``by`` is -1 for dernier, 1 for prochain.

    ``weekday`` is the one written beside it, which helps to find the year. ``overnight`` is the
    night that begins on it (la nuit du 3 au 4 mars).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    by: int = 0
    weekday: int | None = None
    overnight: bool = False


@dataclass(frozen=True)
class OnWeekday:
    """A weekday alone; ``by`` is -1 for dernier, 1 for prochain, 0 when nothing is said.

    ``overnight`` is the night that begins on it (la nuit de lundi à mardi), ``last`` the weekday
    that ends a stretch (de lundi à mercredi).
    """

    weekday: int
    by: int = 0
    overnight: bool = False
    last: int | None = None


@dataclass(frozen=True)
class InSeason:
    """A season; ``by`` is -1, 0 (cet hiver) or 1, None when nothing is said."""

    code: str
    year: int | None = None
    by: int | None = None


@dataclass(frozen=True)
class InQuarter:
    """The quarter (``months`` 3) or half-year (6) of that number, of the given or nearest year."""

    number: int
    months: int
    year: int | None = None


@dataclass(frozen=True)
class OnHoliday:
    """A named day of the given or the nearest year."""

    holiday: Holiday
    year: int | None = None
    by: int = 0


@dataclass(frozen=True)
class Shift:
    """A calendar unit moved from its anchor: the filing day, or the last date in the text.

    ``near`` takes a date of the text only where it was just told (dans la soirée).
    """

    unit: Unit
    by: int
    anchored_on_text: bool = False
    near: bool = False


@dataclass(frozen=True)
class Between:
    """From one date to another, both included."""

    first: OnDate
    last: OnDate


@dataclass(frozen=True)
class Era:
    """A decade, a century or another stretch that needs no anchor."""

    value: str
    edtf: str
    first: date
    last: date
    unit: Unit


@dataclass(frozen=True)
class Vague:
    """The past, the present or the future without bounds."""

    value: str


@dataclass(frozen=True)
class Length:
    """A stretch of time; ``ends_now`` -1 when it ends at filing, 1 when it begins there."""

    value: str
    ends_now: int = 0
    unit: Unit | None = None
    count: int | None = None


@dataclass(frozen=True)
class Habit:
    """Something that comes back."""

    value: str


@dataclass(frozen=True)
class HourOnly:
    """An hour whose day stands elsewhere."""


Meaning = (
    OnDate | OnWeekday | InSeason | InQuarter | OnHoliday | Shift | Between | Era | Vague
    | Length | Habit | HourOnly
)  # fmt: skip


class Hit(NamedTuple):
    """Pieces ``[first, end)`` that say ``meaning``; ``suffix`` is the part of the day or hour."""

    first: int
    end: int
    meaning: Meaning
    rule: str
    suffix: str = ""
    mod: str | None = None

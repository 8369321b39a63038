"""What a meaning comes to when the day of filing is known."""

from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.lang.calendar import Holiday
from recoupe.read.timex.meaning import (
    Between,
    Era,
    InQuarter,
    InSeason,
    Meaning,
    OnDate,
    OnHoliday,
    OnWeekday,
    Shift,
    Tense,
)
from recoupe.read.timex.periods import (
    Period,
    day_of,
    easter_of,
    month_of,
    months_of,
    night_of,
    season_of,
    shifted,
    stretch_of,
    year_of,
)

_SEASON_END = timedelta(days=30)
_JUST = timedelta(days=8)
_SOON: dict[Tense, timedelta] = {"open": timedelta(days=30), "present": timedelta(days=182)}


@dataclass(frozen=True)
class Today:
    """A day the dispatch may have been filed on.

    ``lead`` says that it is the weekday the dispatch opens with: the filing may be later by a
    day or two, so that a weekday right after it stays open both ways.
    """

    day: date
    lead: bool = False


def resolve(meaning: Meaning, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    """Return the periods a meaning may stand for; empty when nothing pins it."""
    try:
        if isinstance(meaning, OnWeekday):
            return _weekday(meaning, today, tense) if today else ()
        if isinstance(meaning, Shift):
            return _shift(meaning, today, tense) if today else ()
        return _of_calendar(meaning, today, tense)
    except (OverflowError, ValueError):
        return ()


def _of_calendar(meaning: Meaning, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    if isinstance(meaning, OnDate):
        return _date(meaning, today, tense)
    if isinstance(meaning, Between):
        return _between(meaning, today, tense)
    if isinstance(meaning, InSeason):
        return _season(meaning, today, tense)
    if isinstance(meaning, InQuarter):
        return _quarter(meaning, today, tense)
    if isinstance(meaning, OnHoliday):
        return _holiday(meaning, today, tense)
    if isinstance(meaning, Era):
        return (Period(meaning.value, meaning.edtf, meaning.first, meaning.last, meaning.unit),)
    return ()


def _date(meaning: OnDate, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    if meaning.year is not None:
        return (_spelled(meaning, meaning.year),)
    if today is None:
        return ()
    years = range(today.day.year - 4, today.day.year + 5)
    periods = [_spelled(meaning, year) for year in years if _is_day(meaning, year)]
    nearest = _nearest(periods, today.day, _lean(meaning.by, tense))
    if meaning.weekday is None or _falls_on(nearest, meaning.weekday):
        return (nearest,)
    around = [period for period in periods if abs(period.first.year - today.day.year) <= 1]
    fitting = (period for period in around if _falls_on(period, meaning.weekday))
    return (next(fitting, nearest),)


def _falls_on(period: Period, weekday: int | None) -> bool:
    return period.first.isoweekday() == weekday


def _lean(by: int, tense: Tense) -> Tense:
    return tense if by == 0 else "past" if by < 0 else "future"


def _is_day(meaning: OnDate, year: int) -> bool:
    return (meaning.month, meaning.day) != (2, 29) or year % 4 == 0


def _spelled(meaning: OnDate, year: int) -> Period:
    if meaning.month is None:
        return year_of(year)
    if meaning.day is None:
        return month_of(year, meaning.month)
    name = night_of if meaning.overnight else day_of
    return name(date(year, meaning.month, meaning.day))


def _nearest(periods: list[Period], today: date, tense: Tense) -> Period:
    """Return the last period begun by today, the next one where the verb looks ahead.

    Without a verb of the past, one that begins within thirty days is the one meant: nobody
    writes ``le 5 février`` on 3 February of what happened a year ago. With the present
    (``expire en octobre``) it is one of the next half-year. A day of last week is not told by its
    day and month for the one in a year, whatever the verb.
    """
    coming = [period for period in periods if period.last >= today]
    begun = [period for period in periods if period.first <= today]
    if tense == "future":
        is_just_over = today - begun[-1].last < _JUST and coming[0].first > today
        return begun[-1] if is_just_over and begun[-1].unit == "day" else coming[0]
    if coming and tense in _SOON and coming[0].first - today <= _SOON[tense]:
        return coming[0] if coming[0].first > today else begun[-1]
    return begun[-1]


def _between(meaning: Between, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    last = _date(meaning.last, today, tense)
    if not last:
        return ()
    closing = last[0]
    opening = _spelled(meaning.first, meaning.first.year or closing.first.year)
    if opening.first > closing.last:
        opening = _spelled(meaning.first, closing.first.year - 1)
    name = f"{opening.value}/{closing.value}"
    return (Period(name, name, opening.first, closing.last, closing.unit),)


def _season(meaning: InSeason, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    if meaning.year is not None:
        return (season_of(meaning.year, meaning.code),)
    if today is None:
        return ()
    seasons = [season_of(today.day.year + k, meaning.code) for k in range(-2, 3)]
    if meaning.by == 0:
        return (_this_season(seasons, today.day, tense),)
    if meaning.by == -1:
        return ([season for season in seasons if season.last < today.day][-1],)
    if meaning.by == 1:
        return (next(season for season in seasons if season.first > today.day),)
    nearest = _nearest(seasons, today.day, tense)
    is_ending = nearest.first <= today.day and nearest.last - today.day < _SEASON_END
    if tense == "future" and is_ending:
        return (next(season for season in seasons if season.first > today.day),)
    return (nearest,)


def _this_season(seasons: list[Period], today: date, tense: Tense) -> Period:
    """Return the season of ``cet été``: that of today, else the nearest one the verb allows."""
    begun = [season for season in seasons if season.first <= today][-1]
    coming = next(season for season in seasons if season.last >= today)
    is_nearer = today - begun.last < coming.first - today
    if tense == "past" or (tense == "open" and is_nearer):
        return begun
    return coming


def _quarter(meaning: InQuarter, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    if meaning.year is not None:
        return (months_of(meaning.year, meaning.number, length=meaning.months),)
    if today is None:
        return ()
    years = range(today.day.year - 2, today.day.year + 3)
    quarters = [months_of(year, meaning.number, length=meaning.months) for year in years]
    return (_nearest(quarters, today.day, tense),)


def _holiday(meaning: OnHoliday, today: Today | None, tense: Tense) -> tuple[Period, ...]:
    holiday = meaning.holiday
    year = meaning.year or holiday.year
    if year is not None:
        return (day_of(_day_of(holiday, year)),)
    if today is None:
        return ()
    days = [day_of(_day_of(holiday, today.day.year + k)) for k in range(-2, 3)]
    return (_nearest(days, today.day, _lean(meaning.by, tense)),)


def _day_of(holiday: Holiday, year: int) -> date:
    if holiday.after_easter is not None:
        return easter_of(year) + timedelta(days=holiday.after_easter)
    return date(year, holiday.month, holiday.day)


def _weekday(meaning: OnWeekday, today: Today, tense: Tense) -> tuple[Period, ...]:
    if meaning.last is None:
        return _one_weekday(meaning, today, tense)
    ahead = tense in ("present", "future")
    pinned = OnWeekday(meaning.weekday if ahead else meaning.last)
    days = [period.first for period in _one_weekday(pinned, today, tense)]
    back = 0 if ahead else (meaning.last - meaning.weekday) % 7
    return tuple(stretch_of(day - timedelta(days=back), meaning.last) for day in days)


def _one_weekday(meaning: OnWeekday, today: Today, tense: Tense) -> tuple[Period, ...]:
    since = (today.day.isoweekday() - meaning.weekday) % 7
    name = night_of if meaning.overnight else day_of
    if meaning.by < 0:
        return (name(today.day - timedelta(days=since or 7)),)
    if meaning.by > 0:
        return (name(today.day + timedelta(days=7 - since)),)
    if tense in ("present", "future"):
        return (name(today.day + timedelta(days=-since % 7)),)
    last = name(today.day - timedelta(days=since))
    if today.lead and since in (5, 6):
        return last, name(today.day + timedelta(days=7 - since))
    return (last,)


def _shift(meaning: Shift, today: Today, tense: Tense) -> tuple[Period, ...]:
    if meaning.unit == "weekend" and meaning.by == 0 and tense == "past":
        weekend = shifted(today.day, "weekend", 0)
        return (weekend if weekend.first <= today.day else shifted(today.day, "weekend", -1),)
    return (shifted(today.day, meaning.unit, meaning.by),)

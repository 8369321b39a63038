"""One pass over a zone: every reader wherever one may begin, the longest wins."""

from collections.abc import Callable

from recoupe.read.timex.clock import read_hour, read_hour_only, read_named
from recoupe.read.timex.dates import read_date, read_month_figures, read_numeric_date
from recoupe.read.timex.eras import read_century, read_decade
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.habits import read_bare_part, read_rate
from recoupe.read.timex.lengths import read_length, read_whole
from recoupe.read.timex.meaning import Hit, HourOnly, Length, OnDate, OnHoliday, OnWeekday, Shift
from recoupe.read.timex.months import read_month
from recoupe.read.timex.phrases import read_phrase
from recoupe.read.timex.quarters import read_quarter
from recoupe.read.timex.ranges import read_pair, read_range
from recoupe.read.timex.seasons import read_holiday, read_season
from recoupe.read.timex.weekdays import read_part, read_part_of, read_weekday, read_weekdays
from recoupe.read.timex.years import read_year

READERS: tuple[Callable[[Line, int], Hit | None], ...] = (
    read_date,
    read_numeric_date,
    read_month_figures,
    read_range,
    read_pair,
    read_part_of,
    read_weekday,
    read_weekdays,
    read_holiday,
    read_phrase,
    read_season,
    read_quarter,
    read_decade,
    read_century,
    read_month,
    read_year,
    read_hour_only,
    read_length,
    read_whole,
    read_bare_part,
)


def scan(line: Line) -> tuple[Hit, ...]:
    """Return the time expressions of a zone in order, none overlapping another.

    Linear in the number of pieces: every reader looks a bounded way ahead.
    """
    hits: list[Hit] = []
    end = 0
    for at in line.grammar.openings.places(line.norms):
        hit = _best(line, at) if at >= end else None
        if hit is None:
            continue
        hit = _with_day(line, hit) if isinstance(hit.meaning, HourOnly) else _with_hour(line, hit)
        hits.append(hit)
        end = hit.end
        rate = read_rate(line, end) if isinstance(hit.meaning, Length) else None
        if rate is not None:
            hits.append(rate)
            end = rate.end
    return tuple(hits)


def _best(line: Line, at: int) -> Hit | None:
    best: Hit | None = None
    for read in READERS:
        hit = read(line, at)
        if hit is not None and (best is None or hit.end > best.end):
            best = hit
    return best


def _with_hour(line: Line, hit: Hit) -> Hit:
    """Take the part of the day and the hour behind a day into its span."""
    if not _is_day(hit):
        return hit
    if not hit.suffix:
        end, suffix = read_part(line, hit.end)
        hit = hit._replace(end=end, suffix=suffix)
    link = line.grammar.words["hour_link"].at(line, hit.end)
    place = link[0] if link else hit.end
    if isinstance(hit.meaning, OnDate) and hit.meaning.year and line.norm(place) == ",":
        place += 1
    hour = read_named(line, place, is_term=not link) or read_hour(line, place)
    if hour is None or not (hour.marked or link):
        return hit
    return hit._replace(end=hour.end, suffix=hour.value)


def _with_day(line: Line, hit: Hit) -> Hit:
    """Give an hour the day right behind it: ``à 17h15 ce samedi``, ``vers 22 heures lundi``."""
    day = read_date(line, hit.end) or read_weekday(line, hit.end)
    if day is None or (day.suffix and not hit.suffix):
        return hit
    return day._replace(first=hit.first, suffix=hit.suffix)


def _is_day(hit: Hit) -> bool:
    meaning = hit.meaning
    if isinstance(meaning, OnDate):
        return meaning.day is not None
    if isinstance(meaning, Shift):
        return meaning.unit == "day"
    return isinstance(meaning, OnWeekday | OnHoliday) and not isinstance(meaning, HourOnly)

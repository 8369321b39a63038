"""One pass over a zone: every reader where it may begin, the longest wins."""

from functools import cache

from recoupe.read.timex.clock import read_hour, read_hour_only, read_named
from recoupe.read.timex.dates import read_date, read_month_figures, read_numeric_date
from recoupe.read.timex.eras import read_century, read_decade
from recoupe.read.timex.grammar import Grammar, Line
from recoupe.read.timex.habits import read_bare_part, read_rate
from recoupe.read.timex.lengths import read_length, read_whole
from recoupe.read.timex.meaning import Hit, HourOnly, Length, OnDate, OnHoliday, OnWeekday, Shift
from recoupe.read.timex.months import read_month
from recoupe.read.timex.openings import FIGURES, PHRASES, ROMAN, Openings, Reader
from recoupe.read.timex.phrases import read_phrase
from recoupe.read.timex.quarters import read_quarter
from recoupe.read.timex.ranges import read_pair, read_range
from recoupe.read.timex.seasons import read_holiday, read_season
from recoupe.read.timex.weekdays import read_part, read_part_of, read_weekday, read_weekdays
from recoupe.read.timex.years import read_year

# With what each reader may begin: tables and lists of the calendar, figures, phrases.
READERS: dict[Reader, tuple[str, ...]] = {
    read_date: (FIGURES, "ordinal", "the_day", "weekday"),
    read_numeric_date: (FIGURES, "the_day"),
    read_month_figures: (FIGURES,),
    read_range: ("range_from",),
    read_pair: (FIGURES, "month"),
    read_part_of: ("shown", "the"),
    read_weekday: ("the_day", "weekday"),
    read_weekdays: ("weekday",),
    read_holiday: ("holiday", "the"),
    read_phrase: (FIGURES, PHRASES, "before", "number", "some"),
    read_season: ("season", "shown", "the"),
    read_quarter: ("last", "ordinal", "the_day"),
    read_decade: ("decade_name", "the_years"),
    read_century: (FIGURES, ROMAN, "ordinal", "the_day"),
    read_month: ("edge", "month", "month_name", "several", "the", "the_day"),
    read_year: (FIGURES, "edge", "several", "the", "year_name"),
    read_hour_only: (FIGURES, "clock", "number"),
    read_length: (
        FIGURES, "before", "before_about", "counted_the", "fraction", "number", "some", "untold",
    ),
    read_whole: ("the", "whole"),
    read_bare_part: ("the",),
}  # fmt: skip


def scan(line: Line) -> tuple[Hit, ...]:
    """Return the time expressions of a zone in order, none overlapping another.

    Linear in the number of pieces: every reader looks a bounded way ahead.
    """
    openings = openings_of(line.grammar)
    hits: list[Hit] = []
    end = 0
    for at, readers in openings.places(line.norms):
        hit = _best(line, at, readers) if at >= end else None
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


@cache
def openings_of(grammar: Grammar) -> Openings:
    """Return where the readers may begin; built once per grammar."""
    return Openings(grammar.calendar, grammar.wordings, READERS)


def _best(line: Line, at: int, readers: tuple[Reader, ...]) -> Hit | None:
    best: Hit | None = None
    for read in readers:
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

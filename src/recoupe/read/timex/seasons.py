"""Seasons and named days: cet hiver, au printemps 2014, Noël, le 14-Juillet."""

from recoupe.read.timex.dates import read_last_or_next, year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, InSeason, OnHoliday


def read_season(line: Line, at: int) -> Hit | None:
    """Read a season that is pinned: by a year, cet, dernier, or ``au`` before it."""
    shown = line.is_in(at, "shown")
    place = at + 1 if shown or line.is_in(at, "the") else at
    season = line.grammar.season.at(line, place)
    if season is None:
        return None
    end, year = _year_or_two(line, season[0])
    end, by = (end, 0) if year else read_last_or_next(line, end)
    if shown or by:
        return Hit(at, end, InSeason(season[1], year, by), "season")
    if year is None and not _is_pinned(line, at, place):
        return None if at == place else Hit(at, end, InSeason(season[1]), "season.bare")
    if year is not None and _is_participle(line, place):
        return None
    return Hit(at, end, InSeason(season[1], year), "season")


def _is_pinned(line: Line, at: int, place: int) -> bool:
    """Tell a season that is one season: au printemps, d'ici l'été, ne pas passer l'hiver."""
    if line.follows(place, "pins_season"):
        return True
    return at < place and (line.follows(at, "before_season") or line.follows(at, "lives_to"))


def _is_participle(line: Line, at: int) -> bool:
    """Tell ``été`` of être, which no article and no capital goes with."""
    return (
        line.is_in(at, "participle")
        and line.text(at)[0].islower()
        and not line.follows(at, "no_participle_after")
    )


def _year_or_two(line: Line, at: int) -> tuple[int, int | None]:
    """Read the year of a season; a winter has two: l'hiver 2030-2031."""
    end, year = year_after(line, at)
    if year and line.norm(end) in ("-", "/") and year_after(line, end + 1)[1] == year + 1:
        return end + 2, year
    return end, year


def read_holiday(line: Line, at: int) -> Hit | None:
    """Read a named day, written with its capital, with year or dernier where they stand."""
    place = at + 1 if line.is_in(at, "the") else at
    found = line.grammar.holiday.at(line, place)
    if found is None or not _has_capital(line, place, found[0]) or _is_name(line, at):
        return None
    end, holiday = found
    if line.grammar.not_holiday[holiday].ends(line, at) or line.text(end)[:1].isupper():
        return None
    if line.is_in(end, "other_feast"):
        return None
    end, year = year_after(line, end)
    end, by = (end, 0) if year else read_last_or_next(line, end)
    return Hit(at, end, OnHoliday(holiday, year, by), "holiday")


def _is_name(line: Line, at: int) -> bool:
    """Tell the family name behind a first name: ``Mathilde Toussaint``."""
    before = line.text(at - 1)
    is_preposition = line.follows(at, "of_month") or line.follows(at, "before_season")
    return before[:1].isupper() and before[1:].islower() and not is_preposition


def _has_capital(line: Line, first: int, end: int) -> bool:
    return any(line.text(at)[:1].isupper() for at in range(first, end))

"""Years: en 2014, fin 2021, l'année 2014, le budget 2022."""

from recoupe.read.timex.dates import year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Hit, OnDate
from recoupe.read.timex.months import read_edge


def read_year(line: Line, at: int) -> Hit | None:
    """Read a year where it is one: en 2014, fin 2021, l'année 2014, le budget 2022, (2014)."""
    place, mod = read_edge(line, at)
    name = line.grammar.words["year_name"].at(line, place)
    figures = name[0] if name else place
    end, year = year_after(line, figures)
    if year is None or _is_code(line, figures):
        return None
    if figures == at and not _stands_as_year(line, at):
        return None
    return Hit(at, end, OnDate(year), "date.year", mod=mod or None)


def _is_code(line: Line, at: int) -> bool:
    """Tell whether the figures are glued to letters or signs, or counted: 2014 km."""
    if line.is_in(at + 1, "counted") or line.is_in(at + 1, "before_christ"):
        return True
    after = line.norm(at + 1)
    glued = after in ("-", "/", ":", "h") and line.norm(at + 2).isalnum() and line.is_glued(at)
    return glued or line.norm(at - 1) in ("/", "-", ":", "°", "#")


def _stands_as_year(line: Line, at: int) -> bool:
    if not 1500 <= int(line.norm(at)) <= 2100:
        return line.follows(at, "in_any_year")
    if line.follows(at, "in_year"):
        return True
    closed = _ends_phrase(line, at + 1)
    if line.follows(at, "near_year") or line.norm(at - 1) == "(":
        return closed or not _may_be_counted(line, at + 1)
    before = line.text(at - 1)
    return closed and before[:1].isalpha() and before.islower() and _is_noun(line, at - 1)


def _is_noun(line: Line, at: int) -> bool:
    return len(line.norm(at)) > 3 and not (
        line.is_in(at, "numbered") or line.is_in(at, "goes_on") or line.is_in(at, "before_count")
    )


def _may_be_counted(line: Line, at: int) -> bool:
    """Tell whether the word may be a plural noun, of which figures give the number."""
    return line.text(at)[0].isdecimal() or line.norm(at)[-1] in "sxh"


def _ends_phrase(line: Line, at: int) -> bool:
    word = line.text(at)
    return not word or not word[0].isalnum() or line.is_in(at, "goes_on")

"""Months and years: janvier 2022, mi-décembre, début mars, en 2014, les années 1990."""

from datetime import date

from recoupe.read.timex.dates import read_last_or_next, year_after
from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Era, Hit, OnDate
from recoupe.read.timex.numerals import read_words

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def read_month(line: Line, at: int) -> Hit | None:
    """Read a month with what cuts it (mi-, début) and its year, where context makes it one."""
    place, mod = read_edge(line, at)
    month = line.grammar.month.at(line, place)
    if month is None:
        return None
    end, year = year_after(line, month[0])
    end, by = (end, 0) if year else read_last_or_next(line, end)
    if len(line.norm(place)) <= 4 and line.norm(place) not in ("mars", "août", "aout", "juin"):
        by, year = (by, year) if line.norm(place) == "mai" else (0, None)
        if line.norm(place) != "mai":
            return None
    if mod is None and not year and not by and not _stands_as_month(line, place):
        return None
    return Hit(at, end, OnDate(year, month[1], by=by), "date.month", mod=mod or None)


def _stands_as_month(line: Line, at: int) -> bool:
    return line.follows(at, "of_month") and line.text(at)[0].islower()


def read_edge(line: Line, at: int) -> tuple[int, str | None]:
    """Read ``mi-``, ``la mi-``, ``début``, ``la fin`` before a month or year."""
    place = at + 1 if line.norm(at) in ("la", "le") else at
    edge = line.grammar.edge.at(line, place)
    if edge is None:
        return at, None
    end = edge[0] + 1 if line.norm(edge[0]) == "-" else edge[0]
    if place > at and line.norm(end) == "de":
        end += 1
    return end, edge[1]


def read_year(line: Line, at: int) -> Hit | None:
    """Read a year where it is one: en 2014, fin 2021, l'année 2014, le budget 2022, (2014)."""
    place, mod = read_edge(line, at)
    named = place
    if line.norm(place) in ("l'", "d'") and line.norm(place + 1) in ("an", "année"):
        named = place + 2
    end, year = year_after(line, named)
    if year is None or _is_code(line, named):
        return None
    if mod is None and named == at and not _stands_as_year(line, named):
        return None
    first = place if named > place and line.norm(place) != "d'" else at
    if named > place and line.norm(place) == "d'":
        first = place + 1
    return Hit(first, end, OnDate(year), "date.year", mod=mod or None)


def _is_code(line: Line, at: int) -> bool:
    """Tell whether the figures are glued to letters or signs, or counted: 2014 km."""
    if line.is_in(at + 1, "counted") or line.is_in(at + 1, "before_christ"):
        return True
    after = line.norm(at + 1)
    glued = after in ("-", "/", ":", "h") and line.norm(at + 2).isalnum() and _glued(line, at)
    return glued or line.norm(at - 1) in ("/", "-", ":", "n°", "#")


def _glued(line: Line, at: int) -> bool:
    return line.pieces[at].end == line.pieces[at + 1].start


def _stands_as_year(line: Line, at: int) -> bool:
    if not 1500 <= int(line.norm(at)) <= 2100:
        return line.norm(at - 1) == "en"
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


def read_decade(line: Line, at: int) -> Hit | None:
    """Read ``les années 1990`` and ``années 90``; two figures are of the century of 1900."""
    place = at + 1 if line.norm(at) in ("les", "ces") else at
    if line.norm(place) != "années":
        return None
    figures = line.norm(place + 1)
    number = (place + 2, int(figures)) if figures.isdecimal() else read_words(line, place + 1)
    if number is None or not (10 <= number[1] < 100 or 1000 <= number[1] < 2100):
        return None
    end, year = number[0], number[1] + (1900 if number[1] < 100 else 0)
    if year % 10:
        return None
    tens = str(year // 10)
    era = Era(tens, f"{tens}X", date(year, 1, 1), date(year + 9, 12, 31))
    return Hit(at, end, era, "date.decade")


def read_century(line: Line, at: int) -> Hit | None:
    """Read ``le XXe siècle`` and ``20e siècle``; the century of 1901 to 2000 has value 19."""
    place = at + 1 if line.norm(at) == "le" else at
    number, end = _ordinal(line, place)
    if not 1 <= number <= 21 or line.norm(end) != "siècle":
        return None
    first = (number - 1) * 100 + 1
    era = Era(
        f"{number - 1:02}", f"{first:04}/{number * 100:04}", date(first, 1, 1),
        date(number * 100, 12, 31),
    )  # fmt: skip
    return Hit(at, end + 1, era, "date.century")


def _ordinal(line: Line, at: int) -> tuple[int, int]:
    word = line.norm(at)
    if word in line.grammar.ordinal and line.norm(at - 1) in ("au", "du", "le"):
        return line.grammar.ordinal[word], at + 1
    if word.isdecimal() and len(word) <= 2 and line.norm(at + 1) in ("e", "ème", "è"):
        return int(word), at + 2
    if word and line.norm(at + 1) == "ème" and all(letter in _ROMAN for letter in word):
        return _roman(word), at + 2
    for tail in ("ème", "e", "è", "er"):
        stem = word.removesuffix(tail)
        if stem != word and stem and all(letter in _ROMAN for letter in stem):
            return _roman(stem), at + 1
    return 0, at


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    later = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, later, strict=True))

"""Decades and centuries: les années 1990, le XXe siècle."""

from datetime import date

from recoupe.read.timex.grammar import Line
from recoupe.read.timex.meaning import Era, Hit
from recoupe.read.timex.numerals import read_words
from recoupe.read.timex.roman import is_roman, roman_value


def read_decade(line: Line, at: int) -> Hit | None:
    """Read ``les années 1990`` and ``années 90``; two figures are of the century of 1900."""
    place = at + 1 if line.is_in(at, "the_years") else at
    if not line.is_in(place, "decade_name"):
        return None
    figures = line.norm(place + 1)
    number = (place + 2, int(figures)) if figures.isdecimal() else read_words(line, place + 1)
    if number is None or not (10 <= number[1] < 100 or 1000 <= number[1] < 2100):
        return None
    end, year = number[0], number[1] + (1900 if number[1] < 100 else 0)
    if year % 10:
        return None
    tens = str(year // 10)
    era = Era(tens, f"{tens}X", date(year, 1, 1), date(year + 9, 12, 31), "decade")
    return Hit(at, end, era, "date.decade")


def read_century(line: Line, at: int) -> Hit | None:
    """Read ``le XXe siècle`` and ``20e siècle``; the century of 1901 to 2000 has value 19."""
    place = at + 1 if line.is_in(at, "the_day") else at
    number, end = _ordinal(line, place)
    if not 1 <= number <= 21 or not line.is_in(end, "century_name"):
        return None
    if line.is_in(end + 1, "before_christ"):
        return None
    first = (number - 1) * 100 + 1
    last = number * 100
    days = date(first, 1, 1), date(last, 12, 31)
    era = Era(f"{number - 1:02}", f"{first:04}/{last:04}", *days, "century")
    return Hit(at, end + 1, era, "date.century")


def _ordinal(line: Line, at: int) -> tuple[int, int]:
    word = line.norm(at)
    if word in line.grammar.ordinal and line.follows(at, "before_century"):
        return line.grammar.ordinal[word], at + 1
    if word.isdecimal() and len(word) <= 2 and line.norm(at + 1) in line.grammar.ordinal_suffix:
        return int(word), at + 2
    if word and line.norm(at + 1) in line.grammar.ordinal_suffix and is_roman(word):
        return roman_value(word), at + 2
    for tail in line.grammar.ordinal_suffix:
        stem = word.removesuffix(tail)
        if stem != word and stem and is_roman(stem):
            return roman_value(stem), at + 1
    return 0, at

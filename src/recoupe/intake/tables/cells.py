"""What the cells of a table say: words, texts, moments, zones."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.dates.printed import find_printed_date
from recoupe.intake.item import Block
from recoupe.intake.markup.html import html_blocks
from recoupe.records.layout import Zone

_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile(
    r"\s*<(?:!doctype html|html|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|figure"
    r"|blockquote|span|strong|em|b|i|br)\b[^<>]{0,1000}>",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</(?:p|div|h[1-6]|article|body|span|ul|ol|table|section|b|i|strong|em)\s*>")
_DAY = r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?[?~%]?"
_EDTF = re.compile(rf"{_DAY}(?:/{_DAY})?")
_YEARS = range(1900, 2101)
_FIRST_SECOND, _LAST_SECOND = 631_152_000, 4_102_444_800
_NAMES = ("name", "nom")


class UnfitError(ValueError):
    """A cell does not hold what its field needs; the message says what was found."""


def cleaned(words: str) -> tuple[str, bool]:
    """Give words in which halves of characters are replaced, and whether there were any."""
    if words.isascii() or not _SURROGATE.search(words):
        return words, False
    return _SURROGATE.sub("\ufffd", words), True


def text_of(value: Any) -> str:
    """Give the text a cell holds; a list of texts has one for each paragraph; empty for nothing.

    Raises UnfitError.
    """
    if isinstance(value, str):
        return value
    if is_nothing(value):
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "\n\n".join(value)
    raise UnfitError(_kind(value))


def words_of(value: Any) -> str | None:
    """Give what a cell says in one line: numbers as they are written, several names with commas.

    Raises UnfitError.
    """
    if isinstance(value, Mapping):
        value = next((value[name] for name in _NAMES if value.get(name)), value)
    if isinstance(value, str):
        return value
    if is_nothing(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list) and not any(isinstance(one, list) for one in value):
        return ", ".join(words for one in value if (words := words_of(one)))
    raise UnfitError(_kind(value))


def moment_of(value: Any) -> str | None:
    """Give the moment a cell tells as EDTF, None for nothing; zone and hour only where told.

    Numbers are years, days (20310304), or seconds or thousandths since 1970.
    Raises UnfitError where it is no moment that can be told for certain.
    """
    if isinstance(value, datetime):
        midnight = value.tzinfo is None and not (value.hour or value.minute or value.second)
        return to_edtf(value.date().isoformat() if midnight else value.isoformat())
    if isinstance(value, date):
        return value.isoformat()
    told = (words_of(value) or "").strip()
    if not told:
        return None
    # What is written as a number in JSON is the same one in a cell of CSV.
    found = _counted(told) if told.isdecimal() else _written(told)
    if found is None:
        raise UnfitError(f"« {told[:60]} »")
    return found


def _counted(told: str) -> str | None:
    number = int(told[:16])
    if len(told) == 4:
        return told if number in _YEARS else None
    if len(told) > 15:
        return None
    for unit in (1, 1000):
        if _FIRST_SECOND * unit <= number < _LAST_SECOND * unit:
            moment = datetime.fromtimestamp(number // unit, UTC)
            return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return to_edtf(told)


def _written(told: str) -> str | None:
    if _EDTF.fullmatch(told):
        days = told.split("/")
        return told if all(_is_moment(day) for day in days) else None
    if told[:4].isdecimal() and (moment := to_edtf(told)):
        return moment
    printed = find_printed_date(told[:200])
    if printed is None or (printed.before + printed.after).strip(" .,()"):
        return to_edtf(told)
    return printed.edtf


def _is_moment(day: str) -> bool:
    return to_edtf(day.rstrip("?~%")) is not None


def zones_of(value: Any, text: str) -> tuple[Zone, ...]:
    """Give the zones a cell tells of a text, in order. Raises UnfitError where they do not fit."""
    if is_nothing(value) or value == []:
        return ()
    try:
        if isinstance(value, str):
            zones = msgspec.json.decode(value, type=tuple[Zone, ...])
        else:
            zones = msgspec.convert(value, tuple[Zone, ...])
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UnfitError("zones that are none") from error
    end = 0
    for zone in zones:
        if not end <= zone.start < zone.end <= len(text):
            raise UnfitError("zones that do not fit the text")
        end = zone.end
    return zones


def blocks_of(text: str) -> list[Block]:
    """Give the paragraphs of a text that is surely a piece of HTML, any other as one."""
    if _MARKUP.match(text) and _CLOSED.search(text):
        return html_blocks(text)
    return [Block(text)]


def is_nothing(value: Any) -> bool:
    """Tell whether a cell is empty; what is no number stands for that in tables of numbers."""
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def _kind(value: Any) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return kinds.get(type(value), "an object" if isinstance(value, Mapping) else "no text")

"""Values as a spreadsheet may hold them: no cell is ever taken for a formula."""

import re
from collections.abc import Iterable

import msgspec

Cell = str | int | float | None

_JOIN = "; "
# What opens a formula in one spreadsheet or another, in full width too, and behind any blank.
_FORMULA = re.compile(r"\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_UNSAFE_START = ("\t", "\r", "\n")


def cell_of(value: object) -> Cell:
    """Give the cell of a record's field: numbers as they are, several values in one line.

    Words get a straight apostrophe before them where a spreadsheet would reckon with them;
    characters that no spreadsheet shows are replaced.
    """
    if value is None or value == ():
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    return safe(_words(value))


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, msgspec.Struct):
        return msgspec.json.encode(value).decode()
    if isinstance(value, Iterable):
        return _JOIN.join(_words(one) for one in value)
    return str(value)


def safe(words: str) -> str:
    """Give words that a spreadsheet shows and never reckons with."""
    if words[:1].isalnum() and words.isprintable():
        return words
    shown = _CONTROL.sub("\ufffd", words)
    risky = shown.startswith(_UNSAFE_START) or _FORMULA.match(shown)
    return f"'{shown}" if risky else shown

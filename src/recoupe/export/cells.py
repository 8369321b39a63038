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


def joined(value: object) -> object:
    """Give a list as one line, with an empty place for what is not known; else the value."""
    if isinstance(value, list):
        return _JOIN.join("" if one is None else str(one) for one in value) or None
    return value


def unicode(value: object) -> object:
    """Give a value with a mark for each byte of a file name that is no letter; lists one by one."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return [unicode(one) for one in value] if isinstance(value, list) else value


def shown(words: str) -> str:
    """Give words with a mark for each character that no spreadsheet shows."""
    return words if words.isprintable() else _CONTROL.sub("\ufffd", words)


def safe(words: str) -> str:
    """Give words that a spreadsheet shows and never reckons with."""
    if words[:1].isalnum() and words.isprintable():
        return words
    clean = shown(words)
    risky = clean.startswith(_UNSAFE_START) or _FORMULA.match(clean)
    return f"'{clean}" if risky else clean

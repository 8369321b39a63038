"""Marks that may not be torn from their words where a line of the terminal ends."""

import dataclasses
import re
from collections.abc import Mapping
from typing import TypeVar, cast

# The terminal's library ends lines at any space, no-break ones too: these stand for them.
_NO_BREAK, _BLANK = "\ue000", "\ue001"
_BESIDE_MARKS = re.compile(r"(?<=[«‹]) | (?=[»:;?!])")
_Anything = TypeVar("_Anything")


def glued(what: _Anything) -> _Anything:
    """Give a record, a table or a string with its words glued to their marks; see ``unglued``.

    No-break spaces, and the blanks inside guillemets and before high punctuation, never end a line.
    """
    return cast("_Anything", _glued(what))


def unglued(line: str) -> str:
    """Give a laid-out line with its own spaces again."""
    return line.replace(_NO_BREAK, "\u00a0").replace(_BLANK, " ")


def _glued(what: object) -> object:
    if isinstance(what, str):
        return _BESIDE_MARKS.sub(_BLANK, what.replace("\u00a0", _NO_BREAK))
    if isinstance(what, tuple | list):
        return type(what)(map(_glued, what))
    if isinstance(what, Mapping):
        return {key: _glued(value) for key, value in what.items()}
    if dataclasses.is_dataclass(what) and not isinstance(what, type):
        fields = {one.name: _glued(getattr(what, one.name)) for one in dataclasses.fields(what)}
        return dataclasses.replace(what, **fields)
    return what

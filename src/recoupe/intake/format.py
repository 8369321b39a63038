"""What a format is, and which one an input is in."""

import functools
from collections.abc import Callable, Collection, Iterator
from importlib.metadata import entry_points
from typing import NamedTuple

from recoupe.errors import FormatError, InputError
from recoupe.intake.decoding import decode
from recoupe.intake.item import Fault, Item, Options
from recoupe.intake.opening import Input

GROUP = "recoupe.formats"
"""The entry points by which other packages add formats."""


class Head:
    """The beginning of an input, 64 KiB at most: its bytes, and as text where it is one.

    ``name`` is the file's, in small letters, empty where there is none; formats are found by
    what is in a file, and its name may only choose between two that fit alike. ``columns`` are the
    names of columns the user told of.
    """

    def __init__(self, data: bytes, name: str = "", columns: Collection[str] = ()) -> None:
        self.data = data
        self.name = name.lower()
        self.columns = columns

    @functools.cached_property
    def text(self) -> str:
        """The beginning decoded, letters at the cut perhaps lost; empty where it is no text."""
        try:
            return decode(self.data, self.name).text
        except InputError:
            return ""


class Format(NamedTuple):
    """A format of inputs.

    ``name`` is what ``--as`` takes. ``recognises`` tells by the beginning of an input whether it is
    in this format, and must not raise. ``read`` gives its items in order, and a ``Fault`` for what
    is wrong with one; it raises ``InputError`` where nothing more can be had of the input.
    Formats that ``stream`` never hold an input whole.
    """

    name: str
    title: str
    recognises: Callable[[Head], bool]
    read: Callable[[Input, Options], Iterator[Item | Fault]]
    streams: bool = False


@functools.cache
def added_formats() -> tuple[Format, ...]:
    """Give the formats that other packages add, by name.

    Raises FormatError where one cannot be loaded, or is none.
    """
    return tuple(
        _load(point) for point in sorted(entry_points(group=GROUP), key=lambda one: one.name)
    )


def _load(point: object) -> Format:
    name = getattr(point, "value", "")
    try:
        found = point.load()  # type: ignore[attr-defined]
    except Exception as error:
        raise FormatError(
            f"{name}: found that it cannot be loaded ({type(error).__name__}: {error}); expected a "
            "recoupe.intake.Format; mend or remove the package that adds it"
        ) from error
    if not isinstance(found, Format):
        raise FormatError(
            f"{name}: found {type(found).__name__}; expected a recoupe.intake.Format; "
            "mend or remove the package that adds it"
        )
    return found

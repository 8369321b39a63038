"""What a user says of inputs on the command line."""

from collections.abc import Iterable
from dataclasses import fields

from recoupe.errors import FormatError
from recoupe.intake.formats import named_format
from recoupe.intake.item import Item, Options

_OURS = frozenset({"raw", "zones", "place"})


def parse_options(form: str | None, columns: Iterable[str]) -> Options:
    """Give the options of a format's name and of columns as ``field=column``.

    Raises FormatError where there is no such format or field, or a column is told twice.
    """
    if form is not None:
        named_format(form)
    known = [one.name for one in fields(Item) if one.name not in _OURS]
    told: dict[str, str] = {}
    for given in columns:
        name, sign, column = given.partition("=")
        if not sign or not column:
            raise FormatError(f"found --map {given}; expected --map field=column, text=contenu")
        if name not in known:
            raise FormatError(
                f"found --map {given}; expected one of these before the sign: {', '.join(known)}"
            )
        if name in told:
            raise FormatError(f"found --map {name}= twice; expected one column for each field")
        told[name] = column
    return Options(form=form, columns=told)

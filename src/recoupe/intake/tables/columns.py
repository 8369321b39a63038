"""Which column of a table holds which field of an item."""

import csv
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from recoupe.errors import InputError
from recoupe.lang.folding import fold

Row = Mapping[str, Any]

_NO_SIGN = re.compile(r"[\W_]+")
_MOST_NAMES = 20
_LONGEST_NAME = 40
_TEXT = "text"
_ABSENT = object()


def folded(name: str) -> str:
    """Give a name of a column without case, accents and signs."""
    return _NO_SIGN.sub("", fold(name[:200]))


@cache
def known_names() -> Mapping[str, tuple[str, ...]]:
    """Load the names known for each field, folded, in the order in which they count."""
    text = (files("recoupe.intake.tables") / "names.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    names: dict[str, list[str]] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        names.setdefault(row["field"], []).append(folded(row["name"]))
    return {field: tuple(known) for field, known in names.items()}


def is_known_text(name: str) -> bool:
    """Tell whether a column of this name holds texts."""
    return folded(name) in known_names()[_TEXT]


class Columns(NamedTuple):
    """For each field the column that holds it, or a dotted path through nested objects."""

    fields: Mapping[str, str]

    def get(self, field: str, row: Row) -> Any:
        """Give what a row has for a field, None where it has nothing."""
        column = self.fields.get(field)
        found = _ABSENT if column is None else _follow(row, column)
        return None if found is _ABSENT else found

    def has(self, field: str, row: Row) -> bool:
        """Tell whether a row has the column of a field, be it empty."""
        column = self.fields.get(field)
        return column is not None and _follow(row, column) is not _ABSENT

    def show(self, field: str) -> str:
        """Name the column of a field, for messages."""
        return shown_name(self.fields.get(field, field))


def find_columns(names: Collection[str], told: Mapping[str, str]) -> Columns:
    """Give the columns of a table with these names; what the user ``told`` comes first.

    A name told that is not there is taken for a dotted path.
    """
    by_fold: dict[str, str] = {}
    for name in names:
        by_fold.setdefault(folded(name), name)
    fields: dict[str, str] = {}
    for field, known in known_names().items():
        for name in known:
            if name in by_fold:
                fields[field] = by_fold[name]
                break
    for field, name in told.items():
        fields[field] = name if name in names else by_fold.get(folded(name), name)
    return Columns(fields)


def require_columns(rows: Iterable[Row], told: Mapping[str, str], uri: str) -> None:
    """Raise InputError ``missing`` where none of the first rows has a column that must be there.

    These are the columns the user ``told`` of, and one for the text.
    """
    rows = list(rows)
    by_row = [(row, find_columns(row.keys(), told)) for row in rows]
    names = list(dict.fromkeys(name for row in rows for name in row))
    for field in sorted({_TEXT, *told}, key=lambda one: one != _TEXT):
        if any(columns.has(field, row) for row, columns in by_row):
            continue
        found = "no column that is known to hold texts"
        if field in told:
            found = f"no column « {shown_name(told[field])} » for {field}"
        raise _missing(uri, found, names)


def shown_name(name: str) -> str:
    """Give the name of a column as a message can show it: short, in one line."""
    words = " ".join(name[: 4 * _LONGEST_NAME].split()).encode("utf-8", "replace").decode()
    return words if len(words) <= _LONGEST_NAME else f"{words[:_LONGEST_NAME]}…"


def _missing(uri: str, found: str, names: list[str]) -> InputError:
    there = ", ".join(shown_name(name) for name in names[:_MOST_NAMES]) or "none"
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return InputError(
        "missing",
        uri,
        f"{found}; the columns are: {there}{more}",
        "a column with the text of each dispatch, and those that --map names",
        "skipped; say which column it is: --map text=COLUMN, a.b for b within a",
    )


def _follow(row: Row, path: str) -> Any:
    """Give what stands at a path: a column of this name, or one part after the other."""
    if path in row:
        return row[path]
    value: Any = row
    for part in path.split("."):
        if isinstance(value, Mapping) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return _ABSENT
    return value

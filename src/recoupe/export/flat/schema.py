"""The tables and their columns, as ``tables.tsv`` has them."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_LIST = "list<"
_KEY = "key"
_POINTS = "-> "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type, and what it means in French and English.

    ``type`` is ``string``, ``integer``, ``number``, ``boolean`` or ``date``, ``many`` tells that
    a cell has a list of these. ``key`` is true for what makes a row the only one of its kind;
    ``target`` is the table and the column it points at, where it points at one.
    """

    name: str
    type: str
    many: bool
    key: bool
    target: tuple[str, str] | None
    fr: str
    en: str


@dataclass(frozen=True, slots=True)
class Schema:
    """A table: its name, what it has, its columns in order."""

    name: str
    fr: str
    en: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that make a row the only one of its kind."""
        return tuple(column.name for column in self.columns if column.key)


@lru_cache(maxsize=1)
def load_schemas() -> Mapping[str, Schema]:
    """Load all tables by name, in their order."""
    text = (files("recoupe.export.flat") / "tables.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    told: dict[str, tuple[str, str]] = {}
    columns: dict[str, list[Column]] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["column"]:
            columns[row["table"]].append(_column(row))
        else:
            told[row["table"]] = row["fr"], row["en"]
            columns[row["table"]] = []
    return {name: Schema(name, fr, en, tuple(columns[name])) for name, (fr, en) in told.items()}


def _column(row: Mapping[str, str]) -> Column:
    many = row["type"].startswith(_LIST)
    kind = row["type"].removeprefix(_LIST).removesuffix(">") if many else row["type"]
    _, points, place = row["key"].partition(_POINTS)
    table, _, column = place.partition(".")
    return Column(
        row["column"],
        kind,
        many,
        row["key"].startswith(_KEY),
        (table, column) if points else None,
        row["fr"],
        row["en"],
    )

"""Tables: what each has, and what its columns mean."""

from dataclasses import dataclass

from recoupe.dossier.wording import Wording
from recoupe.export.flat.schema import Column, Schema, load_schemas


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column: its name, its type, what it means, and where it points, or nothing."""

    name: str
    type: str
    meaning: str
    target: str


@dataclass(frozen=True, slots=True)
class TableView:
    """What is shown of a table before it is made."""

    name: str
    told: str
    columns: tuple[ColumnLine, ...]


def view_table(name: str, wording: Wording) -> TableView:
    """Put a table and its columns into words."""
    schema = load_schemas()[name]
    columns = tuple(_column(column, wording) for column in schema.columns)
    return TableView(name, _told(schema, wording), columns)


def view_tables(wording: Wording) -> tuple[TableView, ...]:
    """Put all tables into words, in their order."""
    return tuple(view_table(name, wording) for name in load_schemas())


def _column(column: Column, wording: Wording) -> ColumnLine:
    return ColumnLine(
        column.name,
        f"list<{column.type}>" if column.many else column.type,
        _told(column, wording),
        ".".join(column.target or ()),
    )


def _told(item: Schema | Column, wording: Wording) -> str:
    return item.fr if wording.code == "fr" else item.en

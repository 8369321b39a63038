"""Rows to items: which column holds which field, and what its cells say."""

from recoupe.intake.tables.columns import (
    Columns,
    find_columns,
    folded,
    is_known_text,
    require_columns,
    shown_name,
)
from recoupe.intake.tables.rows import RowReader, lossy_row, too_long

__all__ = [
    "Columns",
    "RowReader",
    "find_columns",
    "folded",
    "is_known_text",
    "lossy_row",
    "require_columns",
    "shown_name",
    "too_long",
]

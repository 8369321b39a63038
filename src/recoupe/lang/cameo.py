"""CAMEO codes of events, by PLOVER type, type of the bare words, and mode."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang.tsv import read_table
from recoupe.records.event import EventType


class CameoRow(msgspec.Struct, frozen=True):
    """One code (cameo.tsv); ``base`` and ``mode`` are empty where they make no difference."""

    type: EventType
    base: str
    mode: str
    code: str


@cache
def load_cameo() -> dict[tuple[str, str, str], str]:
    """Return the codes by type, base and mode. Raises LexiconError where the table is wrong."""
    rows = read_table(
        Path(__file__).parent / "cameo.tsv", CameoRow, key=("type", "base", "mode", "code")
    )
    return {(row.type, row.base, row.mode): row.code for row in rows}


def cameo_of(kind: EventType, base: EventType, modes: Sequence[str]) -> str | None:
    """Return the code of a type with the type of its bare words and its modes, first told first.

    >>> cameo_of("REQUEST", "REQUEST", ("meet",)), cameo_of("AGREE", "CONSULT", ("phone",))
    ('106', '036')
    """
    codes = load_cameo()
    reduced = base if base != kind else ""
    for mode in (*modes, ""):
        for told in (reduced, ""):
            if (kind, told, mode) in codes:
                return codes[kind, told, mode]
    return None

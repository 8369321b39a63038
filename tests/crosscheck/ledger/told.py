"""The positions of small readings written by hand."""

from recoupe.crosscheck.checker import check
from recoupe.records import Position, Reading


def positions(*readings: Reading) -> tuple[Position, ...]:
    return check(readings).ledger.positions


def kinds(*readings: Reading) -> list[tuple[str, str]]:
    return [(one.holder, one.kind) for one in positions(*readings)]

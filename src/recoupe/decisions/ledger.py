"""Corrections of a position and of an exchange: whose it is, of what kind, against whom."""

from typing import get_args

from msgspec.structs import replace

from recoupe.decisions.lost import LostError
from recoupe.decisions.values import chosen, labels
from recoupe.decisions.workbench import Change, Fields, Workbench
from recoupe.records import Exchange, ExchangeKind, Position, PositionKind, Target


def correct_position(bench: Workbench, name: str, target: Target, fields: Fields) -> list[Change]:
    """Correct a position; it always has one holder, and one addressee at most."""
    was = line = bench.positions[name]
    if "act" in fields:
        line = replace(line, kind=chosen(fields["act"], get_args(PositionKind)))
    if "source" in fields:
        line = replace(line, holder=_one(labels(fields["source"])))
    if "addressee" in fields:
        named = labels(fields["addressee"])
        line = replace(line, addressee=_one(named) if named else None)
    bench.positions[name] = line
    return [(("position", name), field, _held(was, field), _held(line, field)) for field in fields]


def correct_exchange(bench: Workbench, name: str, target: Target, fields: Fields) -> list[Change]:
    """Correct an exchange; who sends or receives it is a party to it."""
    was = line = bench.exchanges[name]
    if "act" in fields:
        line = replace(line, kind=chosen(fields["act"], get_args(ExchangeKind)))
    if "source" in fields:
        named = labels(fields["source"])
        line = replace(line, sender=_one(named) if named else None)
    if "addressee" in fields:
        line = replace(line, recipients=labels(fields["addressee"]))
    gone = {was.sender, *was.recipients}
    now = [one for one in (line.sender, *line.recipients) if one]
    kept = [one for one in was.parties if one not in gone or one in now]
    bench.exchanges[name] = replace(line, parties=tuple(dict.fromkeys((*kept, *now))))
    return [(("exchange", name), field, _sent(was, field), _sent(line, field)) for field in fields]


def _one(named: tuple[str, ...]) -> str:
    if len(named) != 1:
        raise LostError("impossible")
    return named[0]


def _held(line: Position, field: str) -> str | None:
    return {"source": line.holder, "addressee": line.addressee, "act": line.kind}[field]


def _sent(line: Exchange, field: str) -> str | None:
    to = ", ".join(line.recipients) or None
    return {"source": line.sender, "addressee": to, "act": line.kind}[field]

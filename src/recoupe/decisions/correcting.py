"""Corrections carried out: on one line, and on those that are word-for-word the same."""

from collections.abc import Callable, Mapping
from typing import get_args

from msgspec.structs import replace

from recoupe.decisions.entities import correct_entity
from recoupe.decisions.happenings import correct_event
from recoupe.decisions.ledger import correct_exchange, correct_position
from recoupe.decisions.lines import Key
from recoupe.decisions.lost import LostError
from recoupe.decisions.speech import correct_attribution
from recoupe.decisions.values import chosen
from recoupe.decisions.workbench import Change, Fields, Workbench
from recoupe.records import Agreement, Decision, Target, TargetKind

_Correct = Callable[[Workbench, str, Target, Fields], list[Change]]


def correct(bench: Workbench, key: Key, decision: Decision) -> list[Change]:
    """Carry out all corrections of a decision or, raising ``LostError``, none.

    A copy in a reprint that has not got the words of a correction stays as it was read.
    """
    kind, name = key
    fields: Fields = {
        one.field: tuple(other for other in decision.corrections if other.field == one.field)
        for one in decision.corrections
    }
    if not fields or kind not in _BY_KIND or not set(fields) <= _FIELDS[kind]:
        raise LostError("impossible")
    changes = _BY_KIND[kind](bench, name, decision.target, fields)
    for other in bench.same(key)[1:]:
        try:
            changes += _BY_KIND[kind](bench, other[1], decision.target, fields)
        except LostError:
            continue
    return changes


def _correct_finding(bench: Workbench, name: str, target: Target, fields: Fields) -> list[Change]:
    finding = bench.findings[name]
    now = chosen(fields["agreement"], get_args(Agreement))
    bench.findings[name] = replace(finding, agreement=now)
    return [(("finding", name), "agreement", finding.agreement, now)]


_BY_KIND: Mapping[TargetKind, _Correct] = {
    "attribution": correct_attribution,
    "event": correct_event,
    "position": correct_position,
    "exchange": correct_exchange,
    "finding": _correct_finding,
    "entity": correct_entity,
}
_FIELDS: Mapping[TargetKind, frozenset[str]] = {
    "attribution": frozenset({"source", "act", "addressee", "span"}),
    "event": frozenset({"source", "act", "addressee", "span"}),
    "position": frozenset({"source", "act", "addressee"}),
    "exchange": frozenset({"source", "act", "addressee"}),
    "finding": frozenset({"agreement"}),
    "entity": frozenset({"merge", "split"}),
}

"""Rows of what a person decided, and of what was wrong with inputs."""

from collections.abc import Iterator, Sequence

from recoupe.export.flat.rows.terms import Row, Terms
from recoupe.records import Decision


def decisions(terms: Terms) -> Iterator[Row]:
    """Give a row for each decision, also for those that were undone or find no line."""
    given = terms.material.decisions
    undone = _undone(given)
    lost = {one.decision.number: one.why for one in terms.file.outdated}
    for decision in given:
        target = decision.target
        yield {
            "number": decision.number,
            "at": decision.at,
            "by": decision.by,
            "verdict": decision.verdict,
            "kind": target.kind,
            "line": target.id,
            "affair": target.affair,
            "dispatch": target.dispatch or None,
            "start": target.start,
            "end": target.end,
            "text": target.text or None,
            "said": target.said or None,
            "fields": [one.field for one in decision.corrections],
            "values": [one.value for one in decision.corrections],
            "note": decision.note or None,
            "undoes": decision.undoes,
            "undone": decision.number in undone,
            "outdated": lost.get(decision.number),
        }


def _undone(decisions: Sequence[Decision]) -> set[int]:
    """Give the decisions that were undone; an undo that was undone itself undoes nothing."""
    undone: set[int] = set()
    for decision in sorted(decisions, key=lambda one: -one.number):
        if decision.undoes is not None and decision.number not in undone:
            undone.add(decision.undoes)
    return undone


def problems(terms: Terms) -> Iterator[Row]:
    """Give a row for each problem."""
    for number, problem in enumerate(terms.material.problems, 1):
        yield {
            "number": number,
            "kind": problem.kind,
            "where": problem.where,
            "found": problem.found,
            "expected": problem.expected,
            "action": problem.action,
            "start": problem.start,
            "end": problem.end,
            "skipped": problem.skipped,
        }

"""What the rows of all tables have in common: names, days, evidence, what was decided."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from recoupe.export.material import Material
from recoupe.records import Evidence, Judgement, Span, TargetKind
from recoupe.records.ledger import Why

Row = dict[str, Any]

_OPEN = ("", "..")
_NOTHING: Row = {"verdict": "open", "seen": False, "corrected": [], "decided_by": []}


class Terms:
    """Looks up what the rows of a table need beside their record."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.file = material.file
        self._labels = {entity.id: entity.label for entity in material.entities}
        self._judgements = {(one.kind, one.id): one for one in self.file.judgements}

    def labels(self, ids: Iterable[str]) -> list[str]:
        """Name some entities."""
        return [self._labels.get(one, one) for one in ids]

    def whom(self, name: str, ids: Sequence[str]) -> Row:
        """Give the columns of who is meant: the only one, all of them, and their names.

        ``name`` stands before those of a role; without it they are those of the row itself.
        """
        alone, every, label = ("entity", "entities", "label")
        prefix = f"{name}_" if name else ""
        return {
            f"{prefix}{alone}": ids[0] if len(ids) == 1 else None,
            f"{prefix}{every}": list(ids),
            f"{prefix}{label}": ", ".join(self.labels(ids)) or None,
        }

    def days(self, name: str, edtf: str | None) -> Row:
        """Give the columns of the first and last day a date may mean; an open side has none."""
        prefix = f"{name}_" if name else ""
        first, last = _sides(edtf)
        bounds = self.material.bounds
        early, late = bounds(first), bounds(last)
        return {
            f"{prefix}earliest": early[0].isoformat() if early else None,
            f"{prefix}latest": late[1].isoformat() if late else None,
        }

    def dated(self, name: str, edtf: str | None) -> Row:
        """Give the column of a date and those of the days that bound it."""
        return {name: edtf, **self.days(name, edtf)}

    def judged(self, kind: TargetKind, name: str) -> Row:
        """Give the columns that tell what was decided about a line."""
        found = self._judgements.get((kind, name))
        if found is None:
            return _NOTHING
        return {
            "verdict": found.verdict,
            "seen": found.seen,
            "corrected": [amendment.field for amendment in found.amendments],
            "decided_by": list(dict.fromkeys(_people(found))),
        }


def ids_of(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the ids a record has for whom it means."""
    return (entity,) if isinstance(entity, str) else entity or ()


def words_of(name: str, span: Span | None) -> Row:
    """Give the columns of some words and their place."""
    if span is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: span.text, f"{name}_start": span.start, f"{name}_end": span.end}


def standing_on(evidence: Sequence[Evidence]) -> Row:
    """Give the columns of the passages a line stands on, lists of one length."""
    return {
        "evidence_dispatch": [one.dispatch for one in evidence],
        "evidence_start": [one.start for one in evidence],
        "evidence_end": [one.end for one in evidence],
        "evidence_text": [one.text for one in evidence],
        "evidence_attribution": [line_of(one.dispatch, one.attribution) for one in evidence],
        "evidence_event": [line_of(one.dispatch, one.event) for one in evidence],
    }


def reasons_of(why: Sequence[Why]) -> Row:
    """Give the columns of what sets status and dates, with the passages it stands on."""
    places = [(number, one) for number, reason in enumerate(why, 1) for one in reason.evidence]
    return {
        "reasons": [one.reason for one in why],
        "reason_number": [number for number, _ in places],
        "reason_dispatch": [one.dispatch for _, one in places],
        "reason_start": [one.start for _, one in places],
        "reason_end": [one.end for _, one in places],
    }


def line_of(dispatch: str, name: str | None) -> str | None:
    """Give the id in all dispatches of what has one in its own."""
    return None if name is None else f"{dispatch}.{name}"


def _sides(edtf: str | None) -> tuple[str | None, str | None]:
    """Give what bounds a date on either side: an open interval is bounded on one side only."""
    if edtf is None or edtf.count("/") != 1:
        return edtf, edtf
    first, last = edtf.split("/")
    if first in _OPEN:
        return None, last
    return (first, None) if last in _OPEN else (edtf, edtf)


def _people(judgement: Judgement) -> Iterator[str]:
    return (decision.by for decision in judgement.decisions)

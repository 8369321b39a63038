"""What a person decided about a line of a crisis file; decisions are only ever added."""

from typing import Literal

import msgspec

from recoupe.records.span import Span

TargetKind = Literal[
    "attribution", "event", "position", "exchange", "occurrence", "finding", "entity"
]
CorrectedField = Literal["source", "act", "addressee", "span", "agreement", "merge", "split"]
Decided = Literal["confirm", "correct", "refuse", "note", "seen", "undo"]


class Target(msgspec.Struct, frozen=True):
    """The line a decision is about, with enough to find it again after a new reading.

    ``id`` is the line's: an attribution's or event's is ``<dispatch>.<its id>``. ``start``,
    ``end`` and ``text`` are its first words in ``dispatch``, ``before`` and ``after`` up to
    thirty code points around them. Of an entity ``text`` is its label, and ``dispatch`` one that
    names it. ``affair`` is where it stood when it was decided, ``said`` what it told beside its
    words: act, source and addressee, kind and status, or agreement; empty where that is not known.
    """

    kind: TargetKind
    id: str
    affair: str | None
    dispatch: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    said: str = ""


class Correction(msgspec.Struct, frozen=True):
    """What one field of a line should be.

    ``value`` is an act, an event's type or a position's kind (``act``), an agreement, or a name
    (``source``, ``addressee``, ``merge``, ``split``), null for nobody; ``entity`` its id where
    the file has it already. ``spans`` are the words of ``span``. An entity is one with the
    entity named (``merge``), or ``lines`` are another's than its own (``split``).
    """

    field: CorrectedField
    value: str | None = None
    entity: str | None = None
    spans: tuple[Span, ...] = ()
    lines: tuple[Target, ...] = ()


class Decision(msgspec.Struct, frozen=True):
    """One decision, by whom and when (UTC, ISO 8601, ``2031-03-04T09:15:00Z``).

    ``number`` counts the decisions of a store from 1; it is 0 before the store has given one.
    ``corrections`` belong to ``correct``, ``undoes`` to ``undo``: the number of the decision
    that no longer counts, which may itself be an undo. ``note`` may go with any.
    """

    number: int
    at: str
    by: str
    verdict: Decided
    target: Target
    corrections: tuple[Correction, ...] = ()
    note: str = ""
    undoes: int | None = None

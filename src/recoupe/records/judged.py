"""A crisis file after a person's decisions."""

from typing import Literal

import msgspec

from recoupe.records.decision import CorrectedField, Decision, TargetKind
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier
from recoupe.records.finding import Finding
from recoupe.records.ledger import Exchange, Occurrence, Position

Verdict = Literal["open", "confirmed", "corrected", "refused"]
Lost = Literal["dispatch_gone", "line_gone", "several_lines", "impossible"]
DoubtReason = Literal[
    "contradiction",
    "difference",
    "changed_since",
    "corrected_words",
    "weak_rule",
    "no_source",
    "carried_source",
    "anonymous_source",
    "other_side_only",
    "new_and_alone",
    "single_source",
    "undated",
    "none",
]


class Doubt(msgspec.Struct, frozen=True):
    """How much a line needs a person's eye, in [0, 1], and for which reason most of all."""

    amount: float
    why: DoubtReason


class Amendment(msgspec.Struct, frozen=True):
    """What became of one field of a line, in words; null for nobody.

    ``decision`` is the number of the correction, null where refused words made it so.
    """

    field: CorrectedField
    was: str | None
    now: str | None
    decision: int | None


class Judgement(msgspec.Struct, frozen=True):
    """What was decided about one line.

    ``decisions`` are those that count, in their order. The last that confirms, corrects or
    refuses makes the verdict; a corrected line that is confirmed stays corrected. ``follows`` are
    other lines whose decisions tell on it: it repeats them word for word in a reprint, or stood
    on their words. A line whose words are all refused is refused, too. ``changed`` lines were
    confirmed when they told something else: they are open again.
    """

    kind: TargetKind
    id: str
    verdict: Verdict
    seen: bool
    amendments: tuple[Amendment, ...]
    decisions: tuple[Decision, ...]
    follows: tuple[str, ...] = ()
    changed: bool = False


class Refused(msgspec.Struct, frozen=True):
    """Lines that were refused, as they were read but for entities that were merged."""

    attributions: tuple[CitedAttribution, ...] = ()
    events: tuple[CitedEvent, ...] = ()
    positions: tuple[Position, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    timeline: tuple[Occurrence, ...] = ()
    findings: tuple[Finding, ...] = ()


class Outdated(msgspec.Struct, frozen=True):
    """A decision that was not applied, and why.

    Its dispatch or its line is gone, several lines may be meant, or what it asks for cannot be.
    """

    decision: Decision
    why: Lost


class Judged(Dossier, frozen=True, kw_only=True):
    """A crisis file with the corrections made, and without the lines that were refused.

    ``judgements`` has one for each line that was decided about. ``merged`` are the ids of entities
    that were made one with another, each with the id of that one.
    """

    judgements: tuple[Judgement, ...] = ()
    refused: Refused = Refused()
    outdated: tuple[Outdated, ...] = ()
    merged: tuple[tuple[str, str], ...] = ()

"""What each side wants of the others, what passed between them, and when."""

from typing import Literal

import msgspec

from recoupe.records.finding import Evidence

PositionKind = Literal["demand", "offer", "threat", "accusation", "denial", "refusal", "concession"]
PositionStatus = Literal[
    "unanswered", "answered", "partly_answered", "refused", "claimed_by_other_side"
]
ExchangeKind = Literal[
    "call", "meeting", "talks", "visit", "letter", "answer", "mediation", "prisoner_swap", "summons"
]
ExchangeStatus = Literal["held", "planned", "refused", "contested", "claimed"]


class Why(msgspec.Struct, frozen=True):
    """What sets a status or a date: the rule in words, and the words of a dispatch it stands on.

    ``evidence`` is empty where the absence of words decides: nothing answers a demand.
    """

    reason: str
    evidence: tuple[Evidence, ...] = ()


class Position(msgspec.Struct, frozen=True):
    """What a party demands of another, offers or refuses it, threatens it with, and so on.

    One line, however often and by however many agencies it is told.
    ``holder`` and ``addressee`` are names of parties, ``object`` and ``condition`` words of a
    dispatch. ``claimed_by`` is the other side where only it says so; such a line is never a plain
    concession. ``first`` and ``last`` are when it was stated, EDTF; ``status`` holds as of
    ``as_of``, EDTF, and ``why`` tells what set it. ``agencies`` are those independent of each
    other that tell it; ``evidence`` has each telling.
    """

    id: str
    story: str
    holder: str
    kind: PositionKind
    object: str
    addressee: str | None
    condition: str | None
    claimed_by: str | None
    first: str | None
    last: str | None
    status: PositionStatus
    as_of: str | None
    why: tuple[Why, ...]
    agencies: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Exchange(msgspec.Struct, frozen=True):
    """A call, a meeting, a letter or a written answer between parties, told once or many times.

    ``parties`` are names; of a letter, ``sender`` and ``recipients`` where they are told. ``date``
    is EDTF; ``duration``, ``place`` and ``channel`` are words of a dispatch. ``answers`` is the id
    of the exchange it answers. ``why`` tells what set its status and its date.
    """

    id: str
    story: str
    kind: ExchangeKind
    label: str
    parties: tuple[str, ...]
    sender: str | None
    recipients: tuple[str, ...]
    date: str | None
    channel: str | None
    duration: str | None
    place: str | None
    answers: str | None
    status: ExchangeStatus
    why: tuple[Why, ...]
    agencies: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Occurrence(msgspec.Struct, frozen=True):
    """One line of the timeline: an event or an exchange, with all who tell it.

    ``date`` is EDTF, null where no date is told; ``earliest`` and ``latest`` bound it, ISO days.
    ``temporal`` tells what is new from what lay before and what is to come. ``exchange`` is the id
    of the exchange it is; ``finding`` that of the finding that compares its accounts.
    """

    id: str
    story: str
    what: str
    temporal: Literal["new", "background", "future"]
    date: str | None
    earliest: str | None
    latest: str | None
    why: tuple[Why, ...]
    agencies: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    exchange: str | None = None
    finding: str | None = None


class Ledger(msgspec.Struct, frozen=True):
    """Positions, exchanges and timeline of one affair, each in order."""

    positions: tuple[Position, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    timeline: tuple[Occurrence, ...] = ()

"""What Recoupe knows: frozen types and their JSON. Nothing here processes text."""

from recoupe.records.affair import Affair, Rank, Tie
from recoupe.records.attribution import Act, Addressee, Attribution, Source, SpeechTime
from recoupe.records.comparison import CommonText, Comparison
from recoupe.records.crosscheck import Cast, CountedAs, Crosscheck, Identity, Party
from recoupe.records.decision import (
    CorrectedField,
    Correction,
    Decided,
    Decision,
    Target,
    TargetKind,
)
from recoupe.records.dispatch import Dispatch
from recoupe.records.entity import Entity, Mention
from recoupe.records.event import Event, EventTime, Place, Quantity
from recoupe.records.finding import (
    Agreement,
    Difference,
    Evidence,
    Finding,
    FindingSubject,
    Reprint,
    Story,
)
from recoupe.records.history import Added, Became, Change
from recoupe.records.importing import ImportReport, KeptReport
from recoupe.records.judged import (
    Amendment,
    Doubt,
    DoubtReason,
    Judged,
    Judgement,
    Lost,
    Outdated,
    Refused,
    Verdict,
)
from recoupe.records.layout import AgencyCredit, Extent, Layout, Quotation, Zone
from recoupe.records.ledger import (
    Exchange,
    ExchangeKind,
    ExchangeStatus,
    Ledger,
    Occurrence,
    Position,
    PositionKind,
    PositionStatus,
    Why,
)
from recoupe.records.narrowing import DatePlace, Narrowing
from recoupe.records.problem import Problem
from recoupe.records.profile import Participant, Profile
from recoupe.records.reading import Reading
from recoupe.records.span import Span
from recoupe.records.timex import Timex
from recoupe.records.token import Sentence, Token

__all__ = [
    "Act",
    "Added",
    "Addressee",
    "Affair",
    "AgencyCredit",
    "Agreement",
    "Amendment",
    "Attribution",
    "Became",
    "Cast",
    "Change",
    "CommonText",
    "Comparison",
    "CorrectedField",
    "Correction",
    "CountedAs",
    "Crosscheck",
    "DatePlace",
    "Decided",
    "Decision",
    "Difference",
    "Dispatch",
    "Doubt",
    "DoubtReason",
    "Entity",
    "Event",
    "EventTime",
    "Evidence",
    "Exchange",
    "ExchangeKind",
    "ExchangeStatus",
    "Extent",
    "Finding",
    "FindingSubject",
    "Identity",
    "ImportReport",
    "Judged",
    "Judgement",
    "KeptReport",
    "Layout",
    "Ledger",
    "Lost",
    "Mention",
    "Narrowing",
    "Occurrence",
    "Outdated",
    "Participant",
    "Party",
    "Place",
    "Position",
    "PositionKind",
    "PositionStatus",
    "Problem",
    "Profile",
    "Quantity",
    "Quotation",
    "Rank",
    "Reading",
    "Refused",
    "Reprint",
    "Sentence",
    "Source",
    "Span",
    "SpeechTime",
    "Story",
    "Target",
    "TargetKind",
    "Tie",
    "Timex",
    "Token",
    "Verdict",
    "Why",
    "Zone",
]

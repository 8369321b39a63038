"""Who does what to whom."""

from typing import Literal

import msgspec

from recoupe.records.span import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "DENY",
    "STATE",
]
Modality = Literal["asserted", "reported", "threatened", "hypothetical"]
Polarity = Literal["positive", "negative"]
Temporal = Literal["new", "background", "future"]
Auxiliary = Literal["historical", "future", "hypothetical", "negation"]


class EventTime(msgspec.Struct, frozen=True):
    """When it happened, in the words of the sentence that tells it; ``edtf`` as in ``Timex``."""

    text: str
    edtf: str | None
    start: int
    end: int


class Place(msgspec.Struct, frozen=True):
    """Where it happened; ``iso3`` is the state the place lies in, where known."""

    text: str
    entity: str | None
    iso3: str | None
    start: int
    end: int


class Quantity(msgspec.Struct, frozen=True):
    """How many it counts, or how much; bounds are inclusive and null where open."""

    text: str
    unit: str
    low: int | float | None
    high: int | float | None
    start: int
    end: int


class Event(msgspec.Struct, frozen=True):
    """One mention of something somebody does; mentions of one happening share their ``id``.

    ``type`` and ``modes`` are PLOVER's (manual draft 2.0, 4 February 2024), with DENY and STATE
    beside them. ``base`` is the type of the bare words and ``auxiliaries`` what stands around
    them; ``type`` is what PLOVER makes of the two. ``actors`` and ``recipients`` are ids of
    entities, which carry state and sector. ``attribution`` is the id of the innermost layer of
    speech the trigger stands in, null for the agency's own voice; only that is ``asserted``.
    ``cameo`` is derived from type, mode and base; null where that scheme has no such code.
    ``confidence`` is ours, in [0, 1].
    """

    id: str
    trigger: Span
    type: EventType
    base: EventType
    modes: tuple[str, ...] = ()
    auxiliaries: tuple[Auxiliary, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: Place | None = None
    time: EventTime | None = None
    figures: tuple[Quantity, ...] = ()
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    temporal: Temporal = "new"
    attribution: str | None = None
    cameo: str | None = None
    rules: tuple[str, ...] = ()
    confidence: float = 1.0

    @property
    def is_claimed_new(self) -> bool:
        """Tell what a user counts as having happened: new, said or told, and not denied."""
        return (
            self.temporal == "new"
            and self.polarity == "positive"
            and self.modality in ("asserted", "reported")
        )

"""Who says what."""

from typing import Literal

import msgspec

from recoupe.display import Shown
from recoupe.records.span import Span

QuoteType = Literal["direct", "indirect", "mixed", "free_indirect"]
Act = Literal[
    "say",
    "demand",
    "threaten",
    "accuse",
    "deny",
    "reject",
    "offer",
    "concede",
    "ask",
    "promise",
    "announce",
]
Factivity = Literal["factive", "neutral", "distancing"]


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """The speaker. Offsets are absent when ``carried`` over from the sentence before."""

    entity: str | tuple[str, ...] | None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    anonymous: bool = False
    carried: bool = False


class Addressee(msgspec.Struct, frozen=True):
    """Whom it is said to, or who is accused or asked."""

    entity: str | tuple[str, ...] | None
    start: int
    end: int
    text: str


class SpeechTime(msgspec.Struct, frozen=True):
    """When it was said, where the sentence itself says so."""

    text: str
    edtf: str | None
    start: int
    end: int


class Attribution(Shown, msgspec.Struct, frozen=True):
    """One layer of speech.

    ``content`` has the words said without quotation marks; a complementiser is inside; a cue
    that stands inside its own content splits it. ``cue`` is null for free-standing quotations,
    ``source`` null for hearsay in the conditional. ``nested_in`` is the id of the layer around
    it and ``relayed_by`` the hands it came through, nearest to the source first, the agency not
    counted. ``confidence`` is ours, in [0, 1]; ``factivity`` is the cue's.
    """

    id: str
    quote_type: QuoteType
    act: Act
    cue: Span | None
    source: Source | None
    content: tuple[Span, ...]
    addressee: Addressee | None = None
    channel: str | None = None
    time: SpeechTime | None = None
    condition: Span | None = None
    anonymity_reason: Span | None = None
    factivity: Factivity = "neutral"
    negated: bool = False
    conditional: bool = False
    rules: tuple[str, ...] = ()
    confidence: float = 1.0
    nested_in: str | None = None
    relayed_by: tuple[str, ...] = ()

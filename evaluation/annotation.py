"""What an annotated dispatch holds: the records that gold files are read into."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class GoldSpan:
    """Half-open offsets in code points and the words there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class GoldEntity:
    """Who is meant: any of the names, or the Wikidata id, is right.

    ``iso3`` and ``sector`` are PLOVER's codes, where the set has events.
    """

    id: str
    label: str
    kind: str
    wikidata: str | None
    also: tuple[str, ...]
    iso3: str | None = None
    sector: str | None = None


@dataclass(frozen=True)
class GoldAttribution:
    """One layer of speech; ``entities`` is empty for hearsay without a source."""

    id: str
    quote_type: str
    acts: tuple[str, ...]
    cue: GoldSpan | None
    source: GoldSpan | None
    entities: tuple[str, ...]
    content: tuple[GoldSpan, ...]
    addressee: tuple[str, ...]
    relayed_by: tuple[str, ...]
    nested_in: str | None
    anonymous: bool
    carried: bool
    negated: bool
    conditional: bool
    channel: str | None
    time: str | None


@dataclass(frozen=True)
class GoldMention:
    """A stretch that means one entity or several."""

    span: GoldSpan
    kind: str
    entities: tuple[str, ...]


@dataclass(frozen=True)
class GoldTimex:
    """A time expression; ``value`` TIMEX3, ``edtf`` where one can be written."""

    span: GoldSpan
    type: str
    value: str
    edtf: str | None


@dataclass(frozen=True)
class GoldEvent:
    """One mention of an event; the first of ``types`` is its type, the others would be right too.

    ``inferred`` says that the recipients stand nowhere near: finding none is no fault.
    """

    id: str
    trigger: GoldSpan
    types: tuple[str, ...]
    modes: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    modality: str
    polarity: str
    temporal: str
    coref_of: str | None = None
    inferred: bool = False

    @property
    def is_claimed_new(self) -> bool:
        """Tell what a user counts as having happened: new, said or told, and not denied."""
        return (
            self.temporal == "new"
            and self.polarity == "positive"
            and self.modality in ("asserted", "reported")
        )


@dataclass(frozen=True)
class GoldZone:
    """A stretch with one function, the body excepted."""

    kind: str
    span: GoldSpan


@dataclass(frozen=True)
class GoldLayout:
    """What is known of a dispatch's layout; what is absent is not measured.

    ``facts`` maps fields of ``Layout`` (agency, publisher, filed, dateline, translated) to their
    values. ``zones`` are all zones but the body, or, where only their number is known,
    ``counts`` has it by kind.
    """

    facts: dict[str, str | bool | None] = field(default_factory=dict)
    zones: tuple[GoldZone, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class GoldDocument:
    """One dispatch with its annotation.

    ``not_mentions`` are words that look like mentions and mean nobody. ``exhaustive`` says that
    every mention is annotated, so that a found one beside them is wrong. ``not_attributions`` and
    ``not_events`` were found once and refused by a reader. ``given`` is what the dispatch's file
    said of it, by the names of ``Dispatch``.
    """

    name: str
    text: str
    entities: dict[str, GoldEntity]
    attributions: tuple[GoldAttribution, ...] = ()
    mentions: tuple[GoldMention, ...] = ()
    timexes: tuple[GoldTimex, ...] = ()
    layout: GoldLayout = field(default_factory=GoldLayout)
    not_mentions: tuple[GoldSpan, ...] = ()
    exhaustive: bool = True
    events: tuple[GoldEvent, ...] = ()
    not_attributions: tuple[GoldAttribution, ...] = ()
    not_events: tuple[GoldEvent, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)

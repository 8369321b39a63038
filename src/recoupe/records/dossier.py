"""The crisis file as data; what ``recoupe dossier --json`` writes."""

import msgspec

from recoupe.display import Shown
from recoupe.records.attribution import Attribution
from recoupe.records.entity import Entity
from recoupe.records.event import Event
from recoupe.records.finding import Evidence, Finding, Story
from recoupe.records.layout import Extent, Quotation, Zone
from recoupe.records.ledger import Exchange, Occurrence, Position
from recoupe.records.narrowing import Narrowing
from recoupe.records.problem import Problem
from recoupe.records.timex import Timex


class FiledDispatch(msgspec.Struct, frozen=True):
    """A dispatch of the file under its letter ``mark`` (A, B, ... Z, AA), in order of filing.

    ``headline``, ``status``, ``revision``, ``embargo`` (EDTF), ``url`` and ``source_uri`` are the
    file's own; agency, publisher, ``filed`` (EDTF), ``dateline``, ``zones`` and ``sentences`` are
    as read.
    ``counted_as`` is the agency whose account it is: a reprint counts as its origin's.
    ``withdrawn`` copy was taken back: it is listed and tells nothing.
    ``reprint_of`` is the id of the dispatch it repeats and ``reprint_share`` how much of it, in
    [0, 1], or null where it tells the same in other words.
    """

    mark: str
    id: str
    source_uri: str
    lang: str
    text: str
    agency: str | None
    counted_as: str | None
    publisher: str | None
    filed: str | None
    dateline: str | None
    byline: str | None
    headline: str | None
    translated: bool
    status: str | None
    revision: str | None
    zones: tuple[Zone, ...]
    quotations: tuple[Quotation, ...]
    reprint_of: str | None = None
    reprint_share: float | None = None
    sentences: tuple[Extent, ...] = ()
    withdrawn: bool = False
    embargo: str | None = None
    url: str | None = None


class CitedAttribution(Attribution, frozen=True, kw_only=True):
    """An attribution with the id of its dispatch; its entities are those of the dossier."""

    dispatch: str


class CitedEvent(Event, frozen=True, kw_only=True):
    """An event with the id of its dispatch; its entities are those of the dossier."""

    dispatch: str


class Moment(Timex, frozen=True, kw_only=True):
    """A time expression with the id of its dispatch."""

    dispatch: str


class Actor(msgspec.Struct, frozen=True):
    """Somebody who speaks: the words for the office held, and how much is said.

    ``statements`` counts what is said in the actor's own words, ``relayed`` what is passed on
    for others.
    """

    entity: str
    roles: tuple[Evidence, ...]
    statements: int
    relayed: int


class Delegation(msgspec.Struct, frozen=True):
    """Those who speak for one state, most statements first; ``iso3`` is null for all others."""

    iso3: str | None
    actors: tuple[Actor, ...]


class Dossier(Shown, msgspec.Struct, frozen=True):
    """The crisis file: every line of it points at the words of a dispatch.

    ``entities`` are those that attributions and events cite, each once for all dispatches.
    ``dates`` has those of the running text in order of their earliest day; captions have none.
    ``events`` has every mention, in order of dispatch and place. ``narrowed`` has the dates that
    others of their affair make narrower; a date itself stays as read. ``positions``,
    ``exchanges`` and ``timeline`` are the ledgers of its affairs.
    """

    dispatches: tuple[FiledDispatch, ...]
    entities: tuple[Entity, ...]
    parties: tuple[Delegation, ...]
    attributions: tuple[CitedAttribution, ...]
    stories: tuple[Story, ...]
    findings: tuple[Finding, ...]
    dates: tuple[Moment, ...]
    problems: tuple[Problem, ...]
    version: str
    events: tuple[CitedEvent, ...] = ()
    narrowed: tuple[Narrowing, ...] = ()
    positions: tuple[Position, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    timeline: tuple[Occurrence, ...] = ()

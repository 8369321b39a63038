"""What a desk works with: the lines of all affairs, how they are asked for, and what came when."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from recoupe.records.decision import Decision
from recoupe.records.history import Became
from recoupe.records.judged import Verdict

LineKind = Literal["attribution", "event", "position", "exchange", "occurrence", "finding"]
Facet = Literal["kind", "agency", "actor", "act", "agreement", "month", "certainty", "verdict"]


class Line(msgspec.Struct, frozen=True):
    """One line of the crisis file of an affair, in few words.

    ``id`` is that of the record; of an attribution and an event, which have theirs within a
    dispatch, ``<dispatch>.<id>``. ``dispatch`` is the first that tells it. ``words`` are what it
    says, ``actor`` who says, does or holds it, ``actor_id`` an entity of the affair's file.
    ``act`` is the act of an attribution, the type of an event, the kind of a position or an
    exchange, the subject of a finding. ``first`` and ``last`` are ISO days: when it was, as it is
    told, else when it was filed. ``confidence`` and ``doubt`` are in [0, 1].
    """

    kind: LineKind
    id: str
    affair: str
    story: str | None
    dispatch: str | None
    words: str
    actor: str | None = None
    actor_id: str | None = None
    addressee: str | None = None
    act: str | None = None
    agreement: str | None = None
    status: str | None = None
    first: str | None = None
    last: str | None = None
    agencies: tuple[str, ...] = ()
    confidence: float = 1.0
    doubt: float = 0.0
    verdict: Verdict = "open"
    seen: bool = False


class LineQuery(msgspec.Struct, frozen=True):
    """Which lines are asked for; what is not said does not matter.

    ``words`` stand in the line, all of them, whatever their case and accents; the last may be the
    beginning of a word. ``since`` and ``until`` are ISO days: the line is of a day between them.
    ``certain_below`` asks for lines of less confidence. ``rank`` puts those first that the words
    fit best, else those of the last days; ``day`` goes from the first day on, ``doubt`` from the
    most doubtful line on.
    """

    words: str = ""
    kinds: tuple[LineKind, ...] = ()
    agency: str | None = None
    actor: str | None = None
    act: str | None = None
    agreement: str | None = None
    since: str | None = None
    until: str | None = None
    certain_below: float | None = None
    verdict: Verdict | Literal["seen", "unseen"] | None = None
    affair: str | None = None
    order: Literal["rank", "day", "doubt"] = "rank"
    offset: int = 0
    limit: int = 50


class LinePage(msgspec.Struct, frozen=True):
    """Some of the lines that were asked for, how many there are in all, and what they are.

    ``facets`` has for each facet how many of all these lines have which value, most first.
    """

    lines: tuple[Line, ...]
    total: int
    facets: Mapping[Facet, tuple[tuple[str, int], ...]]


class AffairLine(msgspec.Struct, frozen=True):
    """An affair as the overview lists it.

    ``label`` is that of its largest story; ``first`` and ``last`` are the filing dates of its
    first and last dispatch, EDTF. ``contradictions`` counts findings in which parties or agencies
    contradict each other; ``changed`` is when its last dispatch came, ISO 8601, UTC.
    """

    key: str
    label: str
    first: str | None
    last: str | None
    dispatches: int
    stories: int
    agencies: tuple[str, ...]
    contradictions: int
    changed: str


class Run(msgspec.Struct, frozen=True):
    """One time that dispatches were added: when, by which version, how many were new.

    ``read_again`` counts those that an older version had read.
    """

    number: int
    started: str
    version: str
    added: int
    read_again: int = 0


class Passage(msgspec.Struct, frozen=True):
    """Words of a dispatch in which something was found.

    ``found`` are the words looked for, half-open code points of the dispatch; ``start`` and
    ``end`` bound ``text``.
    """

    dispatch: str
    affair: str | None
    start: int
    end: int
    text: str
    found: tuple[tuple[int, int], ...]


class PassagePage(msgspec.Struct, frozen=True):
    """Some of the dispatches that have the words looked for, and how many there are in all."""

    passages: tuple[Passage, ...]
    total: int


class Arrival(msgspec.Struct, frozen=True):
    """A dispatch that came into a store: where it lay, when it was filed (EDTF) and added (UTC)."""

    dispatch: str
    source_uri: str
    filed: str | None
    added: str
    run: int | None


class Development(msgspec.Struct, frozen=True):
    """What became of a story or a finding from one moment to another, all changes in one.

    ``change`` is as in ``Change``. ``item`` is its id, or the last it had; ``words`` are what it
    is called now, and ``affair`` where it is, null for what is no more. ``was`` and ``now`` are
    agreements of a finding.
    """

    subject: Literal["story", "finding"]
    item: str
    change: Became
    words: str | None
    affair: str | None
    other: str | None = None
    was: str | None = None
    now: str | None = None


class Diff(msgspec.Struct, frozen=True):
    """What came into a store and what became of it from one run to another.

    ``after`` is the last run before, 0 for none, ``until`` the last one counted; ``since`` is the
    day asked for. ``read_again`` counts the dispatches that were read again.
    """

    after: int
    until: int
    since: str | None
    arrivals: tuple[Arrival, ...]
    read_again: int
    developments: tuple[Development, ...]
    decisions: tuple[Decision, ...]

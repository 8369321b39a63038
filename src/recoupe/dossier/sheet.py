"""The crisis file in words: what a page or a terminal shows, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from recoupe.dossier.ledger_lines import ExchangeLine, OccurrenceLine, PositionGroup
from recoupe.dossier.links import Link, Proof
from recoupe.dossier.ruling_lines import NOTHING_DECIDED, Rulings
from recoupe.dossier.ties import Network


@dataclass(frozen=True, slots=True)
class Witness:
    """A date that made another narrower: its words, none for the filing of the dispatch."""

    mark: str
    words: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class NarrowedDate:
    """What is left of an uncertain date, and by whom."""

    meaning: str
    by: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class DispatchLine:
    """One row of the table of dispatches; ``narrowed`` is the day of filing as others tell it.

    ``account`` is the agency it counts as; ``is_copy`` tells that it repeats another.
    """

    mark: str
    agency: str
    place: str
    filed: str
    notes: tuple[str, ...]
    set_apart: str
    source: str
    account: str
    is_copy: bool
    narrowed: NarrowedDate | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """The words for an office, with the way to them."""

    words: str
    link: Link


@dataclass(frozen=True, slots=True)
class ActorLine:
    """One who speaks, and how often; ``key`` is the id of the entity."""

    name: str
    roles: tuple[Role, ...]
    count: str
    key: str


@dataclass(frozen=True, slots=True)
class PartyLine:
    """The actors of one state; ``code`` is its ISO code or empty."""

    code: str
    name: str
    actors: tuple[ActorLine, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement. ``chain`` is empty when nobody stands between speaker and agency.

    ``links`` lead to the words, in their own dispatch first, then in its reprints. ``key`` is the
    id of the dispatch and that of the attribution within it, joined by a full stop.
    """

    code: str
    key: str
    act: str
    to: str
    text: str
    circumstances: tuple[str, ...]
    chain: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Whose words a speaker passes on, the codes of those statements, and the way to them."""

    name: str
    codes: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """All that one speaker says within a story; ``keys`` are the ids of the entities."""

    keys: tuple[str, ...]
    name: str
    note: str
    said: tuple[Said, ...]
    passed_on: tuple[PassedOn, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The words of one story; ``title`` is empty when the file has one story only."""

    title: str
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """Words of a dispatch with those around them, cut within their sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class EventLine:
    """One happening of one dispatch, with the words that name it first.

    ``kind`` is its type in words, ``manner`` its modes, ``parties`` who does it to whom.
    ``voice`` are the hands it comes through, and ``own`` tells the agency's own voice; ``said``
    is the code of the statement it stands in, or empty. ``links`` lead to every mention, in its
    own dispatch first, then in its reprints. ``key`` is the id of the dispatch and that of the
    event within it, joined by a full stop.
    """

    code: str
    key: str
    kind: str
    manner: str
    parties: str
    extract: Extract
    circumstances: tuple[str, ...]
    voice: tuple[str, ...]
    said: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events of one standing: new, background, announced, unreal or denied."""

    key: str
    title: str
    lines: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class SpokenActs:
    """Acts of speech of one type, counted in words, with the codes of these statements."""

    count: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What several dispatches say of one thing. ``differences`` and ``note`` may be empty.

    ``key`` is the id of the finding.
    """

    code: str
    key: str
    agreement: str
    claim: str
    note: str
    counts: str
    differences: tuple[str, ...]
    reasons: tuple[str, ...]
    proofs: tuple[Proof, ...]

    @property
    def accounts(self) -> tuple[tuple[str, tuple[Proof, ...]], ...]:
        """The proofs by agency, each agency where its first words stand."""
        found: dict[str, tuple[Proof, ...]] = {}
        for proof in self.proofs:
            # A page that mixes the copy of several stands with the first of them that is here.
            names = proof.account.split(", ")
            account = next((name for name in names if name in found), proof.account)
            found[account] = (*found.get(account, ()), proof)
        return tuple(found.items())


@dataclass(frozen=True, slots=True)
class FindingSection:
    """Findings of one kind: ``groups`` are (agency or empty, lines)."""

    key: str
    title: str
    groups: tuple[tuple[str, tuple[FindingLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Time expressions that mean the same, and what they mean.

    ``narrowed`` is what other dispatches leave of it.
    """

    code: str
    words: tuple[str, ...]
    meaning: str
    links: tuple[Link, ...]
    narrowed: NarrowedDate | None = None


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """What went wrong with one input."""

    where: str
    found: str
    expected: str
    action: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a reader sees, in order. ``marks`` gives the letter of each dispatch id.

    ``left_out`` counts lines that stand only in the other files, by chapter. ``rulings`` has what
    was decided about its lines, and the lines that were refused.

    ``text_lang`` is the language of all dispatches, empty where they are in several.
    """

    title: str
    text_lang: str
    subject: str
    summary: tuple[str, ...]
    note: str
    fiction: bool
    dispatches: tuple[DispatchLine, ...]
    parties: tuple[PartyLine, ...]
    exchanges: tuple[ExchangeLine, ...]
    findings: tuple[FindingSection, ...]
    positions: tuple[PositionGroup, ...]
    timeline: tuple[OccurrenceLine, ...]
    network: Network
    events: tuple[EventGroup, ...]
    spoken: tuple[SpokenActs, ...]
    chapters: tuple[Chapter, ...]
    times: tuple[TimeLine, ...]
    durations: tuple[TimeLine, ...]
    problems: tuple[ProblemLine, ...]
    version: str
    marks: Mapping[str, str]
    left_out: Mapping[str, int] = field(default_factory=dict)
    rulings: Rulings = NOTHING_DECIDED

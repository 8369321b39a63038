"""What several dispatches say of one thing, side by side."""

from typing import Literal

import msgspec

from recoupe.display import Shown

Agreement = Literal[
    "corroborated",
    "corroborated_one_origin",
    "single_source",
    "parties_differ",
    "parties_contradict",
    "agencies_contradict",
    "superseded",
    "incomparable",
]
FindingSubject = Literal["claim", "exchange", "figure", "contest", "event"]
Difference = Literal[
    "condition",
    "scope",
    "members",
    "number",
    "time",
    "force",
    "modality",
    "wording",
    "attribution",
]


class Reprint(msgspec.Struct, frozen=True):
    """``copy`` repeats ``origin``: ``share`` of the copy's words in [0, 1], where in both texts.

    Each of ``spans`` is (start in copy, end in copy, start in origin, end in origin). ``kind`` is
    ``revision`` where the agency itself filed its text again, corrected or completed, and
    ``translation`` where the same is told in other words, as by two translators of one wire.
    """

    copy: str
    origin: str
    share: float
    spans: tuple[tuple[int, int, int, int], ...]
    kind: Literal["reprint", "revision", "translation"] = "reprint"


class Story(Shown, msgspec.Struct, frozen=True):
    """Dispatches about one happening, in order of filing; ids are derived from content."""

    id: str
    label: str
    dispatches: tuple[str, ...]
    reprints: tuple[Reprint, ...] = ()


class Evidence(msgspec.Struct, frozen=True):
    """The words of one dispatch that a finding stands on."""

    dispatch: str
    start: int
    end: int
    text: str
    attribution: str | None = None
    event: str | None = None


class Finding(Shown, msgspec.Struct, frozen=True):
    """Aligned claims of a story, how far they agree and why.

    ``agencies`` and ``parties`` are names; their lengths are the counts of independent agencies
    and of originating parties. ``reasons`` are sentences. ``about`` tells what is compared: a
    claim, a call, meeting or letter, a count, a deed, or what parties tell against each other;
    findings about claims share no evidence.
    """

    id: str
    story: str
    agreement: Agreement
    claim: str
    agencies: tuple[str, ...]
    parties: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...] = ()
    about: FindingSubject = "claim"

"""What refused lines take with them: findings and lines of the ledger that stood on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from recoupe.decisions.lines import Key
from recoupe.records import Agreement, Evidence, Exchange, Finding, Occurrence, Position
from recoupe.records.dossier import FiledDispatch

_Told = TypeVar("_Told", Finding, Position, Exchange, Occurrence)
_CORROBORATED: frozenset[Agreement] = frozenset({"corroborated", "corroborated_one_origin"})
# What is said of two accounts, and of one cannot be.
_CONTESTED: frozenset[Agreement] = frozenset(
    {"parties_differ", "parties_contradict", "agencies_contradict"}
)


@dataclass(frozen=True, slots=True)
class Gone:
    """Ids of refused layers of speech and events, and under which agency each dispatch counts."""

    speech: frozenset[str]
    events: frozenset[str]
    counted: Mapping[str, str | None]

    @classmethod
    def of(cls, refused: Iterable[Key], dispatches: Iterable[FiledDispatch]) -> "Gone":
        """Choose among all refused lines."""
        keys = tuple(refused)
        return cls(
            frozenset(name for kind, name in keys if kind == "attribution"),
            frozenset(name for kind, name in keys if kind == "event"),
            {one.id: one.counted_as for one in dispatches},
        )

    def under(self, evidence: Evidence) -> str | None:
        """Give the refused line that a piece of evidence stands on, if any.

        What is told as an event stands on the event, whoever says it.
        """
        if evidence.event is not None:
            line = f"{evidence.dispatch}.{evidence.event}"
            return line if line in self.events else None
        line = f"{evidence.dispatch}.{evidence.attribution}"
        return line if line in self.speech else None

    def lines(self, item: Finding | Position | Exchange | Occurrence) -> tuple[str, ...]:
        """Give the refused lines that a line stood on."""
        found = (self.under(one) for one in item.evidence)
        return tuple(dict.fromkeys(line for line in found if line))

    def without(self, item: _Told) -> _Told | None:
        """Take refused words and agencies that told nothing else out; ``None`` if all are."""
        kept = tuple(one for one in item.evidence if self.under(one) is None)
        if len(kept) == len(item.evidence):
            return item
        if not kept:
            return None
        still = {self.counted.get(one.dispatch) for one in kept}
        lost = {self.counted.get(one.dispatch) for one in item.evidence} - still
        agencies = tuple(name for name in item.agencies if name not in lost)
        return replace(item, evidence=kept, agencies=agencies or item.agencies)


def fewer(finding: Finding, was: Finding) -> Finding | None:
    """Say of a finding that lost words whether several still tell it.

    What was corroborated may have one source now; of a contradiction nothing is left where one
    account is.
    """
    if finding.evidence == was.evidence:
        return finding
    accounts = {(one.dispatch, one.attribution or one.start) for one in finding.evidence}
    agencies_lost = len(finding.agencies) == 1 and len(was.agencies) > 1
    if finding.agreement in _CONTESTED:
        between_agencies = finding.agreement == "agencies_contradict"
        gone = len(accounts) == 1 or (between_agencies and agencies_lost)
        return None if gone else finding
    alone = len({one.dispatch for one in finding.evidence}) == 1
    if finding.agreement in _CORROBORATED and (alone or agencies_lost):
        return replace(finding, agreement="single_source", differences=())
    return finding

"""Found findings put beside those expected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.crosscheck_gold import GoldFinding, Place
from recoupe.records import Evidence, Finding

# A count or a letter is cited by a few words of the clause it stands in.
SHARED = 0.3
CONTESTED = frozenset({"agencies_contradict", "parties_contradict", "parties_differ"})


@dataclass(frozen=True)
class FindingVerdict:
    """One expected finding and the found one that is nearest to it, if any cites its places."""

    gold: GoldFinding
    found: Finding | None

    @property
    def agreement(self) -> bool:
        """Found with a right agreement."""
        return self.found is not None and self.found.agreement in self.gold.agreements

    @property
    def differences(self) -> bool:
        """Right in its agreement and in every difference."""
        found = self.found
        return (
            self.agreement and found is not None and _same(self.gold.differences, found.differences)
        )

    @property
    def counts(self) -> bool:
        """Right in its agreement, and in agencies and parties where they were judged."""
        found = self.found
        return (
            self.agreement
            and found is not None
            and _same(self.gold.agencies, found.agencies)
            and _same(self.gold.parties, found.parties)
        )


def _same(wanted: frozenset[str] | None, found: Sequence[str]) -> bool:
    return wanted is None or wanted == frozenset(found)


def judge(
    gold: Sequence[GoldFinding], findings: Sequence[Finding], names: Mapping[str, str]
) -> list[FindingVerdict]:
    """Put to each expected finding the one that cites a place of every side and agrees most.

    ``names`` gives the name of each dispatch by its id.
    """
    verdicts = []
    for item in gold:
        holding = [one for one in findings if all(cites(one, s, names) for s in item.sides)]
        choices = [FindingVerdict(item, one) for one in holding]
        verdicts.append(
            max(
                choices,
                key=lambda one: (one.agreement, one.differences, one.counts),
                default=FindingVerdict(item, None),
            )
        )
    return verdicts


def cites(finding: Finding, places: Sequence[Place], names: Mapping[str, str]) -> bool:
    """Tell whether the evidence has at least three tenths of one of the places."""
    return any(_covers(item, place, names) for item in finding.evidence for place in places)


def _covers(item: Evidence, place: Place, names: Mapping[str, str]) -> bool:
    common = min(item.end, place.end) - max(item.start, place.start)
    return names.get(item.dispatch) == place.document and common >= SHARED * (
        place.end - place.start
    )


def unexpected(
    gold: Sequence[GoldFinding], findings: Sequence[Finding], names: Mapping[str, str]
) -> list[Finding]:
    """List the findings beyond one agency's word that the gold does not have.

    One is had when its agreement is right and it cites two places or more of an expected one.
    """
    return [
        finding
        for finding in findings
        if finding.agreement not in {"single_source", "incomparable"}
        and not any(_had(item, finding, names) for item in gold)
    ]


def _had(item: GoldFinding, finding: Finding, names: Mapping[str, str]) -> bool:
    places = [*item.sides, *((place,) for place in item.more)]
    return finding.agreement in item.agreements and (
        sum(cites(finding, place, names) for place in places) >= 2
    )

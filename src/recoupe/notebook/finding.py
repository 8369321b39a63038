"""A finding: what is told, how far it agrees, the words of each agency, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from recoupe.dossier.claims import claim_in_words
from recoupe.dossier.context import Context
from recoupe.dossier.naming import named
from recoupe.dossier.quoting import one_line, shorten
from recoupe.dossier.retelling import reason_in_words
from recoupe.dossier.sheet import FindingLine
from recoupe.dossier.verdicts import write_findings
from recoupe.dossier.wording import Wording
from recoupe.notebook.cutting import Cut, first_of
from recoupe.records import Finding
from recoupe.records.dossier import Dossier

_WORDS = 12
_REASONS = 8
_SHORT_ID = 6
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Words:
    """What a finding stands on: words, the letters of their dispatches, the hands they came by.

    Where the crisis file is not known, ``marks`` are the beginnings of the dispatches' ids.
    """

    text: str
    marks: tuple[str, ...]
    hands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingView:
    """What is shown of a finding; ``kind`` is its agreement, ``agreement`` that in words.

    ``accounts`` has the words of each agency, a name empty where the crisis file is not known.
    """

    kind: str
    agreement: str
    claim: str
    counts: str
    agencies: str
    parties: str
    differences: tuple[str, ...]
    accounts: tuple[tuple[str, tuple[Words, ...]], ...]
    unshown: int
    reasons: Cut[str]


def view_finding(finding: Finding, file: Dossier | None, wording: Wording) -> FindingView:
    """Put a finding into words; with its crisis file the words have agencies and hands."""
    agencies = ", ".join(map(one_line, finding.agencies))
    parties = ", ".join(named(one_line(party), wording) for party in finding.parties)
    if file is not None:
        alone = msgspec.structs.replace(file, findings=(finding,))
        line = write_findings(Context.of(alone, wording))[0].groups[0][1][0]
        return replace(view_line(line, wording), agencies=agencies, parties=parties)
    shown = first_of(finding.evidence, _WORDS)
    words = tuple(Words(one_line(one.text), (one.dispatch[:_SHORT_ID],)) for one in shown.items)
    told = (*finding.agencies, *finding.parties)
    return FindingView(
        kind=finding.agreement,
        agreement=wording("agreements", finding.agreement),
        claim=claim_in_words(one_line(finding.claim), told, wording),
        counts="",
        agencies=agencies,
        parties=parties,
        differences=tuple(wording("differences", one) for one in finding.differences),
        accounts=(("", words),),
        unshown=shown.rest,
        reasons=_reasons([reason_in_words(one_line(one), wording) for one in finding.reasons]),
    )


def line_of_finding(finding: Finding, wording: Wording) -> str:
    """Say in one line what a finding is about and how far it agrees."""
    told = (*finding.agencies, *finding.parties)
    claim = shorten(claim_in_words(one_line(finding.claim), told, wording), _LONGEST)
    agencies = wording.count("agencies", len(finding.agencies))
    agreement = wording("agreements", finding.agreement)
    return f"<Finding {finding.id}: {agreement} · {agencies} · {claim}>"


def view_line(line: FindingLine, wording: Wording, most: int = _WORDS) -> FindingView:
    """Show a finding as a crisis file tells it, with at most so many words, of each agency some."""
    each = max(most // max(len(line.accounts), 1), 1)
    accounts = tuple(
        (
            agency,
            tuple(
                Words(one.text, tuple(dict.fromkeys(link.mark for link in one.links)), one.chain)
                for one in proofs[:each]
            ),
        )
        for agency, proofs in line.accounts[:most]
    )
    return FindingView(
        kind=line.agreement,
        agreement=wording("agreements", line.agreement),
        claim=line.claim,
        counts=line.counts,
        agencies="",
        parties="",
        differences=line.differences,
        accounts=accounts,
        unshown=len(line.proofs) - sum(len(words) for _, words in accounts),
        reasons=_reasons(line.reasons),
    )


def _reasons(reasons: Sequence[str]) -> Cut[str]:
    return first_of(reasons, _REASONS)

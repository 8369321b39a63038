"""Findings as lines: corroborated, contested, told by one agency only, kept apart."""

from collections.abc import Iterable

from recoupe.dossier.claims import claim_in_words, exchange_in_words
from recoupe.dossier.context import Context
from recoupe.dossier.proofs import proofs_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.retelling import reason_in_words
from recoupe.dossier.sheet import FindingLine, FindingSection
from recoupe.lang.comparison import load_comparison
from recoupe.records import Agreement, Finding

_SECTIONS: dict[str, tuple[Agreement, ...]] = {
    "corroborated": ("corroborated",),
    "one_origin": ("corroborated_one_origin",),
    "contested": ("agencies_contradict", "parties_contradict", "parties_differ"),
    "single_source": ("single_source",),
    "apart": ("superseded", "incomparable"),
}


def write_findings(context: Context) -> tuple[FindingSection, ...]:
    """Write the sections that have findings, strongest agreement first, all numbered."""
    codes = finding_codes(context)
    sections = []
    for key, chosen in _plan(context):
        lines = [(finding, _line(finding, codes[finding.id], context)) for finding in chosen]
        groups = _by_agency(lines) if key == "single_source" else (("", _only_lines(lines)),)
        sections.append(FindingSection(key, context.wording("findings", key), groups))
    return tuple(sections)


def finding_codes(context: Context) -> dict[str, str]:
    """Give the code of each finding by its id."""
    prefix = context.wording("codes", "finding")
    ordered = (finding for _, chosen in _plan(context) for finding in chosen)
    return {finding.id: f"{prefix}{number}" for number, finding in enumerate(ordered, start=1)}


def _plan(context: Context) -> list[tuple[str, list[Finding]]]:
    found = context.dossier.findings
    plan = ((key, _chosen(found, kinds, context)) for key, kinds in _SECTIONS.items())
    return [(key, chosen) for key, chosen in plan if chosen]


def _chosen(
    findings: Iterable[Finding], agreements: tuple[Agreement, ...], context: Context
) -> list[Finding]:
    """Choose findings of these kinds, those of most weight first.

    Contests by kind; then what most agencies and parties tell, deeds and acts before what is
    merely said, and what more dispatches have.
    """
    return sorted(
        (finding for finding in findings if finding.agreement in agreements),
        key=lambda one: (
            one.agencies if one.agreement == "single_source" else (),
            agreements.index(one.agreement),
            -len(one.agencies),
            -len(one.parties),
            _plain(one, context),
            -len({item.dispatch for item in one.evidence}),
            one.agencies,
        ),
    )


def _plain(finding: Finding, context: Context) -> bool:
    """Tell whether somebody merely says it: demands, threats and denials are read first.

    So are exchanges and counts.
    """
    items = (
        context.attributions.get((one.dispatch, one.attribution or "")) for one in finding.evidence
    )
    return finding.about == "claim" and all(item is None or item.act == "say" for item in items)


def _only_lines(lines: Iterable[tuple[Finding, FindingLine]]) -> tuple[FindingLine, ...]:
    return tuple(line for _, line in lines)


def _by_agency(
    lines: Iterable[tuple[Finding, FindingLine]],
) -> tuple[tuple[str, tuple[FindingLine, ...]], ...]:
    groups: dict[str, list[FindingLine]] = {}
    for finding, line in lines:
        groups.setdefault(", ".join(finding.agencies), []).append(line)
    return tuple((agency, tuple(group)) for agency, group in groups.items())


def _line(finding: Finding, code: str, context: Context) -> FindingLine:
    wording = context.wording
    # The claim of an exchange is its name and day, no words of a dispatch.
    dated = finding.about == "exchange" and finding.agreement != "incomparable"
    claim = one_line(finding.claim)
    reasons = (reason_in_words(one_line(one), wording) for one in finding.reasons)
    return FindingLine(
        code=code,
        key=finding.id,
        agreement=finding.agreement,
        claim=exchange_in_words(claim, wording)
        if dated
        else claim_in_words(claim, context.told, wording),
        note=_note(finding, context),
        counts=_counts(finding, context),
        differences=tuple(wording("differences", name) for name in finding.differences),
        reasons=tuple(reasons),
        proofs=proofs_of(finding.evidence, context),
    )


def _identified(finding: Finding) -> tuple[str, ...]:
    unknown = load_comparison().anonymous
    return tuple(party for party in finding.parties if party != unknown)


def _counts(finding: Finding, context: Context) -> str:
    """Count agencies and parties; where only the unnamed speak, say that none is identified."""
    wording = context.wording
    counts = [wording.count("agencies", len(finding.agencies))]
    if known := _identified(finding):
        counts.append(wording.count("parties", len(known)))
    elif finding.parties:
        counts.append(wording("findings", "no_party"))
    return ", ".join(counts)


def _note(finding: Finding, context: Context) -> str:
    """Say what an agreement is between, and where the agencies' own voices are its origins."""
    if finding.agreement in ("corroborated_one_origin", "single_source"):
        return ""
    if finding.agreement != "corroborated":
        return context.wording("findings", f"{finding.agreement}_note")
    parties = len(_identified(finding))
    return context.wording("findings", "voice_note" if parties else "voices_note") * (parties < 2)

"""A person's verdict on a finding as a claim review; Recoupe itself gives none."""

from collections.abc import Iterator
from typing import Any

from recoupe.export.json_files import filled
from recoupe.export.jsonld.naming import name_of
from recoupe.export.material import Material
from recoupe.records import Decision, Finding, Judgement

Node = dict[str, Any]
_SAID = {"confirm": "confirmed", "correct": "corrected", "refuse": "refused"}


def reviews(material: Material) -> Iterator[Node]:
    """Give a review for each finding that somebody confirmed, corrected or refused.

    What is rated is the finding, how far accounts agree, and not the truth of the claim.
    """
    file = material.file
    findings = {one.id: one for one in (*file.findings, *file.refused.findings)}
    for judgement in file.judgements:
        if judgement.kind == "finding" and judgement.id in findings:
            given = [one for one in judgement.decisions if one.verdict in _SAID]
            if given:
                yield _review(findings[judgement.id], judgement, given[-1])


def _review(finding: Finding, judgement: Judgement, decision: Decision) -> Node:
    dispatches = dict.fromkeys(one.dispatch for one in finding.evidence)
    changed = [f"{one.was} → {one.now}" for one in judgement.amendments]
    rated = changed or [finding.agreement]
    return filled(
        _at_id=name_of("decision", str(decision.number)),
        _at_type="ClaimReview",
        claimReviewed=finding.claim,
        author={"@type": "Person", "name": decision.by},
        datePublished=decision.at,
        reviewBody=decision.note,
        reviewRating={
            "@type": "Rating",
            "alternateName": f"{_SAID[decision.verdict]}: {', '.join(rated)}",
        },
        itemReviewed={
            "@type": "Claim",
            "@id": name_of("finding", finding.id),
            "text": finding.claim,
            "appearance": [{"@id": name_of("dispatch", one)} for one in dispatches],
        },
    )

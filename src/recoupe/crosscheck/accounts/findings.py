"""Findings of one story from its claims."""

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts.alignment import Group, align_claims
from recoupe.crosscheck.accounts.claims import Claim, gather_claims
from recoupe.crosscheck.accounts.contradictions import Contradiction, find_contradictions
from recoupe.crosscheck.accounts.reprinted import add_reprinted
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.accounts.writer import FindingWriter
from recoupe.lang.comparison import load_comparison
from recoupe.lang.reasons import load_reasons
from recoupe.records import Cast, Finding, Reading, Story


def find_accounts(
    story: Story,
    readings: Sequence[Reading],
    cast: Cast,
    agencies: Mapping[str, str],
    *,
    lang: str = "fr",
) -> tuple[Finding, ...]:
    """Tell which claims of a story are made by which agencies, and how far they agree.

    ``readings`` are the story's, ``agencies`` the name each dispatch counts as. Every claim is in
    exactly one finding, contradictions apart, which cite claims that agree as well: a claim of one
    agency that is cited there has no finding of its own. ``lang`` is the language of the
    reasons. Sorted by first words.
    """
    lexicon, reasons = load_comparison(lang), load_reasons(lang)
    copies = frozenset(item.copy for item in story.reprints if item.kind == "reprint")
    claims = gather_claims(readings, cast, agencies, copies, lexicon=lexicon)
    first = [claim for claim in claims if not claim.copied]
    copied = [claim for claim in claims if claim.copied]
    similarity = Similarity([c.text for c in first], also=[c.text for c in copied])
    groups = align_claims(first, similarity, lexicon=lexicon)
    groups = add_reprinted(groups, copied, similarity, lexicon=lexicon)
    contradictions = find_contradictions(groups, similarity, lexicon=lexicon, reasons=reasons)
    writer = FindingWriter(story, cast, lexicon, reasons)
    cited = {claim.key for item in contradictions for claim in _claims(item)}
    findings = [writer.agreement(group, similarity) for group in groups]
    kept = [
        finding
        for finding, group in zip(findings, groups, strict=True)
        if finding.agreement != "single_source" or not _all_cited(group, cited)
    ]
    kept += [writer.contradiction(item) for item in contradictions]
    place = {dispatch: number for number, dispatch in enumerate(story.dispatches)}
    return tuple(
        sorted(kept, key=lambda f: (place[f.evidence[0].dispatch], f.evidence[0].start, f.id))
    )


def _all_cited(group: Group, cited: set[tuple[str, int, str]]) -> bool:
    return all(claim.key in cited for claim in group)


def _claims(item: Contradiction) -> list[Claim]:
    return [claim for group in (item.accusation, *item.denials) for claim in group]

"""Findings written from groups of claims."""

from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.alignment import Group, threshold_between
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contradictions import Contradiction
from recoupe.crosscheck.accounts.differences import find_differences
from recoupe.crosscheck.accounts.sentences import claim_sentence, evidence_of
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.accounts.verdict import judge, own
from recoupe.crosscheck.ids import content_id
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.records import Agreement, Cast, Evidence, Finding, Story


class FindingWriter:
    """Writes the findings of one story in the words of one language."""

    def __init__(
        self, story: Story, cast: Cast, lexicon: ComparisonLexicon, reasons: Reasons
    ) -> None:
        self._story = story
        self._labels = {entity.id: entity.label for entity in cast.entities}
        self._parties = {party.id: party.label for party in cast.parties}
        self._lexicon = lexicon
        self._reasons = reasons

    def agreement(self, group: Group, similarity: Similarity) -> Finding:
        """Write the finding of claims that say the same."""
        lexicon, reasons = self._lexicon, self._reasons
        verdict = judge(group, self._parties, anonymous=lexicon.anonymous, reasons=reasons)
        told = {**self._parties, **self._labels}
        differences = find_differences(own(group), told, lexicon=lexicon, reasons=reasons)
        copies = sorted({claim.agency for claim in group if claim.copied})
        said = (
            *self._aligned(own(group), similarity),
            *verdict.reasons,
            *(reason for _, reason in differences),
            *((reasons.say("reprint", agencies=", ".join(copies)),) if copies else ()),
        )
        evidence = evidence_of(group, self._story.dispatches)
        return Finding(
            id=_finding_id(verdict.agreement, evidence),
            story=self._story.id,
            agreement=verdict.agreement,
            claim=claim_sentence(group, told, lexicon=lexicon),
            agencies=verdict.agencies,
            parties=verdict.parties,
            evidence=evidence,
            reasons=said,
            differences=tuple(dict.fromkeys(name for name, _ in differences)),
        )

    def contradiction(self, found: Contradiction) -> Finding:
        """Write the finding of an accusation and its denials."""
        denials = tuple(claim for group in found.denials for claim in group)
        claims = (*found.accusation, *denials)
        evidence = evidence_of(claims, self._story.dispatches)
        accuser, denier = self._spoken(found.accusation), self._spoken(denials)
        told = {**self._parties, **self._labels}
        return Finding(
            id=_finding_id("parties_contradict", evidence),
            story=self._story.id,
            agreement="parties_contradict",
            claim=" / ".join(
                claim_sentence(side, told, lexicon=self._lexicon)
                for side in (found.accusation, denials)
            ),
            agencies=tuple(sorted({claim.agency for claim in own(claims)})),
            parties=tuple(sorted({*accuser, *denier})),
            evidence=evidence,
            reasons=(
                self._reasons.say(
                    "contradict", accuser=", ".join(accuser), denier=", ".join(denier)
                ),
                *found.reasons,
            ),
        )

    def _spoken(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        return tuple(sorted({self._parties[p] for claim in claims for p in claim.parties}))

    def _aligned(self, claims: Sequence[Claim], similarity: Similarity) -> tuple[str, ...]:
        """Tell what brought the claims of different agencies together: their nearest pair."""
        pairs = [
            (similarity.between(one.text, other.text), one, other)
            for one, other in combinations(claims, 2)
            if one.agency != other.agency
        ]
        if not pairs:
            return ()
        score, one, other = max(pairs, key=lambda pair: (pair[0], pair[1].key, pair[2].key))
        threshold = threshold_between(one, other, lexicon=self._lexicon)
        speaker = ", ".join(self._parties[p] for p in one.parties) or self._lexicon.anonymous
        act = self._lexicon.acts[one.attribution.act]
        return (
            self._reasons.say(
                "aligned",
                speaker=speaker,
                act=act,
                score=f"{score:.2f}",
                threshold=f"{threshold or 0:.2f}",
            ),
        )


def _finding_id(agreement: Agreement, evidence: Sequence[Evidence]) -> str:
    spans = (f"{item.dispatch}:{item.start}:{item.end}:{item.attribution}" for item in evidence)
    contested = "parties_contradict" if agreement == "parties_contradict" else "claims"
    return content_id((contested, *spans))

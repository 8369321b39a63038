"""Findings written from claims and contests."""

from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.alignment import Group
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest
from recoupe.crosscheck.accounts.differences import find_differences
from recoupe.crosscheck.accounts.margins import Likeness, threshold_between, worded_alike
from recoupe.crosscheck.accounts.sentences import claim_sentence, evidence_of
from recoupe.crosscheck.accounts.verdict import Verdict, judge, own
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.records import Cast, Difference, Finding, FindingSubject, Story


class FindingWriter:
    """Writes the findings of one affair in the words of one language."""

    def __init__(
        self,
        stories: Sequence[Story],
        order: Sequence[str],
        cast: Cast,
        lexicon: ComparisonLexicon,
        reasons: Reasons,
    ) -> None:
        self.homes = {key: story.id for story in stories for key in story.dispatches}
        self.parties = {party.id: party.label for party in cast.parties}
        self.states = {
            entity.iso3: entity.label for entity in cast.entities if entity.kind == "state"
        }
        self.order = {key: number for number, key in enumerate(order)}
        self._told = {**self.parties, **{entity.id: entity.label for entity in cast.entities}}
        self.lexicon = lexicon
        self.reasons = reasons

    def agreement(self, group: Group, likeness: Likeness) -> Finding:
        """Write the finding of claims that say the same."""
        lexicon, reasons = self.lexicon, self.reasons
        verdict = self.judge(group)
        differences = find_differences(
            own(group), self._told, likeness, lexicon=lexicon, reasons=reasons
        )
        names = [name for name, _ in differences]
        if verdict.agreement == "superseded":
            names.append("number")
        copies = sorted({claim.agency for claim in group if claim.copied})
        said = (
            *self._nearest(own(group), likeness),
            *verdict.reasons,
            *(reason for _, reason in differences),
            *((reasons.say("reprint", agencies=", ".join(copies)),) if copies else ()),
        )
        return self.finding("claim", group, verdict, self._sentence(group), said, names)

    def contest(self, found: Contest) -> Finding:
        """Write the finding of claims that parties make against each other."""
        claims = found.claims
        names = [self._spoken(side) for side in found.sides]
        first: tuple[str, ...] = ()
        if found.agreement == "parties_contradict":
            sides = {"accuser": ", ".join(names[0]), "denier": ", ".join(names[1])}
            first = (self.reasons.say("contradict", **sides),)
        verdict = Verdict(
            found.agreement,
            tuple(sorted({claim.agency for claim in own(claims)})),
            tuple(sorted({name for side in names for name in side})),
            (),
        )
        line = " / ".join(self._sentence(side) for side in found.sides)
        counted = found.agreement == "superseded" and "number" in found.differences
        about: FindingSubject = "figure" if counted else "contest"
        return self.finding(
            about, claims, verdict, line, (*first, *found.reasons), found.differences
        )

    def finding(
        self,
        about: FindingSubject,
        claims: Sequence[Claim],
        verdict: Verdict,
        line: str,
        said: Sequence[str],
        differences: Sequence[Difference],
    ) -> Finding:
        """Write a finding on some claims, unnamed yet; its story is that of its first words."""
        evidence = evidence_of(claims, self.order)
        return Finding(
            id="",
            story=self.homes[evidence[0].dispatch],
            agreement=verdict.agreement,
            claim=line,
            agencies=verdict.agencies,
            parties=verdict.parties,
            evidence=evidence,
            reasons=tuple(said),
            differences=tuple(dict.fromkeys(differences)),
            about=about,
        )

    def judge(self, claims: Sequence[Claim]) -> Verdict:
        """Judge how far claims agree, parties by their names."""
        anonymous = self.lexicon.anonymous
        return judge(claims, self.parties, anonymous=anonymous, reasons=self.reasons)

    def _sentence(self, claims: Sequence[Claim]) -> str:
        return claim_sentence(claims, self._told, lexicon=self.lexicon)

    def _spoken(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        return tuple(
            sorted({self.parties[p] for claim in claims for p in claim.origins or claim.parties})
        )

    def _meant(self, claims: Sequence[Claim], likeness: Likeness) -> str:
        """Tell how much of what the nearest claims of two agencies speak of is the same."""
        share, one, other = max(
            (
                (likeness.meaning.nearest(one.senses, other.senses).share, one, other)
                for one, other in combinations(claims, 2)
                if one.agency != other.agency
            ),
            key=lambda pair: (pair[0], pair[1].key, pair[2].key),
        )
        parties = sorted(set(one.parties) & set(other.parties))
        key = "aligned_meant" if parties else "aligned_fact_meant"
        speaker = ", ".join(self.parties[party] for party in parties)
        return self.reasons.say(key, speaker=speaker, share=f"{share:.0%}".replace("%", " %"))

    def _nearest(self, claims: Sequence[Claim], likeness: Likeness) -> tuple[str, ...]:
        """Tell what brought the claims of different agencies together: their nearest pair."""
        pairs = [
            (worded_alike(one, other, likeness.wording), one, other)
            for one, other in combinations(claims, 2)
            if one.agency != other.agency
        ]
        if not pairs:
            return ()
        score, one, other = max(pairs, key=lambda pair: (pair[0], pair[1].key, pair[2].key))
        threshold = threshold_between(one, other, lexicon=self.lexicon)
        if threshold is None or score < threshold:
            return (self._meant(claims, likeness),)
        fields = {"score": score, "threshold": threshold}
        if set(one.parties).isdisjoint(other.parties):
            return (self.reasons.say("aligned_fact", **fields),)
        speaker = ", ".join(self.parties[p] for p in one.parties) or self.lexicon.anonymous
        act = self.lexicon.acts[one.attribution.act]
        return (self.reasons.say("aligned", speaker=speaker, act=act, **fields),)

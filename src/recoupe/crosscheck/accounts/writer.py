"""Findings written from claims, contests, exchanges and counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.alignment import Group, likeness, threshold_between
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest
from recoupe.crosscheck.accounts.differences import find_differences
from recoupe.crosscheck.accounts.exchanges import Exchange
from recoupe.crosscheck.accounts.sentences import claim_sentence, evidence_of
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.accounts.tallies import Tally
from recoupe.crosscheck.accounts.verdict import Verdict, behind, judge, own
from recoupe.crosscheck.ids import content_id
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.records import Agreement, Cast, Difference, Evidence, Finding, FindingSubject, Story


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
        self._place = {key: number for number, key in enumerate(order)}
        self._told = {**self.parties, **{entity.id: entity.label for entity in cast.entities}}
        self._lexicon = lexicon
        self._reasons = reasons

    def place(self, finding: Finding) -> tuple[int, int, str, str]:
        """Give where a finding stands among others: its first words, then what it is about."""
        first = finding.evidence[0]
        return self._place[first.dispatch], first.start, finding.about, finding.id

    def agreement(self, group: Group, similarity: Similarity) -> Finding:
        """Write the finding of claims that say the same."""
        lexicon, reasons = self._lexicon, self._reasons
        verdict = self._judge(group)
        differences = find_differences(own(group), self._told, lexicon=lexicon, reasons=reasons)
        names = [name for name, _ in differences]
        if verdict.agreement == "superseded":
            names.append("number")
        copies = sorted({claim.agency for claim in group if claim.copied})
        said = (
            *self._nearest(own(group), similarity),
            *verdict.reasons,
            *(reason for _, reason in differences),
            *((reasons.say("reprint", agencies=", ".join(copies)),) if copies else ()),
        )
        return self._finding("claim", group, verdict, self._sentence(group), said, names)

    def contest(self, found: Contest) -> Finding:
        """Write the finding of claims that parties make against each other."""
        claims = found.claims
        names = [self._spoken(side) for side in found.sides]
        first = ()
        if found.agreement == "parties_contradict":
            sides = {"accuser": ", ".join(names[0]), "denier": ", ".join(names[1])}
            first = (self._reasons.say("contradict", **sides),)
        verdict = Verdict(
            found.agreement,
            tuple(sorted({claim.agency for claim in own(claims)})),
            tuple(sorted({name for side in names for name in side})),
            (),
        )
        line = " / ".join(self._sentence(side) for side in found.sides)
        about: FindingSubject = "figure" if found.agreement == "superseded" else "contest"
        return self._finding(
            about, claims, verdict, line, (*first, *found.reasons), found.differences
        )

    def exchanges(self, found: Sequence[Exchange]) -> Iterator[Finding]:
        """Write the exchanges that agencies tell of together, and those they do not."""
        for exchange in found:
            claims = [sighting.claim for sighting in exchange.sightings]
            verdict = self._judge(claims)
            if len(verdict.agencies) < 2:
                continue
            label = self._lexicon.exchanges[exchange.kind].label
            parties = sorted({p for one in exchange.sightings for p in one.parties})
            names = " – ".join(sorted(self.parties[party] for party in parties))
            day = min((d for one in exchange.sightings for d in one.days), key=lambda d: (len(d), d))
            why = (self._reasons.say("exchange", kind=label, day=day), *verdict.reasons)
            members = self._members(exchange)
            yield self._finding(
                "exchange",
                claims,
                verdict,
                f"{label} {names} ({day})",
                (*why, *(reason for _, reason in members)),
                [name for name, _ in members],
            )

    def letters(self, pairs: Iterable[tuple[Exchange, Exchange]]) -> Iterator[Finding]:
        """Write the letters that look alike and are kept apart."""
        for pair in pairs:
            claims = [sighting.claim for one in pair for sighting in one.sightings]
            lines = [" ; ".join(dict.fromkeys(f"« {s.claim.content} »" for s in one.sightings))
                     for one in pair]
            agencies = tuple(sorted({claim.agency for claim in own(claims)}))
            verdict = Verdict("incomparable", agencies, (), ())
            why = self._reasons.say("letters_apart", one=lines[0], other=lines[1])
            yield self._finding("exchange", claims, verdict, " / ".join(lines), (why,), ())

    def tally(self, group: Sequence[Tally]) -> Iterator[Finding]:
        """Write a count that agencies give alike; nothing where only one gives it."""
        claims = [tally.sighting.claim for tally in group]
        verdict = self._judge(claims)
        if len(verdict.agencies) > 1:
            line = self._reasons.say("count", words=claims[0].content.lower())
            said = (self._reasons.say("counted", words=_quoted(claims)), *verdict.reasons)
            yield self._finding("figure", claims, verdict, line, said, ())

    def series(self, group: Sequence[Tally]) -> Finding:
        """Write counts of the same things that change from dispatch to dispatch."""
        ordered = sorted(group, key=lambda one: (self._place[one.sighting.claim.dispatch],
                                                 one.sighting.claim.key))
        claims = [tally.sighting.claim for tally in ordered]
        verdict = Verdict(
            "superseded",
            tuple(sorted({claim.agency for claim in own(claims)})),
            behind(own(claims), self.parties, anonymous=self._lexicon.anonymous),
            (),
        )
        shown = ", ".join(dict.fromkeys(f"« {claim.content} »" for claim in claims))
        said = (self._reasons.say("series", words=shown),)
        line = self._reasons.say("count_series", words=" → ".join(
            dict.fromkeys(claim.content.lower() for claim in claims)
        ))
        return self._finding("figure", claims, verdict, line, said, ("number",))

    def _finding(
        self,
        about: FindingSubject,
        claims: Sequence[Claim],
        verdict: Verdict,
        line: str,
        said: Sequence[str],
        differences: Sequence[Difference],
    ) -> Finding:
        evidence = evidence_of(claims, self._place)
        return Finding(
            id=_finding_id(about, verdict.agreement, evidence),
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

    def _judge(self, claims: Sequence[Claim]) -> Verdict:
        anonymous = self._lexicon.anonymous
        return judge(claims, self.parties, anonymous=anonymous, reasons=self._reasons)

    def _sentence(self, claims: Sequence[Claim]) -> str:
        return claim_sentence(claims, self._told, lexicon=self._lexicon)

    def _spoken(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        return tuple(
            sorted({self.parties[p] for claim in claims for p in claim.origins or claim.parties})
        )

    def _members(self, exchange: Exchange) -> Sequence[tuple[Difference, str]]:
        """Compare whom the agencies name beside an exchange, where each names two or more."""
        by_agency: dict[str, set[str]] = {}
        for sighting in exchange.sightings:
            by_agency.setdefault(sighting.claim.agency, set()).update(sighting.parties)
        if any(len(names) < 2 for names in by_agency.values()) or len(
            {frozenset(names) for names in by_agency.values()}
        ) == 1:
            return ()
        details = " ; ".join(
            f"{agency} : {', '.join(sorted(self.parties[name] for name in names))}"
            for agency, names in sorted(by_agency.items())
        )
        return (("members", self._reasons.say("members", details=details)),)

    def _nearest(self, claims: Sequence[Claim], similarity: Similarity) -> tuple[str, ...]:
        """Tell what brought the claims of different agencies together: their nearest pair."""
        pairs = [
            (likeness(one, other, similarity), one, other)
            for one, other in combinations(claims, 2)
            if one.agency != other.agency
        ]
        if not pairs:
            return ()
        score, one, other = max(pairs, key=lambda pair: (pair[0], pair[1].key, pair[2].key))
        threshold = threshold_between(one, other, lexicon=self._lexicon) or 0
        fields = {"score": f"{score:.2f}", "threshold": f"{threshold:.2f}"}
        if set(one.parties).isdisjoint(other.parties):
            return (self._reasons.say("aligned_fact", **fields),)
        speaker = ", ".join(self.parties[p] for p in one.parties) or self._lexicon.anonymous
        act = self._lexicon.acts[one.attribution.act]
        return (self._reasons.say("aligned", speaker=speaker, act=act, **fields),)


def _quoted(claims: Sequence[Claim]) -> str:
    return " ; ".join(dict.fromkeys(f"{claim.agency} : « {claim.content} »" for claim in claims))


def _finding_id(
    about: FindingSubject, agreement: Agreement, evidence: Sequence[Evidence]
) -> str:
    spans = (f"{item.dispatch}:{item.start}:{item.end}:{item.attribution}" for item in evidence)
    kind = "claims" if about == "claim" else f"{about}:{agreement}"
    return content_id((kind, *spans))

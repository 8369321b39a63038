"""Findings of one affair from its claims."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.blames import find_mutual_blame
from recoupe.crosscheck.accounts.changes import find_changes
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.coincidences import find_coincidences
from recoupe.crosscheck.accounts.concessions import find_lent_concessions
from recoupe.crosscheck.accounts.contests import Contest, distinct
from recoupe.crosscheck.accounts.contradictions import find_contradictions
from recoupe.crosscheck.accounts.exchanges import find_exchanges
from recoupe.crosscheck.accounts.fears import find_fears
from recoupe.crosscheck.accounts.gathered import (
    write_exchanges,
    write_happenings,
    write_letters_apart,
    write_look_alikes,
    write_series,
    write_tally,
    write_tolls,
    write_tolls_apart,
)
from recoupe.crosscheck.accounts.happenings import find_happenings, look_alikes
from recoupe.crosscheck.accounts.letters import letters_apart
from recoupe.crosscheck.accounts.naming import name_findings
from recoupe.crosscheck.accounts.replies import find_replies
from recoupe.crosscheck.accounts.revisions import find_corrections, find_figure_disputes
from recoupe.crosscheck.accounts.rival_tolls import of_one_happening, of_two_happenings, sums
from recoupe.crosscheck.accounts.scopes import find_scopes
from recoupe.crosscheck.accounts.tallies import equal_tallies, find_tallies, growing_tallies
from recoupe.crosscheck.accounts.tolls import find_tolls
from recoupe.crosscheck.accounts.voices import find_rival_voices
from recoupe.crosscheck.accounts.writer import FindingWriter
from recoupe.lang.comparison import ComparisonLexicon, load_comparison
from recoupe.lang.reasons import Reasons, load_reasons
from recoupe.records import Finding


def find_accounts(aligned: Aligned, *, lang: str = "fr") -> tuple[Finding, ...]:
    """Tell which claims of an affair are made by which agencies, and how far they agree.

    Every claim is in exactly one finding about claims; findings about contests, exchanges and
    figures cite claims again, and a claim of one agency that a contest cites has no finding of
    its own. A finding belongs to the story of its first words. ``lang`` is the language of the
    reasons. Sorted by first words.
    """
    lexicon, reasons = load_comparison(lang), load_reasons(lang)
    readings, lookup, copies, told = (
        aligned.readings, aligned.lookup, aligned.copies, aligned.told,
    )  # fmt: skip
    order = [reading.dispatch.id for reading in readings]
    writer = FindingWriter(aligned.stories, order, aligned.cast, lexicon, reasons)
    contests = _contests(aligned, writer, lexicon, reasons)
    found = [*_agreements(aligned, contests, writer)]
    found += [writer.contest(contest) for contest in contests]
    exchanges = find_exchanges(readings, told, lookup, copies, lexicon=lexicon)
    found += write_exchanges(writer, exchanges)
    found += write_letters_apart(writer, letters_apart(exchanges, writer.homes))
    found += _counted(aligned, writer, lexicon)
    happenings = find_happenings(readings, told, lookup, copies, writer.homes)
    found += write_happenings(writer, happenings)
    found += write_look_alikes(writer, look_alikes(happenings))
    return name_findings(found, writer.order)


def _counted(aligned: Aligned, writer: FindingWriter, lexicon: ComparisonLexicon) -> list[Finding]:
    """Write the findings about counts of things and about the dead and hurt."""
    readings, lookup, copies, told = (
        aligned.readings, aligned.lookup, aligned.copies, aligned.told,
    )  # fmt: skip
    tallies = find_tallies(readings, told, lookup, copies, lexicon=lexicon)
    number = {_layer(claim): n for n, group in enumerate(aligned.groups) for claim in group}
    found = [
        item
        for group in equal_tallies(tallies)
        if len({number.get(_layer(tally.sighting.claim)) for tally in group} - {None}) != 1
        or any(tally.sighting.claim.voiced for tally in group)
        for item in write_tally(writer, [tally.sighting.claim for tally in group])
    ]
    known = {reading.dispatch.id: reading.layout.filed for reading in readings}
    # A story's first dispatches may have been taken back: they are none of the readings then.
    begun = {
        story.id: next((known[key] for key in story.dispatches if key in known), None)
        for story in aligned.stories
    }
    tolls = find_tolls(readings, told, lookup, copies, lexicon=lexicon)
    for happening in of_one_happening(tolls, writer.homes, begun):
        found += write_tolls(writer, happening)
    for group in sums(tolls, writer.homes, begun):
        found += write_tally(writer, [toll.sighting.claim for toll in group])
    found += write_tolls_apart(writer, of_two_happenings(tolls, writer.homes, begun))
    return [*found, *(write_series(writer, group) for group in growing_tallies(tallies))]


def _layer(claim: Claim) -> tuple[str, str]:
    return claim.dispatch, claim.attribution.id


def _contests(
    aligned: Aligned, writer: FindingWriter, lexicon: ComparisonLexicon, reasons: Reasons
) -> tuple[Contest, ...]:
    claims, groups, likeness = aligned.claims, aligned.groups, aligned.likeness
    texts = {reading.dispatch.id: reading.dispatch.text for reading in aligned.readings}
    homes = writer.homes
    return distinct(
        (
            *find_contradictions(groups, likeness, _mute(claims), lexicon=lexicon, reasons=reasons),
            *find_mutual_blame(claims, homes, lexicon=lexicon, reasons=reasons),
            *find_fears(claims, homes, lexicon=lexicon, reasons=reasons),
            *find_replies(claims, texts, lexicon=lexicon, reasons=reasons),
            *find_figure_disputes(claims, lexicon=lexicon, reasons=reasons),
            *find_lent_concessions(claims, homes, lexicon=lexicon, reasons=reasons),
            *find_scopes(claims, homes, writer.parties, lexicon=lexicon, reasons=reasons),
            *find_corrections(groups, reasons=reasons),
            *find_changes(claims, likeness, reasons=reasons),
            *find_rival_voices(claims, homes, likeness, lexicon=lexicon, reasons=reasons),
            *find_coincidences(claims, groups, homes, reasons=reasons),
        ),
        groups,
    )


def _mute(claims: Sequence[Claim]) -> frozenset[str]:
    """Name the parties that are spoken to or accused and never speak."""
    speaking = {party for claim in claims for party in claim.parties}
    return frozenset(p for claim in claims for p in claim.addressed if p not in speaking)


def _agreements(
    aligned: Aligned, contests: Sequence[Contest], writer: FindingWriter
) -> Iterator[Finding]:
    cited = {
        claim.key
        for contest in contests
        if contest.agreement == "parties_contradict"
        for claim in contest.claims
    }
    for group in aligned.groups:
        finding = writer.agreement(group, aligned.likeness)
        if finding.agreement != "single_source" or not all(c.key in cited for c in group):
            yield finding

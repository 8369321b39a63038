"""Findings written from exchanges and counts."""

from collections.abc import Iterable, Iterator, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contrasts import numbers
from recoupe.crosscheck.accounts.exchanges import Exchange
from recoupe.crosscheck.accounts.happenings import Happening
from recoupe.crosscheck.accounts.rival_tolls import alike, rivals
from recoupe.crosscheck.accounts.sentences import shortened, uncapped
from recoupe.crosscheck.accounts.tallies import Tally
from recoupe.crosscheck.accounts.tolls import Toll
from recoupe.crosscheck.accounts.verdict import Verdict, behind, own
from recoupe.crosscheck.accounts.writer import FindingWriter
from recoupe.records import Difference, Finding, FindingSubject


def write_exchanges(writer: FindingWriter, found: Sequence[Exchange]) -> Iterator[Finding]:
    """Write the exchanges that agencies tell of together, and those they do not."""
    for exchange in found:
        claims = [sighting.claim for sighting in exchange.sightings]
        verdict = writer.judge(claims)
        if len(verdict.agencies) < 2:
            continue
        label = writer.lexicon.exchanges[exchange.kind].label
        parties = sorted({p for one in exchange.sightings for p in one.parties})
        names = " – ".join(sorted(writer.parties[party] for party in parties))
        days = [day for one in exchange.sightings for day in one.days]
        day = min(days, key=lambda one: (len(one), one))
        why = (writer.reasons.say("exchange", kind=label, day=day), *verdict.reasons)
        members = _members(exchange, writer)
        yield writer.finding(
            "exchange",
            claims,
            verdict,
            f"{label} {names} ({day})",
            (*why, *(reason for _, reason in members)),
            [name for name, _ in members],
        )


def write_happenings(writer: FindingWriter, found: Iterable[Happening]) -> Iterator[Finding]:
    """Write the deeds that several agencies begin with."""
    for happening in found:
        claims = [sighting.claim for sighting in happening.sightings]
        verdict = writer.judge(claims)
        if len(verdict.agencies) > 1:
            day = happening.sightings[0].when
            differing = numbers(_by_agency(own(claims)), writer.reasons)
            apart = (differing,) if differing else ()
            why = (writer.reasons.say("happening", day=day), *verdict.reasons)
            yield writer.finding(
                "event",
                claims,
                verdict,
                _deed(happening, writer),
                (*why, *(reason for _, reason in apart)),
                [name for name, _ in apart],
            )


def _by_agency(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.agency, []).append(claim)
    return found


def _deed(happening: Happening, writer: FindingWriter) -> str:
    """Name whose forces stand against whose; any other deed in the shortest words."""
    if happening.states:
        mine, theirs = (writer.states.get(state, state) for state in happening.states)
        return writer.reasons.say("posture", mine=mine, theirs=theirs)
    told = (sighting.claim.content for sighting in happening.sightings)
    return shortened(min(told, key=lambda words: (len(words), words)))


def write_look_alikes(
    writer: FindingWriter, pairs: Iterable[tuple[Happening, Happening]]
) -> Iterator[Finding]:
    """Write deeds of one sort that are two."""
    for pair in pairs:
        claims = [sighting.claim for one in pair for sighting in one.sightings]
        days = " ; ".join(str(one.sightings[0].when) for one in pair)
        yield _apart(writer, "event", claims, writer.reasons.say("happenings_apart", days=days))


def write_tolls_apart(
    writer: FindingWriter, pairs: Iterable[tuple[Sequence[Toll], Sequence[Toll]]]
) -> Iterator[Finding]:
    """Write tolls of one side and fate that count two happenings."""
    for pair in pairs:
        claims = [toll.sighting.claim for tolls in pair for toll in tolls]
        shown = " / ".join(f"« {tolls[0].sighting.claim.content} »" for tolls in pair)
        yield _apart(writer, "figure", claims, writer.reasons.say("tolls_apart", words=shown))


def _apart(
    writer: FindingWriter, about: FindingSubject, claims: Sequence[Claim], why: str
) -> Finding:
    agencies = tuple(sorted({claim.agency for claim in own(claims)}))
    verdict = Verdict("incomparable", agencies, (), ())
    line = " / ".join(dict.fromkeys(shortened(claim.content) for claim in claims[:2]))
    return writer.finding(about, claims, verdict, line, (why,), ())


def write_letters_apart(
    writer: FindingWriter, pairs: Iterable[tuple[Exchange, Exchange]]
) -> Iterator[Finding]:
    """Write the letters that look alike and are kept apart."""
    for pair in pairs:
        claims = [sighting.claim for one in pair for sighting in one.sightings]
        lines = [
            " ; ".join(dict.fromkeys(f"« {s.claim.content} »" for s in one.sightings))
            for one in pair
        ]
        agencies = tuple(sorted({claim.agency for claim in own(claims)}))
        verdict = Verdict("incomparable", agencies, (), ())
        why = writer.reasons.say("letters_apart", one=lines[0], other=lines[1])
        yield writer.finding("exchange", claims, verdict, " / ".join(lines), (why,), ())


def write_tolls(writer: FindingWriter, group: Sequence[Toll]) -> Iterator[Finding]:
    """Write what agencies give alike of the tolls of one happening, and what excludes what."""
    for same in alike(group):
        yield from write_tally(writer, [toll.sighting.claim for toll in same])
    for rival in rivals(group):
        claims = sorted(
            (toll.sighting.claim for toll in rival.tolls),
            key=lambda claim: (writer.order[claim.dispatch], claim.key),
        )
        agencies = tuple(sorted({claim.agency for claim in claims}))
        parties = behind(claims, writer.parties, anonymous=writer.lexicon.anonymous)
        shown = ", ".join(dict.fromkeys(f"« {claim.content} »" for claim in claims))
        why = writer.reasons.say(f"tolls_{rival.standing}", words=shown)
        words = " → ".join(dict.fromkeys(uncapped(claim.content) for claim in claims))
        line = writer.reasons.say("count_series", words=words)
        verdict = Verdict(rival.standing, agencies, parties, ())
        yield writer.finding("figure", claims, verdict, line, (why,), ("number",))


def write_tally(writer: FindingWriter, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Write a count that agencies give alike; nothing where only one gives it."""
    verdict = writer.judge(claims)
    if len(verdict.agencies) > 1:
        line = writer.reasons.say("count", words=uncapped(claims[0].content))
        said = (writer.reasons.say("counted", words=_quoted(claims)), *verdict.reasons)
        yield writer.finding("figure", claims, verdict, line, said, ())


def write_series(writer: FindingWriter, group: Sequence[Tally]) -> Finding:
    """Write counts of the same things that change from dispatch to dispatch."""
    ordered = sorted(
        group, key=lambda one: (writer.order[one.sighting.claim.dispatch], one.sighting.claim.key)
    )
    claims = [tally.sighting.claim for tally in ordered]
    verdict = Verdict(
        "superseded",
        tuple(sorted({claim.agency for claim in own(claims)})),
        behind(own(claims), writer.parties, anonymous=writer.lexicon.anonymous),
        (),
    )
    shown = ", ".join(dict.fromkeys(f"« {claim.content} »" for claim in claims))
    said = (writer.reasons.say("series", words=shown),)
    line = writer.reasons.say(
        "count_series", words=" → ".join(dict.fromkeys(uncapped(claim.content) for claim in claims))
    )
    return writer.finding("figure", claims, verdict, line, said, ("number",))


def _members(exchange: Exchange, writer: FindingWriter) -> Sequence[tuple[Difference, str]]:
    """Compare whom the agencies name beside an exchange, where each names two or more."""
    by_agency: dict[str, set[str]] = {}
    for sighting in exchange.sightings:
        by_agency.setdefault(sighting.claim.agency, set()).update(sighting.parties)
    if (
        any(len(names) < 2 for names in by_agency.values())
        or len({frozenset(names) for names in by_agency.values()}) == 1
    ):
        return ()
    details = " ; ".join(
        f"{agency} : {', '.join(sorted(writer.parties[name] for name in names))}"
        for agency, names in sorted(by_agency.items())
    )
    return (("members", writer.reasons.say("members", details=details)),)


def _quoted(claims: Sequence[Claim]) -> str:
    return " ; ".join(dict.fromkeys(f"{claim.agency} : « {claim.content} »" for claim in claims))

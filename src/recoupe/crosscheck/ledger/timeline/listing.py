"""The timeline of an affair: its deeds and exchanges, each once, by day."""

from collections.abc import Sequence
from typing import Literal

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.dates import bounds, surely_before
from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.ledger.dating import settle_day
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.timeline.deeds import Deed, find_deeds
from recoupe.crosscheck.ledger.timeline.merging import same_deeds
from recoupe.lang.reasons import Reasons, load_reasons
from recoupe.records import Evidence, Exchange, Finding, Narrowing, Occurrence, Span

Temporal = Literal["new", "background", "future"]
_TOLD_IN = frozenset({"event", "exchange"})


def list_occurrences(
    aligned: Aligned,
    exchanges: Sequence[Exchange],
    findings: Sequence[Finding],
    narrowed: Sequence[Narrowing],
    *,
    lang: str = "fr",
) -> tuple[Occurrence, ...]:
    """Write the timeline of an affair, by the earliest day each line may be, then the latest.

    What is told as done without a day was done by the day it was told. ``exchanges`` are the
    affair's, ``findings`` and ``narrowed`` too; ``lang`` is the language of the reasons.
    """
    writer = _Writer(aligned, findings, narrowed, load_reasons(lang))
    swaps = [item for one in exchanges if one.kind == "prisoner_swap" for item in one.evidence]
    groups = same_deeds(find_deeds(aligned, Sides(aligned, lang)))
    found = [writer.exchange(one) for one in exchanges if one.status != "refused"]
    found += [writer.deed(group) for group in groups if not _told_in(group, swaps)]
    return tuple(sorted(found, key=writer.order))


def _told_in(group: Sequence[Deed], evidence: Sequence[Evidence]) -> bool:
    """Tell whether a deed is an exchange that has its line: people handed over for others."""
    return any(
        item.dispatch == deed.dispatch
        and item.start < deed.place[1]
        and deed.place[0] < item.end
        and "release" in deed.event.modes
        for item in evidence
        for deed in group
    )


class _Writer:
    """Writes the lines of one affair."""

    def __init__(
        self,
        aligned: Aligned,
        findings: Sequence[Finding],
        narrowed: Sequence[Narrowing],
        reasons: Reasons,
    ) -> None:
        self._homes = {key: story.id for story in aligned.stories for key in story.dispatches}
        self._filings = [reading.layout.filed for reading in aligned.readings]
        self._filed = {r.dispatch.id: _bounds(r.layout.filed)[1] for r in aligned.readings}
        self._later = {(one.place.dispatch, one.place.start): one.after for one in narrowed}
        self._findings = [
            one for one in findings if one.about in _TOLD_IN and one.agreement != "incomparable"
        ]
        self._reasons = reasons

    def deed(self, group: Sequence[Deed]) -> Occurrence:
        """Write the line of a deed."""
        told = [
            (self._later.get((one.dispatch, one.date.start), one.date.edtf), _date_words(one))
            for one in group
            if one.date is not None
        ]
        day, why = settle_day([(day, words) for day, words in told if day], self._reasons)
        evidence = tuple(dict.fromkeys(_evidence(one) for one in group))
        first, temporal = group[0], self._temporal(group, day)
        earliest, latest = self._bounded(day, temporal, evidence)
        return Occurrence(
            id=content_id(("deed", first.event.base, f"{first.dispatch}:{first.place[0]}")),
            story=self._homes[first.dispatch],
            what=shortened(min((one.words for one in group), key=lambda w: (len(w), w))),
            temporal=temporal,
            date=day,
            earliest=earliest,
            latest=latest,
            why=why,
            agencies=tuple(sorted({one.claim.agency for one in group})),
            evidence=evidence,
            finding=self._finding(evidence),
        )

    def exchange(self, exchange: Exchange) -> Occurrence:
        """Write the line of an exchange; one announced for a day gone by is no longer to come."""
        ahead = exchange.status == "planned" and not self._is_past(exchange.date)
        temporal: Temporal = "future" if ahead else "new"
        earliest, latest = self._bounded(exchange.date, temporal, exchange.evidence)
        return Occurrence(
            id=content_id(("occurrence", exchange.id)),
            story=exchange.story,
            what=exchange.label,
            temporal=temporal,
            date=exchange.date,
            earliest=earliest,
            latest=latest,
            why=exchange.why,
            agencies=exchange.agencies,
            evidence=exchange.evidence,
            exchange=exchange.id,
            finding=self._finding(exchange.evidence),
        )

    def order(self, line: Occurrence) -> tuple[str, str, str, int, str]:
        """Give where a line stands."""
        first = line.evidence[0]
        begin = line.earliest or line.latest or self._filed.get(first.dispatch) or ""
        return begin, line.latest or begin, first.dispatch, first.start, line.id

    def _temporal(self, group: Sequence[Deed], day: str | None) -> Temporal:
        """Tell what is new from what lay before and what is to come, as its places do."""
        told = {one.event.temporal for one in group}
        if "future" in told and not self._is_past(day):
            return "future"
        return "background" if "background" in told and "new" not in told else "new"

    def _is_past(self, day: str | None) -> bool:
        """Tell whether a dispatch was filed after a day that was still to come."""
        return any(surely_before(day, filed) for filed in self._filings)

    def _bounded(
        self, day: str | None, temporal: Temporal, evidence: Sequence[Evidence]
    ) -> tuple[str | None, str | None]:
        earliest, latest = _bounds(day)
        if temporal == "future" or latest is not None:
            return earliest, latest
        told = [day for one in evidence if (day := self._filed.get(one.dispatch))]
        return earliest, min(told, default=None)

    def _finding(self, evidence: Sequence[Evidence]) -> str | None:
        """Find the finding that compares the accounts of a happening: it cites two of them."""
        for finding in self._findings:
            met = {
                item.dispatch
                for item in evidence
                for other in finding.evidence
                if item.dispatch == other.dispatch
                and item.start < other.end
                and other.start < item.end
            }
            if len(met) > 1:
                return finding.id
        return None


def _evidence(deed: Deed) -> Evidence:
    span = Span.of(deed.reading.dispatch.text, *deed.place)
    layer = deed.claim.attribution.id or None
    return Evidence(deed.dispatch, span.start, span.end, span.text, layer, deed.event.id)


def _date_words(deed: Deed) -> Evidence:
    date = deed.date or deed.event.time or deed.event.trigger
    return Evidence(deed.dispatch, date.start, date.end, date.text)


def _bounds(day: str | None) -> tuple[str | None, str | None]:
    """Give the first and the last day an expression may mean, ISO; null on an open side."""
    since, until = (day or "").endswith("/.."), (day or "").startswith("../")
    days = bounds((day or "").removesuffix("/..").removeprefix("../"))
    if days is None:
        return None, None
    first, last = days
    return None if until else first.isoformat(), None if since else last.isoformat()

"""How much a line of a crisis file needs a person's eye, and why: the order of the review."""

from collections.abc import Iterable, Iterator, Mapping

from recoupe.decisions.lines import Key, grouped, line_id
from recoupe.records import (
    Agreement,
    Doubt,
    Evidence,
    Exchange,
    Finding,
    Judged,
    Occurrence,
    Position,
    Why,
)
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier

# Below this a rule says of itself that it is weak.
_SURE = 0.8
_AGREEMENTS: Mapping[Agreement, Doubt] = {
    "agencies_contradict": Doubt(1.0, "contradiction"),
    "parties_contradict": Doubt(0.95, "contradiction"),
    "parties_differ": Doubt(0.85, "difference"),
    "incomparable": Doubt(0.3, "difference"),
    "single_source": Doubt(0.2, "single_source"),
    "superseded": Doubt(0.1, "difference"),
}
_NONE = Doubt(0.0, "none")
_CORRECTED = Doubt(0.8, "corrected_words")
_CHANGED = Doubt(0.82, "changed_since")
_ALONE = Doubt(0.2, "single_source")


def doubts(file: Dossier) -> dict[Key, Doubt]:
    """Tell the doubt about each line that there is any about, by its kind and id.

    Of several reasons the strongest: what contradicts (0.85 to 1); what was confirmed and tells
    something else since (0.82); what was made before words it stands on were corrected or refused
    (0.8); what a weak rule found (0.6 and more); a source
    that is absent, carried over or unnamed, and what only the other side tells (0.4 to 0.55); a
    new event of one agency (0.35); then what else has one source or no day. What a person decided
    about the line itself does not change it.
    """
    found: dict[Key, Doubt] = {}
    for item in file.attributions:
        found["attribution", line_id(item)] = _of_speech(item)
    several = _told_by_several(file)
    for name, mentions in grouped(file.events).items():
        found["event", name] = _of_event(mentions, alone=name not in several)
    found |= {("finding", one.id): _AGREEMENTS.get(one.agreement, _NONE) for one in file.findings}
    found |= {("position", one.id): _of_position(one) for one in file.positions}
    found |= {("exchange", one.id): _of_exchange(one) for one in file.exchanges}
    found |= {("occurrence", one.id): _of_occurrence(one) for one in file.timeline}
    for key in _made_before(file):
        found[key] = _strongest((found.get(key, _NONE), _CORRECTED))
    for one in file.judgements if isinstance(file, Judged) else ():
        if one.changed:
            key = (one.kind, one.id)
            found[key] = _strongest((found.get(key, _NONE), _CHANGED))
    return {key: doubt for key, doubt in found.items() if doubt.amount}


def _of_speech(item: CitedAttribution) -> Doubt:
    reasons = [_of_rule(item.confidence)]
    if item.source is None:
        reasons.append(Doubt(0.55, "no_source"))
    elif item.source.carried:
        reasons.append(Doubt(0.5, "carried_source"))
    elif item.source.anonymous:
        reasons.append(Doubt(0.4, "anonymous_source"))
    return _strongest(reasons)


def _of_event(mentions: Iterable[CitedEvent], *, alone: bool) -> Doubt:
    reasons = [_of_rule(one.confidence) for one in mentions]
    if alone and any(one.is_claimed_new for one in mentions):
        reasons.append(Doubt(0.35, "new_and_alone"))
    return _strongest(reasons)


def _of_rule(confidence: float) -> Doubt:
    if confidence < _SURE:
        return Doubt(round(0.7 - 0.1 * confidence, 3), "weak_rule")
    return Doubt(round(0.1 * (1 - confidence), 3), "weak_rule") if confidence < 1 else _NONE


def _of_position(line: Position) -> Doubt:
    other = Doubt(0.5, "other_side_only") if line.claimed_by else _NONE
    return _strongest((other, _by_count(line.agencies)))


def _of_exchange(line: Exchange) -> Doubt:
    if line.status == "contested":
        return Doubt(0.9, "contradiction")
    other = Doubt(0.5, "other_side_only") if line.status == "claimed" else _NONE
    return _strongest((other, _by_count(line.agencies)))


def _of_occurrence(line: Occurrence) -> Doubt:
    undated = Doubt(0.25, "undated") if line.date is None else _NONE
    alone = line.temporal == "new" and len(line.agencies) < 2
    new = Doubt(0.35, "new_and_alone") if alone else _by_count(line.agencies)
    return _strongest((new, undated))


def _by_count(agencies: tuple[str, ...]) -> Doubt:
    return _ALONE if len(agencies) < 2 else _NONE


def _told_by_several(file: Dossier) -> frozenset[str]:
    """Find the events that a finding or the timeline has from several agencies."""
    lines: tuple[Finding | Occurrence, ...] = (*file.findings, *file.timeline)
    told = (one for line in lines if len(line.agencies) > 1 for one in line.evidence)
    return frozenset(f"{one.dispatch}.{one.event}" for one in told if one.event)


def _made_before(file: Dossier) -> Iterator[Key]:
    """Find what was compared before words it stands on were corrected or refused."""
    if not isinstance(file, Judged):
        return
    changed = {
        (one.kind, one.id) for one in file.judgements if one.verdict in ("corrected", "refused")
    }
    yield from (
        (one.kind, one.id)
        for one in file.judgements
        if one.follows and one.verdict == "open" and one.kind not in ("attribution", "event")
    )
    for key, evidence in _made(file):
        words = (
            name
            for one in evidence
            for name in (("attribution", one.attribution), ("event", one.event))
            if name[1] and (name[0], f"{one.dispatch}.{name[1]}") in changed
        )
        if any(words):
            yield key


def _made(file: Dossier) -> Iterator[tuple[Key, tuple[Evidence, ...]]]:
    """Give findings and lines of the ledger with all words they stand on."""
    for finding in file.findings:
        yield ("finding", finding.id), finding.evidence
    for position in file.positions:
        yield ("position", position.id), (*position.evidence, *_reasons(position.why))
    for exchange in file.exchanges:
        yield ("exchange", exchange.id), (*exchange.evidence, *_reasons(exchange.why))


def _reasons(why: Iterable[Why]) -> Iterator[Evidence]:
    return (evidence for one in why for evidence in one.evidence)


def _strongest(reasons: Iterable[Doubt]) -> Doubt:
    return max(reasons, key=lambda one: one.amount, default=_NONE)

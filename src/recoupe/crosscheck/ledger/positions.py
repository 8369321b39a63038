"""Positions: the tellings of one holder, kind and matter as one line."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.dates import surely_before
from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.ledger.stands import Stand, find_stands
from recoupe.lang.reasons import Reasons, load_reasons
from recoupe.records import Position, Why


def find_positions(aligned: Aligned, *, lang: str = "fr") -> tuple[Position, ...]:
    """Write the positions of an affair, each once, in order of their first telling."""
    reasons = load_reasons(lang)
    order = {reading.dispatch.id: n for n, reading in enumerate(aligned.readings)}
    names = {party.id: party.label for party in aligned.cast.parties}
    homes = {key: story.id for story in aligned.stories for key in story.dispatches}
    lines: dict[tuple[int, str, str], list[Stand]] = defaultdict(list)
    for stand in find_stands(aligned):
        lines[stand.group, stand.holder, stand.kind].append(stand)
    as_of = aligned.readings[-1].layout.filed if aligned.readings else None
    written = [
        _written(sorted(told, key=lambda s: _place(s, order)), names, homes, as_of, reasons)
        for told in lines.values()
    ]
    return tuple(
        sorted(written, key=lambda p: (order[p.evidence[0].dispatch], p.evidence[0].start, p.id))
    )


def _place(stand: Stand, order: Mapping[str, int]) -> tuple[int, int]:
    return order[stand.claim.dispatch], stand.evidence[0].start


def _written(
    told: Sequence[Stand],
    names: Mapping[str, str],
    homes: Mapping[str, str],
    as_of: str | None,
    reasons: Reasons,
) -> Position:
    first = told[0]
    evidence = tuple(item for stand in told for item in stand.evidence)
    claimed_by = first.claimed_by if all(stand.claimed_by for stand in told) else None
    addressed = next((stand.addressee for stand in told if stand.addressee), None)
    conditions = [stand.claim.condition for stand in told if stand.claim.condition]
    said = [stand.said for stand in told if stand.said]
    key = (first.kind, first.holder, f"{evidence[0].dispatch}:{evidence[0].start}")
    return Position(
        id=content_id(key),
        story=homes[first.claim.dispatch],
        holder=names[first.holder],
        kind=first.kind,
        object=shortened(first.claim.content),
        addressee=names[addressed] if addressed else None,
        condition=conditions[0] if conditions else None,
        claimed_by=names[claimed_by] if claimed_by else None,
        first=_first(said),
        last=_last(said),
        status="claimed_by_other_side" if claimed_by else "unanswered",
        as_of=as_of,
        why=(Why(reasons.say("position_claimed" if claimed_by else "position_unanswered")),),
        agencies=tuple(sorted({stand.claim.agency for stand in told})),
        evidence=evidence,
    )


def _first(days: Sequence[str]) -> str | None:
    return next((d for d in days if not any(surely_before(o, d) for o in days)), None)


def _last(days: Sequence[str]) -> str | None:
    return next((d for d in days if not any(surely_before(d, o) for o in days)), None)

"""What passed between the parties of an affair, each exchange once."""

from collections.abc import Iterator, Sequence

import msgspec

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.sightings import blank_claim
from recoupe.crosscheck.dates import bounds
from recoupe.crosscheck.ids import content_id
from recoupe.crosscheck.ledger.exchanges.answering import find_answered
from recoupe.crosscheck.ledger.exchanges.camps import Camps, Parties
from recoupe.crosscheck.ledger.exchanges.contacts import find_contacts
from recoupe.crosscheck.ledger.exchanges.dealings import find_dealings
from recoupe.crosscheck.ledger.exchanges.joining import Group, everybody, join
from recoupe.crosscheck.ledger.exchanges.scene import Scene
from recoupe.crosscheck.ledger.exchanges.settled import Settled, duration_of, settle
from recoupe.crosscheck.ledger.exchanges.tellings import Telling, find_spots, is_history
from recoupe.crosscheck.ledger.exchanges.writings import find_writings
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.lang.exchanges import ExchangeLexicon, load_exchanges
from recoupe.lang.reasons import load_reasons
from recoupe.records import Evidence, Exchange, ExchangeKind, Narrowing, Span

_LETTER: ExchangeKind = "letter"
# Where an exchange is told as of several kinds, the first of these is it.
_CLEAREST: tuple[ExchangeKind, ...] = (
    "prisoner_swap", "summons", "mediation", "call", "meeting", "visit", "letter", "talks",
)  # fmt: skip
_IN_PERSON = frozenset({"meeting", "prisoner_swap", "visit"})


def list_exchanges(
    aligned: Aligned, narrowed: Sequence[Narrowing] = (), *, lang: str = "fr"
) -> tuple[Exchange, ...]:
    """Write the exchanges of an affair, each once, by day, else by the filing of the first telling.

    Reprints tell none. ``narrowed`` are the dates of the affair that others make narrower;
    ``lang`` is the language of labels and reasons. Deterministic, whatever the order in which
    dispatches came.
    """
    lexicon = load_exchanges(lang)
    sides = Sides(aligned, lang)
    groups = join([*_tellings(Camps(aligned, sides), lexicon)])
    later = {(one.place.dispatch, one.place.start): one.after for one in narrowed}
    reasons = load_reasons(lang)
    settled = [settle(group, later, lexicon, reasons) for group in groups]
    written = list(_written(aligned, sides, groups, settled, lexicon))
    filed = {reading.dispatch.id: reading.layout.filed for reading in aligned.readings}
    days = {one.id: _first_day(one.date) for one in written}
    # What has no day comes right after what it answers.
    return tuple(
        sorted(
            written,
            key=lambda one: (
                days[one.id] or days.get(one.answers or "") or _first_day(filed[_first(one)]),
                not days[one.id],
            ),
        )
    )


def _first_day(edtf: str | None) -> str:
    """Give the first day an expression may mean, ISO, empty where it means none."""
    days = bounds(edtf)
    return days[0].isoformat() if days else ""


def _first(exchange: Exchange) -> str:
    return exchange.evidence[0].dispatch


def _tellings(camps: Camps, lexicon: ExchangeLexicon) -> Iterator[Telling]:
    aligned = camps.aligned
    for reading in aligned.readings:
        key = reading.dispatch.id
        if key in aligned.copies:
            continue
        blank = blank_claim(reading, aligned.lookup, aligned.copies)
        for start, end in body_sentences(reading):
            told = aligned.told.get(key, ())
            scene = Scene(reading, start, end, camps, lexicon, told, blank)
            spots = find_spots(scene)
            steps = (find_contacts, find_dealings, find_writings)
            found = _swaps_first([one for step in steps for one in step(scene, spots)])
            found = [one for one in found if not is_history(one)]
            yield from sorted(found, key=lambda one: (one.place, one.kind))


def _swaps_first(tellings: list[Telling]) -> list[Telling]:
    """Take who mediates a swap in the sentence that tells it for one of its hosts."""
    swap = next((one for one in tellings if one.kind == "prisoner_swap" and one.is_whole), None)
    if swap is None:
        return tellings
    beside = [
        one
        for one in tellings
        if one.kind == "mediation"
        if one.place[0] < swap.place[1] and swap.place[0] < one.place[1]
    ]
    hosts = everybody(beside, "sides") - swap.sides
    kept = [one for one in tellings if one is not swap and not any(one is b for b in beside)]
    return [*kept, msgspec.structs.replace(swap, hosts=hosts)]


def _written(
    aligned: Aligned,
    sides: Sides,
    groups: Sequence[Group],
    settled: Sequence[Settled],
    lexicon: ExchangeLexicon,
) -> Iterator[Exchange]:
    homes = {key: story.id for story in aligned.stories for key in story.dispatches}
    ids = [_id(group) for group in groups]
    for number, (group, known) in enumerate(zip(groups, settled, strict=True)):
        answered = find_answered(number, groups, [one.day for one in settled])
        kind = _kind(group, lexicon)
        if kind == _LETTER and known.status != "contested" and any(one.answers for one in group):
            kind = "answer"
        sender, recipients = everybody(group, "sender"), everybody(group, "recipients")
        every = everybody(group, "sides") | everybody(group, "hosts")
        yield Exchange(
            id=ids[number],
            story=homes[group[0].claim.dispatch],
            kind=kind,
            label=_label(kind, group, (sender, recipients - sender, every), sides, lexicon),
            parties=_names(every, sides),
            sender=sides.label(sorted(sender)) or None,
            recipients=_names(recipients - sender, sides),
            date=known.day,
            channel=_channel(kind, group),
            duration=duration_of(group, lexicon),
            place=_place(kind, group),
            answers=None if answered is None else ids[answered],
            status=known.status,
            why=known.why,
            agencies=tuple(sorted({one.claim.agency for one in group})),
            evidence=tuple(dict.fromkeys(_evidence(one) for one in group)),
        )


def _names(parties: Parties, sides: Sides) -> tuple[str, ...]:
    return tuple(sorted(sides.label([party]) for party in parties))


def _id(group: Group) -> str:
    first = group[0]
    return content_id(("exchange", first.kind, f"{first.claim.dispatch}:{first.place[0]}"))


def _kind(group: Group, lexicon: ExchangeLexicon) -> ExchangeKind:
    kinds = {one.kind for one in group}
    if kinds == {"meeting", "talks"}:
        bargained = (one.scene.has(lexicon.bargaining, one.place) for one in group)
        return "talks" if any(place is not None for place in bargained) else "meeting"
    return min(kinds, key=_CLEAREST.index)


def _evidence(telling: Telling) -> Evidence:
    claim = telling.claim
    span = Span.of(telling.scene.text, *telling.place)
    return Evidence(
        claim.dispatch,
        span.start,
        span.end,
        span.text,
        claim.attribution.id or None,
        telling.event.id if telling.event else None,
    )


def _label(
    kind: ExchangeKind,
    group: Group,
    parties: tuple[Parties, Parties, Parties],
    sides: Sides,
    lexicon: ExchangeLexicon,
) -> str:
    """Name an exchange: its kind, from whom to whom or between whom."""
    sender, recipients, every = (_names(some, sides) for some in parties)
    wishes = all(one.means == "wish" for one in group)
    head = lexicon.labels["wishes" if wishes else kind]
    if sender and recipients:
        return f"{head} {', '.join(sender)} → {', '.join(recipients)}"
    return f"{head} {' – '.join(every)}"


def _channel(kind: ExchangeKind, group: Group) -> str | None:
    if kind in {_LETTER, "answer"}:
        return "written" if any(one.in_writing for one in group) else None
    if kind in _IN_PERSON:
        return "in_person"
    told = (one.scene.channel for one in group if one.is_whole)
    return next((channel for channel in told if channel), "phone" if kind == "call" else None)


def _place(kind: ExchangeKind, group: Group) -> str | None:
    if kind in {"call", _LETTER, "answer"}:
        return None
    places = (one.event.place.text for one in group if one.event and one.event.place)
    return next(places, None)

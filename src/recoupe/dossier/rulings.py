"""A person's decisions in words, beside their lines and apart."""

from collections.abc import Iterator, Mapping

from recoupe.dossier.context import Context, parts_of
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.links import Link
from recoupe.dossier.parties import source_ids
from recoupe.dossier.quoting import one_line, shorten
from recoupe.dossier.ruling_lines import (
    NOTHING_DECIDED,
    IdentityLine,
    OutdatedLine,
    RefusedLine,
    Ruling,
    Rulings,
)
from recoupe.dossier.statements import words_of
from recoupe.records import Decision, Exchange, Finding, Occurrence, Position
from recoupe.records.dossier import CitedEvent
from recoupe.records.judged import Amendment, Judged, Judgement

_LONGEST = 240
# The section of labels that has the acts of each kind of line.
_ACTS = {
    "attribution": "act_names",
    "event": "event_types",
    "position": "position_kinds",
    "exchange": "exchange_kinds",
}
_SETTLING = frozenset({"confirm", "correct", "refuse"})
_DONE = {"confirm": "confirmed", "correct": "corrected", "refuse": "refused"}
_Told = Position | Exchange | Occurrence | Finding


def write_rulings(context: Context) -> Rulings:
    """Put what was decided about a file into words; nothing where nobody decided anything."""
    file = context.dossier
    if not isinstance(file, Judged):
        return NOTHING_DECIDED
    rulings = {
        f"{one.kind}:{one.id}": ruling
        for one in file.judgements
        if (ruling := _ruling(one, context)).parts
    }
    identities = tuple(
        IdentityLine(one.id, one.amendments[0].was or one.id, rulings[f"entity:{one.id}"])
        for one in file.judgements
        if one.kind == "entity" and one.amendments
    )
    return Rulings(
        rulings,
        tuple(_refused(file, rulings, context)),
        identities,
        tuple(_outdated(one.decision, one.why, context) for one in file.outdated),
    )


def _ruling(judgement: Judgement, context: Context) -> Ruling:
    settling = [one for one in judgement.decisions if one.verdict in _SETTLING]
    changes = [_change(one, judgement.kind, context) for one in judgement.amendments]
    said = _said(settling[-1], context) if settling else ""
    if judgement.follows and not settling:
        said = _consequence(judgement, context)
    if judgement.changed:
        changes.append(context.wording("decisions", "changed"))
    notes = (_note(one, context) for one in judgement.decisions if one.note)
    return Ruling(judgement.verdict, said, tuple(changes), tuple(notes))


def _consequence(judgement: Judgement, context: Context) -> str:
    """Say what other lines' decisions made of a line; nothing of what repeats them."""
    if judgement.kind in ("attribution", "event"):
        return ""
    if judgement.verdict != "refused":
        return context.wording("decisions", "lost_words")
    # Ids of words name their dispatch, that of an exchange does not.
    by_words = any("." in line for line in judgement.follows)
    return context.wording("decisions", "fell" if by_words else "fell_with")


def _said(decision: Decision, context: Context) -> str:
    """Say who decided what and when: ``corrigé par Ada, 5 mars 2031``."""
    who = context.wording("decisions", _DONE.get(decision.verdict, "noted"), who=decision.by)
    day = date_in_words(decision.at[:10], context.wording) if decision.at else ""
    return f"{who}, {day}" if day else who


def _note(decision: Decision, context: Context) -> str:
    words = context.wording.word("quoted", words=one_line(decision.note))
    return context.wording("decisions", "note", who=decision.by, words=words)


def _change(one: Amendment, kind: str, context: Context) -> str:
    """Say what stands where now: ``acte : refus, et non démenti``."""
    now, was = (_value(value, one.field, kind, context) for value in (one.now, one.was))
    return context.wording("decisions", one.field, now=now, was=was)


def _value(value: str | None, field: str, kind: str, context: Context) -> str:
    wording = context.wording
    if value is None:
        return wording("decisions", "nobody")
    if field == "agreement":
        return wording("agreements", value)
    if field == "act":
        return wording(_ACTS[kind], value)
    return shorten(one_line(value), _LONGEST)


def _refused(
    file: Judged, rulings: Mapping[str, Ruling], context: Context
) -> Iterator[RefusedLine]:
    """Give the refused lines that somebody decided about, and those that fell with them."""
    out = file.refused
    for item in out.attributions:
        key = f"{item.dispatch}.{item.id}"
        if ruling := rulings.get(f"attribution:{key}"):
            name = context.wording("decisions", "attribution")
            who = context.names(source_ids(item)) if source_ids(item) else ""
            words, link = words_of(item, (), context), context.link(item.dispatch, parts_of(item))
            yield RefusedLine("attribution", key, name, who, words, ruling, (link,))
    yield from _refused_events(out.events, rulings, context)
    told: tuple[tuple[str, tuple[_Told, ...]], ...] = (
        ("position", out.positions),
        ("exchange", out.exchanges),
        ("occurrence", out.timeline),
        ("finding", out.findings),
    )
    for kind, lines in told:
        for line in lines:
            if ruling := rulings.get(f"{kind}:{line.id}"):
                name = context.wording("decisions", kind)
                links = _ways(line, context)
                yield RefusedLine(kind, line.id, name, _who(line), _words(line), ruling, links)


def _refused_events(
    events: tuple[CitedEvent, ...], rulings: Mapping[str, Ruling], context: Context
) -> Iterator[RefusedLine]:
    """Give each refused happening once, with the ways to all its mentions."""
    links: dict[str, list[Link]] = {}
    for event in events:
        place = ((event.trigger.start, event.trigger.end),)
        link = context.link(event.dispatch, place)
        links.setdefault(f"{event.dispatch}.{event.id}", []).append(link)
    firsts = {f"{event.dispatch}.{event.id}": event for event in reversed(events)}
    for key, ways in links.items():
        if ruling := rulings.get(f"event:{key}"):
            event = firsts[key]
            name = context.wording("event_types", event.type)
            who = context.names(event.actors) if event.actors else ""
            words = one_line(event.trigger.text)
            yield RefusedLine("event", key, name, who, words, ruling, tuple(ways))


def _ways(line: _Told, context: Context) -> tuple[Link, ...]:
    """Give the way to the first words of each dispatch that tells a line."""
    firsts: dict[str, Link] = {}
    for evidence in line.evidence:
        firsts.setdefault(evidence.dispatch, context.link_to(evidence))
    return tuple(firsts.values())


def _who(line: _Told) -> str:
    if isinstance(line, Position):
        return one_line(line.holder)
    return one_line(line.sender or "") if isinstance(line, Exchange) else ""


def _words(line: _Told) -> str:
    if isinstance(line, Position):
        return one_line(line.object)
    if isinstance(line, Exchange):
        return one_line(line.label)
    return one_line(line.what if isinstance(line, Occurrence) else line.claim)


def _outdated(decision: Decision, why: str, context: Context) -> OutdatedLine:
    return OutdatedLine(
        context.wording("decisions", decision.target.kind),
        shorten(one_line(decision.target.text), _LONGEST),
        _said(decision, context),
        context.wording("decisions", why),
        _note(decision, context) if decision.note else "",
    )

"""What happened, apart from what is said, in lines."""

from collections.abc import Mapping

from recoupe.dossier.chains import chain_of
from recoupe.dossier.chapters import statement_codes
from recoupe.dossier.context import Context
from recoupe.dossier.copies import Key
from recoupe.dossier.extracts import extract_of
from recoupe.dossier.happenings import Happening, Standing, find_happenings
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import EventGroup, EventLine, SpokenActs
from recoupe.dossier.spoken import count_spoken, find_statements
from recoupe.dossier.statements import dated
from recoupe.records.dossier import CitedEvent

_GROUPS: tuple[Standing, ...] = ("new", "background", "announced", "unreal", "denied")
_TO = " → "


def write_events(context: Context) -> tuple[tuple[EventGroup, ...], tuple[SpokenActs, ...]]:
    """Deeds by how they stand, each happening of a dispatch once; acts of speech are counted."""
    codes = statement_codes(context)
    statements = find_statements(context)
    events = context.dossier.events
    deeds = (item for item in events if (item.dispatch, item.trigger.start) not in statements)
    happenings = find_happenings(deeds, context)
    groups: list[EventGroup] = []
    number = 0
    for standing in _GROUPS:
        chosen = [one for one in happenings if one.standing == standing]
        lines = tuple(
            _line(one, f"{context.wording('codes', 'event')}{count}", codes, context)
            for count, one in enumerate(chosen, start=number + 1)
        )
        number += len(lines)
        if lines:
            groups.append(EventGroup(standing, context.wording("event_groups", standing), lines))
    return tuple(groups), count_spoken(events, statements, context, codes)


def _line(happening: Happening, code: str, codes: Mapping[Key, str], context: Context) -> EventLine:
    first = happening.mentions[0]
    kind = context.wording("event_types", first.type)
    modes = dict.fromkeys(mode for event in happening.mentions for mode in event.modes)
    manner = (context.wording("event_modes", mode) for mode in modes)
    outer = context.attributions.get((first.dispatch, first.attribution or ""))
    return EventLine(
        code=code,
        key=f"{first.dispatch}.{first.id}",
        kind=kind,
        manner=", ".join(words for words in manner if words != kind),
        parties=_parties(happening, context),
        extract=extract_of(first.trigger, context.dispatches[first.dispatch]),
        circumstances=_circumstances(happening, context),
        voice=_voice(first, context),
        said=codes.get((outer.dispatch, outer.id), "") if outer else "",
        links=tuple(
            context.link(event.dispatch, ((event.trigger.start, event.trigger.end),))
            for event in (*happening.mentions, *happening.copies)
        ),
    )


def _parties(happening: Happening, context: Context) -> str:
    """Who does it to whom; a question mark stands for a doer the dispatch does not tell."""
    mentions = happening.mentions
    doers = context.names(next((event.actors for event in mentions if event.actors), ()))
    others = context.names(next((event.recipients for event in mentions if event.recipients), ()))
    return f"{doers or '?'}{_TO}{others}" if others else doers


def _circumstances(happening: Happening, context: Context) -> tuple[str, ...]:
    """When, where and how many, each as the first mention that says so has it."""
    mentions = happening.mentions
    time = next((event.time for event in mentions if event.time), None)
    place = next((event.place for event in mentions if event.place), None)
    figures = next((event.figures for event in mentions if event.figures), ())
    parts = [dated(time, mentions[0].dispatch, context)] if time else []
    parts += [one_line(place.text)] if place else []
    return (*parts, *(one_line(figure.text) for figure in figures))


def _voice(event: CitedEvent, context: Context) -> tuple[str, ...]:
    """In whose words it stands: the hands it came through, or the agency's own voice."""
    agency = context.agency(event.dispatch)
    outer = context.attributions.get((event.dispatch, event.attribution or ""))
    if outer is None:
        return (context.wording.word("own_voice", agency=agency),)
    return chain_of(outer, agency, context.entities, context.wording)

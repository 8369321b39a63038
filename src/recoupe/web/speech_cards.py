"""Cards of what is said and of what happens: one statement or event of one dispatch."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from babel.numbers import format_percent

from recoupe.dossier.chains import chain_of
from recoupe.dossier.dates import filing_in_words
from recoupe.dossier.extracts import extract_of
from recoupe.dossier.parties import source_ids
from recoupe.dossier.pictures.hands import Hand, draw_hands
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import EventLine, Said
from recoupe.dossier.statements import dated, say_statement, words_of
from recoupe.records.dossier import CitedAttribution, CitedEvent
from recoupe.web.affair_file import AffairFile
from recoupe.web.cards import Card, Fact, related_to, tellings_of
from recoupe.web.register import Entry


def card_of_speech(key: str, file: AffairFile) -> Card | None:
    """Give the card of a statement, be it one that only passes on others' words, or a copy."""
    dispatch, _, name = key.partition(".")
    item = file.context.attributions.get((dispatch, name))
    if item is None:
        return None
    code = file.register.codes.get(("attribution", key), "")
    said = file.register.entries[code].line if code else _apart(item, file)
    assert isinstance(said, Said)
    entry = Entry("attribution", said)
    instead = "" if code else _original(item, file)
    return Card(
        entry,
        code,
        key,
        instead,
        tuple(fact for fact in _speech(item, said, file) if fact.value),
        tellings_of(entry, file),
        (),
        (),
        related_to(tuple(filter(None, (code, instead))), file),
        draw_hands(tuple(_hands(item, said, file)), file.wording),
    )


def _apart(item: CitedAttribution, file: AffairFile) -> Said:
    """Put a statement into words that the file does not tell, those of layers within it too."""
    said = say_statement(item, "", file.context)
    return replace(said, text=words_of(item, (), file.context))


def _original(item: CitedAttribution, file: AffairFile) -> str:
    """Name the statement of the origin that a copy has word for word; empty for what is none."""
    for key, copies in file.context.copies.items():
        if any((one.dispatch, one.id) == (item.dispatch, item.id) for one in copies):
            return file.register.codes.get(("attribution", ".".join(key)), "")
    return ""


def _speech(item: CitedAttribution, said: Said, file: AffairFile) -> Iterator[Fact]:
    yield from _people("who", source_ids(item), file)
    yield Fact("to", said.to)
    yield Fact("quote", file.labels("quotes", item.quote_type))
    yield Fact("channel", one_line(item.channel or ""), foreign=True)
    if item.time is not None:
        yield Fact("date", dated(item.time, item.dispatch, file.context), foreign=True)
    yield Fact("condition", one_line(item.condition.text) if item.condition else "", foreign=True)
    reason = item.anonymity_reason
    yield Fact("anonymity", one_line(reason.text) if reason else "", foreign=True)
    yield Fact("mood", file.wording.word("conditional") if item.conditional else "")
    yield Fact("cue", one_line(item.cue.text) if item.cue else "", foreign=True)
    yield Fact("confidence", _percent(item.confidence, file))
    yield Fact("rules", ", ".join(item.rules))


def _hands(item: CitedAttribution, said: Said, file: AffairFile) -> Iterator[Hand]:
    """Draw who speaks, who passes it on, who writes it, who prints it again."""
    context = file.context
    speakers = source_ids(item)
    agency = context.agency(item.dispatch)
    names = chain_of(item, agency, context.entities, context.wording)
    act = f"{said.act} {said.to}".strip()
    yield Hand(names[0], act, file.whom(speakers[0]) if len(speakers) == 1 else "")
    for entity, name in zip(item.relayed_by, names[1:-1], strict=True):
        yield Hand(name, file.labels.word("passes_on"), file.whom(entity))
    filed = context.dispatches[item.dispatch]
    note = filing_in_words(filed.filed, context.wording)
    yield Hand(f"{agency} ({filed.mark})", note, file.whole(filed.mark))
    copies = context.copies.get((item.dispatch, item.id), ())
    marks = dict.fromkeys(context.dispatches[one.dispatch].mark for one in copies)
    if marks:
        yield Hand(", ".join(marks), file.labels.word("reprinted_in"))


def card_of_event(key: str, file: AffairFile) -> Card | None:
    """Give the card of an event, be it one that the file tells as a statement, or a copy."""
    dispatch, _, name = key.partition(".")
    mentions = [one for one in file.dossier.events if (one.dispatch, one.id) == (dispatch, name)]
    if not mentions:
        return None
    first = mentions[0]
    code = file.register.codes.get(("event", key), "")
    line = file.register.entries[code].line if code else _bare(first, key, file)
    assert isinstance(line, EventLine)
    entry = Entry("event", line)
    return Card(
        entry,
        code,
        key,
        line.said if not code else "",
        tuple(fact for fact in _event(first, line, file) if fact.value),
        tellings_of(entry, file),
        (),
        (),
        related_to((code,) if code else (), file),
    )


def _bare(event: CitedEvent, key: str, file: AffairFile) -> EventLine:
    """Put an event into words that has no line of its own."""
    context = file.context
    outer = f"{event.dispatch}.{event.attribution}"
    return EventLine(
        code="",
        key=key,
        kind=context.wording("event_types", event.type),
        manner=", ".join(context.wording("event_modes", mode) for mode in event.modes),
        parties=" → ".join(
            filter(None, (context.names(event.actors), context.names(event.recipients)))
        ),
        extract=extract_of(event.trigger, context.dispatches[event.dispatch]),
        circumstances=(),
        voice=(context.agency(event.dispatch),),
        said=file.register.codes.get(("attribution", outer), ""),
        links=(context.link(event.dispatch, ((event.trigger.start, event.trigger.end),)),),
    )


def _event(event: CitedEvent, line: EventLine, file: AffairFile) -> Iterator[Fact]:
    yield from _people("doers", event.actors, file)
    yield from _people("others", event.recipients, file)
    yield Fact("how", " · ".join(line.circumstances), foreign=True)
    yield Fact("standing", file.labels("realities", event.modality))
    yield Fact("polarity", file.labels.word("denied") if event.polarity == "negative" else "")
    yield Fact("said_in", line.said, file.place(line.said) if line.said else "")
    yield Fact("cameo", event.cameo or "")
    yield Fact("confidence", _percent(event.confidence, file))
    yield Fact("rules", ", ".join(event.rules))


def _people(key: str, ids: Iterable[str], file: AffairFile) -> Iterator[Fact]:
    for one in ids:
        yield Fact(key, file.context.name(one), file.whom(one), foreign=True)


def _percent(value: float, file: AffairFile) -> str:
    return str(format_percent(value, locale=file.wording.locale))

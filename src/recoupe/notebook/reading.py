"""A reading: its text with the words said in it, who says them, what happens, which dates."""

from dataclasses import dataclass

from recoupe.dossier.build import build_single
from recoupe.dossier.chains import chain_of
from recoupe.dossier.context import Context
from recoupe.dossier.cover import say_problem, write_dispatches
from recoupe.dossier.events import write_events
from recoupe.dossier.moments import write_times
from recoupe.dossier.parties import source_ids
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import DispatchLine, EventGroup, ProblemLine, Said, TimeLine
from recoupe.dossier.statements import say_statement
from recoupe.dossier.wording import Wording
from recoupe.notebook.colouring import MOST_SHOWN, Line, colour
from recoupe.notebook.cutting import Cut, first_of, first_of_groups
from recoupe.notebook.wording import load_labels
from recoupe.records import Reading
from recoupe.records.dossier import CitedAttribution

_STATEMENTS, _EVENTS, _DATES, _PROBLEMS = 60, 40, 40, 10


@dataclass(frozen=True, slots=True)
class Statement:
    """One row of the table of speech: who says it, and the hands it comes through."""

    who: str
    said: Said
    hands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What is shown of a reading; ``unshown`` counts the characters of its text left out."""

    head: DispatchLine
    headline: str
    lang: str
    counts: tuple[str, ...]
    lines: tuple[Line, ...]
    unshown: int
    statements: Cut[Statement]
    events: Cut[EventGroup]
    dates: Cut[TimeLine]
    problems: Cut[ProblemLine]


def view_reading(reading: Reading, wording: Wording) -> ReadingView:
    """Put a reading into words, its statements numbered as they come in the text."""
    context = Context.of(build_single(reading), wording)
    dispatch = context.dossier.dispatches[0]
    told = _told(context)
    numbers = {item.id: f"P{number}" for number, item in enumerate(told, start=1)}
    kept = first_of(told, _STATEMENTS)
    rows = tuple(_statement(item, numbers[item.id], context) for item in kept.items)
    events, _ = write_events(context)
    days, durations = write_times(context)
    return ReadingView(
        head=write_dispatches(context)[0],
        headline=one_line(dispatch.headline or ""),
        lang=dispatch.lang,
        counts=_counts(reading, len(told), wording),
        lines=colour(dispatch, context.dossier.attributions, numbers),
        unshown=max(len(dispatch.text) - MOST_SHOWN, 0),
        statements=Cut(rows, kept.rest),
        events=first_of_groups(events, _EVENTS),
        dates=first_of((*days, *durations), _DATES),
        problems=first_of([say_problem(one, wording) for one in reading.problems], _PROBLEMS),
    )


def line_of_reading(reading: Reading, wording: Wording) -> str:
    """Say in one line what a reading is and how much is in it."""
    context = Context.of(build_single(reading), wording)
    parts = [
        context.agency(reading.dispatch.id),
        reading.layout.filed or "",
        *_counts(reading, len(_told(context)), wording),
    ]
    return f"<Reading {reading.dispatch.id}: {' · '.join(filter(None, parts))}>"


def _told(context: Context) -> list[CitedAttribution]:
    """Give what is said as it comes in the text; who only passes words on is among their hands."""
    items = sorted(context.dossier.attributions, key=_place)
    return [item for item in items if (item.dispatch, item.id) not in context.relays]


def _counts(reading: Reading, told: int, wording: Wording) -> tuple[str, ...]:
    labels = load_labels(wording.code)
    happened = {event.id for event in reading.events}
    counts = [
        wording.count("statements", told),
        labels.count("events", len(happened)),
        labels.count("dates", len(reading.timexes)),
    ]
    if reading.problems:
        counts.append(labels.count("problems", len(reading.problems)))
    return tuple(counts)


def _statement(item: CitedAttribution, number: str, context: Context) -> Statement:
    agency = context.agency(item.dispatch)
    chain = chain_of(item, agency, context.entities, context.wording)
    who = context.names(source_ids(item)) if source_ids(item) else chain[0]
    return Statement(who, say_statement(item, number, context), chain[1:])


def _place(item: CitedAttribution) -> tuple[int, int]:
    spans = [*item.content, *((item.cue,) if item.cue else ())]
    return min((span.start, -span.end) for span in spans) if spans else (0, 0)

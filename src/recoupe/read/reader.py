"""Flow 1: one dispatch in, one reading out. The order of the steps stands here."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple

import msgspec

from recoupe.lang.calendar import Calendar, load_calendar
from recoupe.lang.comparison import load_comparison
from recoupe.lang.cues import CueTable, load_cues
from recoupe.lang.events import load_events
from recoupe.lang.gazetteer import Gazetteer, load_gazetteer
from recoupe.lang.grammar import Grammar, load_grammar
from recoupe.lang.layout_words import LayoutWords, load_layout_words
from recoupe.lang.moods import load_moods
from recoupe.lang.speech import SpeechWords, load_speech
from recoupe.read.attribution import Lexicon, Steps, find_attributions
from recoupe.read.doubts import find_doubts
from recoupe.read.events import EventLexicon, find_events
from recoupe.read.layout import find_layout
from recoupe.read.mentions.finder import find_mentions
from recoupe.read.mentions.speakers import resolve_speakers
from recoupe.read.syntax import Forms, parse_sentences, parse_texts
from recoupe.read.timex import find_timexes
from recoupe.records import Dispatch, Layout, Reading, Sentence


class Tables(NamedTuple):
    """Everything Recoupe knows of a language."""

    layout: LayoutWords
    calendar: Calendar
    gazetteer: Gazetteer
    cues: CueTable
    speech: SpeechWords
    grammar: Grammar
    actor_nouns: frozenset[str]
    people: frozenset[str]
    events: EventLexicon
    clauses: Lexicon
    forms: Forms


@lru_cache(maxsize=2)
def load_tables(lang: str) -> Tables:
    """Load the tables of a language once for this process; raises ``LexiconError``."""
    events = EventLexicon(
        load_events(lang),
        load_cues(lang),
        load_speech(lang),
        load_grammar(lang),
        load_gazetteer(lang),
        load_comparison(lang),
    )
    return Tables(
        load_layout_words(lang),
        load_calendar(lang),
        load_gazetteer(lang),
        load_cues(lang),
        load_speech(lang),
        load_grammar(lang),
        _actor_nouns(load_gazetteer(lang)),
        _people(load_gazetteer(lang)),
        events,
        events.clauses(),
        Forms(load_cues(lang).forms, load_moods(lang)),
    )


def _actor_nouns(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset({*gazetteer.person_nouns, *gazetteer.institution_heads})


def _people(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the nouns for persons, those for bodies of them left out."""
    nouns = gazetteer.person_nouns.items()
    return frozenset(
        name for name, forms in nouns if forms[0].noun.person_class not in ("group", "media")
    )


@lru_cache(maxsize=1)
def _version() -> str:
    return version("recoupe")


def parse_dispatch(dispatch: Dispatch, layout: Layout) -> tuple[Sentence, ...]:
    """Give the sentences of headline, subheads and body with words, tags and dependencies."""
    return parse_sentences(dispatch.text, layout, load_tables("fr").forms)


def read_dispatch(dispatch: Dispatch) -> Reading:
    """Read one dispatch: layout, words, mentions, times, speech, events.

    Pure: the same dispatch gives the same reading in any process. Offsets count code points of
    ``dispatch.text``.
    """
    (reading,) = read_together([dispatch])
    return reading


def read_together(dispatches: Sequence[Dispatch]) -> list[Reading]:
    """Read several dispatches, their sentences parsed at once: each gives what it would alone."""
    tables = load_tables("fr")
    layouts = [find_layout(dispatch, tables.layout) for dispatch in dispatches]
    texts = [(one.text, layout) for one, layout in zip(dispatches, layouts, strict=True)]
    parsed = parse_texts(texts, tables.forms)
    return [
        _read_parsed(dispatch, layout, sentences, tables)
        for dispatch, layout, sentences in zip(dispatches, layouts, parsed, strict=True)
    ]


def _read_parsed(
    dispatch: Dispatch, layout: Layout, sentences: tuple[Sentence, ...], tables: Tables
) -> Reading:
    mentions, entities = find_mentions(dispatch, layout, sentences, tables.gazetteer)
    timexes = find_timexes(dispatch, layout, sentences, tables.calendar, people=tables.people)
    steps = Steps(dispatch.text, layout, sentences, mentions, entities, timexes)
    lexicon = Lexicon(tables.cues, tables.speech, tables.grammar, tables.actor_nouns)
    found = find_attributions(steps, lexicon)
    entities = (*entities, *found.entities)
    mentions, entities = resolve_speakers(mentions, entities, found.attributions, layout, sentences)
    told = find_events(
        Steps(dispatch.text, layout, sentences, mentions, entities, timexes),
        found.attributions,
        tables.events,
        tables.clauses,
    )
    reading = Reading(
        dispatch,
        layout,
        mentions,
        told.entities,
        timexes,
        found.attributions,
        (),
        _version(),
        told.events,
    )
    return msgspec.structs.replace(reading, problems=find_doubts(reading, sentences))

"""Every example and counter-example of the tables of events, run through the reader.

What the reader does not get right yet is listed in ``event_examples_open.toml`` with what is wrong;
a listed sentence fails here as soon as it is right, so that no mended sentence stays listed.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from recoupe.lang.event_schema import EventNoun, EventVerb
from recoupe.lang.events import load_events
from recoupe.lang.marked import parse_marked
from recoupe.read.reader import read_dispatch
from recoupe.records import Dispatch

OPEN_FILE = Path(__file__).parent / "event_examples_open.toml"
OPEN = {item["sentence"]: item for item in tomllib.loads(OPEN_FILE.read_text("utf-8"))["open"]}


def entries() -> Iterator[EventVerb | EventNoun]:
    table = load_events()
    yield from (verb for verbs in table.verbs.values() for verb in verbs)
    nouns = (noun for nouns in table.nouns.values() for noun in nouns)
    yield from {(noun.name, noun.heads, noun.type): noun for noun in nouns}.values()


def sentences() -> Iterator[tuple[str, str, str]]:
    """Each sentence once, with the name and the type of its entry; no type where none must be."""
    seen: set[str] = set()
    for entry in entries():
        told = [(entry.name, sentence, entry.type) for sentence in entry.examples]
        for item in [*told, *((entry.name, sentence, "") for sentence in entry.refuses)]:
            if item[1] not in seen:
                seen.add(item[1])
                yield item


SENTENCES = tuple(sentences())


def what_is_wrong(sentence: str, kind: str) -> str | None:
    """What the reading of a sentence lacks or has too much, in words; null when it is right."""
    text, marks = parse_marked(sentence)
    events = read_dispatch(Dispatch("example", text, "fr", "example")).events
    if not kind:
        told = "; ".join(f"{event.type} {event.trigger.text}" for event in events)
        return f"yields {told}" if events else None
    places = [mark for mark in marks if mark.tag == "event"]
    there = [
        event.type
        for event in events
        if any(event.trigger.start < m.end and m.start < event.trigger.end for m in places)
    ]
    return None if kind in there else f"yields {there} there"


@pytest.mark.parametrize(
    ("name", "sentence", "kind"), SENTENCES, ids=[name for name, _, _ in SENTENCES]
)
def test_the_sentence_yields_the_event_it_marks(name: str, sentence: str, kind: str) -> None:
    wrong = what_is_wrong(sentence, kind)

    if sentence in OPEN:
        assert wrong is not None, f"{name} is right now: strike it from {OPEN_FILE.name}"
    else:
        assert wrong is None


def test_every_open_sentence_is_still_in_a_table() -> None:
    gone = OPEN.keys() - {sentence for _, sentence, _ in SENTENCES}

    assert not gone, f"strike from {OPEN_FILE.name}"

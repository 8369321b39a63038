"""The page about events: its sentences read as it says, its modes are those of the tables."""

import re
from typing import get_args

import pytest
from doc_pages import ROOT, rows, sections
from evaluation.corpora import load_corpus

import recoupe
from recoupe.dossier.wording import load_wording
from recoupe.lang.events import load_events
from recoupe.read.events.reductions import reduce_type
from recoupe.records import Event
from recoupe.records.event import Auxiliary, EventType

PAGE = sections(ROOT / "docs" / "events.md")
TYPED = re.findall(r"^\| `([A-Z]+)` \|.*\| \*(.+)\* \|$", PAGE["Types"], re.MULTILINE)
STANDING = re.findall(
    r"^\| \*(.+)\* \| `(\w+)` \| `(\w+)` \| `(\w+)` \|$", PAGE["Whether it happened"], re.MULTILINE
)


def event_at(sentence: str) -> Event:
    """Read a sentence as copy of 4 March 2031; the event its bold words name."""
    before, words, after = sentence.split("**")
    events = recoupe.read(before + words + after, lang="fr", filed="2031-03-04").events
    start, end = len(before), len(before) + len(words)
    there = [one for one in events if one.trigger.start < end and start < one.trigger.end]
    return min(there, key=lambda one: abs(one.trigger.start - start) + abs(one.trigger.end - end))


def test_every_type_has_its_row_in_order() -> None:
    assert rows(PAGE["Types"]) == [kind for kind, _ in TYPED] == list(get_args(EventType))


@pytest.mark.parametrize(("kind", "sentence"), TYPED, ids=[kind for kind, _ in TYPED])
def test_the_example_of_a_type_is_read_so(kind: str, sentence: str) -> None:
    assert event_at(sentence).type == kind


@pytest.mark.parametrize(("sentence", "modality", "polarity", "temporal"), STANDING)
def test_an_example_stands_as_the_page_says(
    sentence: str, modality: str, polarity: str, temporal: str
) -> None:
    event = event_at(sentence)
    assert (event.modality, event.polarity, event.temporal) == (modality, polarity, temporal)


def test_the_modes_are_those_of_the_tables_and_have_labels() -> None:
    table = load_events()
    told = {
        (kind, mode)
        for kind, modes in re.findall(r"^\| `([A-Z]+)` \| (.+) \|$", PAGE["Modes"], re.MULTILINE)
        for mode in re.findall(r"`([a-z-]+)`", modes)
    }
    entries = [entry for group in (*table.verbs.values(), *table.nouns.values()) for entry in group]
    assert {(entry.type, mode) for entry in entries for mode in entry.modes} <= told
    assert {mode for _, mode in told} == set(load_wording("en").tree["event_modes"])


def test_the_reductions_are_those_of_the_program() -> None:
    title = next(title for title in PAGE if title.startswith("Two steps"))
    table = re.findall(r"^\| (`.+`) \| (.+) \| `(\w+)` \|$", PAGE[title], re.MULTILINE)
    assert table
    told: dict[tuple[str, str, bool], str] = {}
    for bases, around, result in table:
        for base in re.findall(r"`(\w+)`", bases):
            for name in re.findall(r"`(\w+)`", around):
                for spoken in (True,) if "says it" in around else (True, False):
                    told[base, name, spoken] = result
    for base in get_args(EventType):
        for name in get_args(Auxiliary):
            for spoken in (True, False):
                wanted = told.get((base, name, spoken), base)
                assert reduce_type(base, {name}, by_speaker=spoken) == wanted
                assert reduce_type(base, {name, "negation"}, by_speaker=spoken) == base


def test_the_counts_are_of_the_set_as_it_is_and_add_up() -> None:
    corpus = load_corpus("fr", "events-blind")
    assert corpus is not None
    assert f"corpus `{corpus.sha}`, {corpus.size}" in PAGE["Where it is weak"]
    table = re.findall(r"^\| (.+?) \| (\d.*) \|$", PAGE["Where it is weak"], re.MULTILINE)
    counts = {name: [int(cell) for cell in cells.split(" | ")] for name, cells in table}
    total = counts.pop("all")
    assert [sum(column) for column in zip(*counts.values(), strict=True)] == total
    for gold, right, missed, other, _ in counts.values():
        assert gold == right + missed + other

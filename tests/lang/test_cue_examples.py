"""Every example and every counter-example of the cue tables, run through the reader.

What the reader does not get right yet is listed in ``cue_examples_open.toml`` with what is wrong;
a listed sentence fails here as soon as it is right, so that no mended sentence stays listed.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from evaluation.matching import CONTENT_FLOOR, overlap

from recoupe.lang.cue_schema import NounCue, PrepositionCue, Refused, VerbCue
from recoupe.lang.cues import load_cues
from recoupe.lang.marked import parse_marked
from recoupe.read.reader import read_dispatch
from recoupe.records import Attribution, Dispatch, Span

OPEN_FILE = Path(__file__).parent / "cue_examples_open.toml"
OPEN = {item["sentence"]: item for item in tomllib.loads(OPEN_FILE.read_text("utf-8"))["open"]}

Entry = VerbCue | NounCue | PrepositionCue | Refused


def entries() -> Iterator[Entry]:
    table = load_cues()
    yield from (cue for cues in table.verbs.values() for cue in cues)
    yield from {cue.name: cue for cues in table.nouns.values() for cue in cues}.values()
    yield from table.prepositions
    for refused in (table.refused_verbs, table.refused_nouns):
        yield from (word for words in refused.values() for word in words)
    yield from table.refused_prepositions


def sentences() -> Iterator[tuple[str, str]]:
    """Each sentence once, with the name of its entry."""
    seen: set[str] = set()
    for entry in entries():
        for sentence in (*getattr(entry, "examples", ()), *entry.refuses):
            if sentence not in seen:
                seen.add(sentence)
                yield entry.name, sentence


SENTENCES = tuple(sentences())


def read(text: str) -> tuple[Attribution, ...]:
    """What a body paragraph with this sentence yields; offsets are the sentence's own."""
    return read_dispatch(Dispatch("example", text, "fr", "example")).attributions


def what_is_wrong(sentence: str) -> str | None:
    """What the reading of a sentence lacks or has too much, in words; null when it is right."""
    text, marks = parse_marked(sentence)
    found = read(text)
    if not marks:
        told = "; ".join(f"{a.cue and a.cue.text}: {[c.text for c in a.content]}" for a in found)
        return f"yields {told}" if found else None
    cues = [Span(m.start, m.end, m.text) for m in marks if m.tag == "cue"]
    content = [Span(m.start, m.end, m.text) for m in marks if m.tag == "content"]
    right = [a for a in found if a.cue is not None and any(a.cue.overlaps(cue) for cue in cues)]
    if not right:
        return "yields nothing for its cue"
    if max(overlap(a.content, content) for a in right) >= CONTENT_FLOOR:
        return None
    return f"content {[[c.text for c in a.content] for a in right]}"


@pytest.mark.parametrize(("name", "sentence"), SENTENCES, ids=[n for n, _ in SENTENCES])
def test_the_sentence_reads_as_its_marks_say(name: str, sentence: str) -> None:
    wrong = what_is_wrong(sentence)

    if sentence in OPEN:
        assert wrong is not None, f"{name} is right now: strike it from {OPEN_FILE.name}"
    else:
        assert wrong is None


def test_every_open_sentence_is_still_in_a_table() -> None:
    gone = OPEN.keys() - {sentence for _, sentence in SENTENCES}

    assert not gone, f"strike from {OPEN_FILE.name}"

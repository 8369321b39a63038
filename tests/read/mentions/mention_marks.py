"""Dispatches with their mentions written inside: ``[Awa Ba=awa-ba] dit qu'[elle=awa-ba] vient.``

Marks nest (``[[son=awa-ba] homologue=x]``); several entities are joined by ``+``. An empty
entity (``[il=]``) marks words that must be no mention.
"""

from dataclasses import dataclass

from recoupe.lang.cues import load_cues
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.layout_words import load_layout_words
from recoupe.lang.moods import load_moods
from recoupe.read.layout import find_layout
from recoupe.read.mentions import find_mentions
from recoupe.read.syntax import Forms, parse_sentences
from recoupe.records import Dispatch, Entity, Mention


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    text: str
    entities: tuple[str, ...]


def unmark(marked: str) -> tuple[str, list[Mark]]:
    """Take the marks out of a text and say what they said of it."""
    text, marks, opened = "", [], []
    at = 0
    while at < len(marked):
        if marked[at] == "[":
            opened.append(len(text))
        elif marked[at] == "=" and opened:
            close = marked.index("]", at)
            start = opened.pop()
            ids = tuple(key for key in marked[at + 1 : close].split("+") if key)
            marks.append(Mark(start, len(text), text[start:], ids))
            at = close
        else:
            text += marked[at]
        at += 1
    return text, marks


def read(text: str, *, filed: str | None = None) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find the mentions of a text as the reader does."""
    dispatch = Dispatch(Dispatch.identify(text), text, "fr", "test.txt", filed=filed)
    layout = find_layout(dispatch, load_layout_words("fr"))
    sentences = parse_sentences(text, layout, Forms(load_cues("fr").forms, load_moods("fr")))
    return find_mentions(dispatch, layout, sentences, load_gazetteer("fr"))


def assert_read_as_marked(marked: str, *, filed: str | None = None) -> None:
    """Every marked stretch is a mention of its entities, every empty mark is none."""
    text, marks = unmark(marked)
    found = {(m.start, m.end): m for m in read(text, filed=filed)[0]}
    for mark in marks:
        mention = found.get((mark.start, mark.end))
        if not mark.entities:
            assert mention is None, f"{mark.text!r} is no mention, found {mention}"
            continue
        assert mention is not None, f"{mark.text!r} is not found among {sorted(found)} of {text!r}"
        ids = (mention.entity,) if isinstance(mention.entity, str) else mention.entity
        assert sorted(ids or ()) == sorted(mark.entities), f"{mark.text!r}: {mention}"

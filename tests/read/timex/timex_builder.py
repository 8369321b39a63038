"""Sentences with their time expressions written inside: ``Il part [demain=2031-03-13].``"""

import re

from recoupe.lang.calendar import load_calendar
from recoupe.read.timex import find_timexes
from recoupe.records import Dispatch, Layout, Sentence, Timex, Token, Zone

MARK = re.compile(r"\[(?P<text>[^=\]]+)=(?P<value>[^\]]+)\]")
WEDNESDAY = "2031-03-12"


def read(
    text: str,
    *,
    filed: str | None = WEDNESDAY,
    zones: tuple[Zone, ...] | None = None,
    verbs: dict[str, str] | None = None,
    people: frozenset[str] = frozenset(),
) -> tuple[Timex, ...]:
    dispatch = Dispatch(id="0", text=text, lang="fr", source_uri="test.txt")
    layout = Layout(None, None, filed, None, None, False, zones or (Zone("body", 0, len(text)),))
    sentences = (parsed(text, verbs),) if verbs else ()
    return find_timexes(dispatch, layout, sentences, load_calendar(), people=people)


def parsed(text: str, verbs: dict[str, str]) -> Sentence:
    """One flat sentence whose words hang from the first of ``verbs`` (word: morphology)."""
    words = list(re.finditer(r"[\w'-]+", text))
    root = next(at for at, word in enumerate(words) if word.group() in verbs)
    tokens = tuple(
        Token(
            at,
            word.start(),
            word.end(),
            word.group(),
            word.group().lower(),
            word.group(),
            "VERB" if word.group() in verbs else "NOUN",
            verbs.get(word.group(), ""),
            "dep",
            root,
        )
        for at, word in enumerate(words)
    )
    return Sentence(0, len(text), 0, "body", tokens)


def check(
    marked: str, *, filed: str | None = WEDNESDAY, verbs: dict[str, str] | None = None
) -> None:
    """Assert that exactly the marked expressions are found, with their values."""
    text = MARK.sub(lambda mark: mark["text"], marked)
    found = [(timex.text, timex.value) for timex in read(text, filed=filed, verbs=verbs)]
    assert found == [(mark["text"], mark["value"]) for mark in MARK.finditer(marked)]

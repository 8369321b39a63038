"""Texts that have nothing of a dispatch: a list, a poem, source code."""

import re
from collections.abc import Iterable

from recoupe.records import Dispatch, Problem, Reading, Sentence

_FEWEST_WORDS = 12
_WORD = re.compile(r"\w+")
_TELLING = frozenset({"institution", "person", "state"})


def find_doubts(reading: Reading, sentences: Iterable[Sentence]) -> tuple[Problem, ...]:
    """Say of a text that it looks like no dispatch; empty where anything in it does.

    Only where all is missing: who wrote and printed it, where and when, anybody who speaks,
    anything that happens, any date, any person, state or institution, any verb in a compound
    tense, as news is told in.
    """
    dispatch = reading.dispatch
    if len(_WORD.findall(dispatch.text)) < _FEWEST_WORDS or _is_signed(reading):
        return ()
    if reading.attributions or reading.events or reading.timexes:
        return ()
    if any(one.kind in _TELLING or one.iso3 or one.sector for one in reading.entities):
        return ()
    if any(token.pos == "AUX" for sentence in sentences for token in sentence.tokens):
        return ()
    return (_doubt(dispatch),)


def _is_signed(reading: Reading) -> bool:
    layout, dispatch = reading.layout, reading.dispatch
    told = (dispatch.publisher, dispatch.filed, dispatch.headline, dispatch.byline)
    return any(
        (layout.agency, layout.publisher, layout.filed, layout.dateline, layout.byline, *told)
    )


def _doubt(dispatch: Dispatch) -> Problem:
    return Problem(
        "no_dispatch",
        dispatch.source_uri,
        "no agency, place or date, nobody who speaks and nothing that happens",
        "a dispatch",
        "it was read all the same; take it out if it is none",
    )

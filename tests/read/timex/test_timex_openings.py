"""Where a reader may begin: the tables must not spare it a place where it would have read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.calendar import load_calendar
from recoupe.read.timex.grammar import Line, grammar_of
from recoupe.read.timex.scan import READERS, openings_of, scan

_CALENDAR = load_calendar()
_SLOTS = {"{n}": "trois", "{unit}": "jours", "{part}": "nuit", "{weekday}": "lundi"}
_NAMES = sorted(
    {
        *_CALENDAR.weekday, *_CALENDAR.month, *_CALENDAR.season, *_CALENDAR.part, *_CALENDAR.unit,
        *_CALENDAR.number, *_CALENDAR.ordinal, *_CALENDAR.about, *_CALENDAR.edge,
        *_CALENDAR.before, *_CALENDAR.clock, *_CALENDAR.fraction,
        *(word for words in _CALENDAR.words.values() for word in words),
        *(name for holiday in _CALENDAR.holiday for name in holiday.names),
    }
)  # fmt: skip
_FIGURES = ("3", "12", "1990", "2014", "26/01/2022", "2022-02", "14h30", "XXe", "ii", "e", "-", ",")


def _said(wording: str) -> str:
    for slot, name in _SLOTS.items():
        wording = wording.replace(slot, name)
    return wording.translate(str.maketrans("", "", "(){}"))


_WORDINGS = sorted(_said(form) for phrase in _CALENDAR.phrase for form in phrase.forms)
_BITS = st.sampled_from(_NAMES) | st.sampled_from(_WORDINGS) | st.sampled_from(_FIGURES)


@given(st.lists(_BITS, min_size=1, max_size=12).map(" ".join))
def test_no_reader_begins_elsewhere(text: str) -> None:
    line = Line(text, grammar_of(_CALENDAR))
    places = dict(openings_of(line.grammar).places(line.norms))
    spared = [
        (at, read)
        for at in range(len(line.pieces))
        for read in READERS
        if read not in places.get(at, ())
    ]
    assert not [(read.__name__, at) for at, read in spared if read(line, at)]


@pytest.mark.parametrize(
    "text",
    [
        "le mois de mars 2030", "le dernier trimestre 2030", "les premiers jours de mars",
        "la mi-décembre", "ces trois heures", "les plus de trois heures", "les 3 et 4 mars",
        "le XXe siècle", "les années trente", "la seconde moitié de mars", "toute la nuit",
        "mois de mars 2030", "dernier trimestre 2030", "une trentaine de jours", "l'été 2030",
        "la nuit de lundi à mardi", "le premier semestre 2030", "cet hiver", "le lundi 3 mars",
        "ce 3 mars", "premier mars", "le premier mars", "la Toussaint", "un quart d'heure",
        "l'année 2030", "fin 2030", "mi-mars", "à peine trois heures", "une demi-heure",
    ],
)  # fmt: skip
def test_it_begins_at_the_first_word(text: str) -> None:
    line = Line(f"{text}.", grammar_of(_CALENDAR))
    assert [(hit.first, hit.end) for hit in scan(line)] == [(0, len(line.pieces) - 1)]

"""The mood of a verb form, whatever the parser calls it."""

import pytest

from recoupe.lang.calendar import load_calendar
from recoupe.read.timex.moods import mood_of, tense_words
from recoupe.records import Token

_PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"


@pytest.mark.parametrize(
    ("form", "mood"),
    [
        ("livrait", "imperfect"),
        ("rencontrait", "imperfect"),
        ("tira", "past"),
        ("déclara", "past"),
        ("libéra", "past"),
        ("réunit", "present"),
        ("fait", "present"),
    ],
)
def test_the_form_tells_the_mood(form: str, mood: str) -> None:
    token = Token(0, 0, len(form), form, form, form, "VERB", _PAST, "ROOT", 0)
    assert mood_of(token, tense_words(load_calendar())) == mood


def test_an_infinitive_and_a_participle_have_none() -> None:
    for form, morph in (("partir", "VerbForm=Inf"), ("parti", "Tense=Past|VerbForm=Part")):
        token = Token(0, 0, len(form), form, form, form, "VERB", morph, "ROOT", 0)
        assert mood_of(token, tense_words(load_calendar())) is None

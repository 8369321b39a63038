"""Endings of the future and of the conditional, against forms that look like theirs."""

import pytest

from recoupe.lang.conjugation import conjugate
from recoupe.lang.moods import load_moods


@pytest.mark.parametrize(
    ("form", "mood"),
    [
        ("recevra", "future"),
        ("fermeront", "future"),
        ("partirons", "future"),
        ("enverrait", "conditional"),
        ("seraient", "conditional"),
        ("embraserait", "conditional"),
        ("livrait", None),
        ("rencontrait", None),
        ("tira", None),
        ("déclara", None),
        ("libéra", None),
        ("gérons", None),
    ],
)
def test_the_ending_tells_the_mood(form: str, mood: str | None) -> None:
    assert load_moods().mood_of(form) == mood


@pytest.mark.parametrize(
    "verb",
    ["fermer", "finir", "prendre", "pouvoir", "venir", "devoir", "suivre", "mettre", "avoir"],
)
def test_every_future_and_conditional_is_told_and_no_imperfect(verb: str) -> None:
    for form, reading in conjugate(verb):
        if reading.tense == "fut":
            assert load_moods().mood_of(form) == "future", form
        elif reading.mood == "cond":
            assert load_moods().mood_of(form) == "conditional", form
        elif reading.tense == "impf":
            assert load_moods().mood_of(form) is None, form

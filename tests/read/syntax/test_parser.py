"""Moods and participles the parser takes for something else."""

import pytest

from recoupe.lang.cues import load_cues
from recoupe.lang.layout_words import load_layout_words
from recoupe.lang.moods import load_moods
from recoupe.read.layout import find_layout
from recoupe.read.syntax import Forms, parse_sentences
from recoupe.records import Dispatch


def morph_of(word: str, text: str) -> str:
    layout = find_layout(Dispatch("x", text, "fr", "x"), load_layout_words("fr"))
    forms = Forms(load_cues("fr").forms, load_moods("fr"))
    (sentence,) = parse_sentences(text, layout, forms)
    return next(token.morph for token in sentence.tokens if token.text == word)


@pytest.mark.parametrize(
    ("word", "text", "told"),
    [
        ("embraserait", "Toute grève embraserait le pays.", "Mood=Cnd"),
        ("fermerons", "Nous fermerons le port.", "Tense=Fut"),
        ("votera", "Le pays votera le 4 mai.", "Tense=Fut"),
        ("montrait", "Le maire montrait la voie.", "Tense=Imp"),
        ("nié", "La ministre a reconnu la faute mais nié avoir tardé.", "VerbForm=Part"),
    ],
)
def test_the_spelling_of_a_verb_mends_its_mood(word: str, text: str, told: str) -> None:
    assert told in morph_of(word, text)

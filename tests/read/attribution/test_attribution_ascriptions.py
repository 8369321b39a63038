"""Selon X, d'après X, de source Y."""

import pytest
from speech_marks import layer_in, layers


@pytest.mark.parametrize(
    "sentence",
    [
        "<cue>Selon</cue> <source>la préfecture</source>, <content>le pont est fermé</content>.",
        "<content>Le pont est fermé</content>, <cue>selon</cue> <source>la préfecture</source>.",
        "<content>Le pont</content>, <cue>selon</cue> <source>la préfecture</source>, "
        "<content>est fermé</content>.",
        "<cue>D'après</cue> <source>un rapport</source>, <content>le pont est fermé</content>.",
        "<cue>Aux yeux du</cue> <source>maire</source>, <content>le pont est sûr</content>.",
        "<content>Le pont est sûr</content>, <cue>selon</cue> "
        "<source>les premiers éléments de l'enquête</source>.",
        "<content>Deux morts dans une avalanche au Népal</content>, <cue>selon</cue> "
        "<source>la police</source>.",
        "<content>Le pont est fermé</content>, <cue>selon</cue> "
        "<source>les chiffres publiés en mai par la préfecture</source>.",
    ],
)
def test_the_clause_around_the_phrase_is_what_is_said(sentence: str) -> None:
    assert "preposition" in layer_in(sentence).rules


def test_an_anonymous_source_is_one() -> None:
    (layer,) = layers("Le pont a été fermé mardi, de source policière.")

    assert layer.source is not None
    assert layer.source.anonymous
    assert layer.content[0].text == "Le pont a été fermé mardi"


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon la loi, le pont est fermé.",
        "Les prix varient selon les saisons.",
        "D'après-guerre, ce pont a vieilli.",
    ],
)
def test_a_measure_or_a_rule_is_no_speaker(sentence: str) -> None:
    assert not layers(sentence)

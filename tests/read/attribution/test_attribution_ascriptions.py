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
        "Le maire a vu la ministre, Awa Sow, pour lui parler du pont.",
    ],
)
def test_a_measure_or_a_rule_is_no_speaker(sentence: str) -> None:
    assert not layers(sentence)


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        (
            "Lima a cédé le port, où les tirs ont fait, selon la police, dix morts.",
            ["les tirs ont fait", "dix morts"],
        ),
        (
            "Lima a annulé le scrutin, remporté d'après la cour par Ida Roy.",
            ["remporté", "par Ida Roy"],
        ),
        (
            "Lima a été puni pour avoir volé, selon la cour, dix ponts.",
            ["avoir volé", "dix ponts"],
        ),
        ("Lima a repris le port, un succès selon la police.", ["un succès"]),
        (
            "Selon un élu joint par l'AFP et ayant requis l'anonymat, le port ferme.",
            ["le port ferme"],
        ),
        ("Ida Roy a vu un port où, d'après un élu, Lima a tiré.", ["Lima a tiré"]),
        ("Le cortège a réuni dix élus selon la police et Lima.", ["Le cortège a réuni dix élus"]),
    ],
)
def test_a_source_in_a_lesser_clause_covers_that_alone(sentence: str, contents: list[str]) -> None:
    (layer,) = layers(sentence)

    assert [span.text for span in layer.content] == contents


def test_each_figure_has_its_own_source() -> None:
    found = layers("Le cortège a réuni 3.000 élus selon la police, 9.000 selon Lima.")

    assert [layer.content[0].text for layer in found] == ["Le cortège a réuni 3.000 élus", "9.000"]


@pytest.mark.parametrize("opening", ["Selon lui, depuis trois mois", "Selon ses explications"])
def test_a_pronoun_or_a_possessive_leads_to_who_was_told_of(opening: str) -> None:
    (layer,) = layers(
        f"La préfète a reçu les maires. {opening}, le pont est fermé.".replace("lui", "elle")
    )

    assert layer.source is not None
    assert layer.source.entity == "prefete"

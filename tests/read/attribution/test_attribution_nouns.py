"""Nouns whose complement is speech."""

import pytest
from speech_marks import layer_in, layers


@pytest.mark.parametrize(
    "sentence",
    [
        "L'<cue>annonce</cue> par <source>Quito</source> <content>que le pont fermait</content> "
        "a surpris.",
        "La <cue>promesse</cue> de <source>Quito</source> <content>de rouvrir le pont</content> a "
        "vieilli.",
    ],
)
def test_a_noun_takes_the_clause_it_governs(sentence: str) -> None:
    assert "noun" in layer_in(sentence).rules


def test_a_noun_names_its_speaker_with_de() -> None:
    (layer,) = layers("La promesse du ministre de rouvrir le pont a été tenue.")

    assert layer.source is not None
    assert layer.source.text.endswith("ministre")
    assert [c.text for c in layer.content] == ["de rouvrir le pont"]


def test_a_possessive_names_the_speaker() -> None:
    (layer,) = layers(
        "Le ministre kényan Paul Otieno est parti. Sa promesse de rouvrir le pont a vieilli."
    )

    assert layer.source is not None
    assert (layer.source.text, layer.source.entity) == ("Sa", "paul-otieno")


@pytest.mark.parametrize(
    "sentence",
    [
        "Les garanties que Lima a données ont vieilli.",
        "L'enquête suit la note de la police que le journal a pu consulter.",
        "Un rapport de la police que Lima a obtenu accable le maire.",
        "Ces accusations ont surpris le village.",
        "Il marche sous la menace d'un orage.",
    ],
)
def test_a_noun_without_a_clause_of_speech_yields_nothing(sentence: str) -> None:
    assert not layers(sentence)

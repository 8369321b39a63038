"""Speakers joined to each other, and speakers around each other."""

import pytest
from speech_marks import layer_in, layers

from recoupe import read


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            "Les Etats-Unis et leurs alliés accusent la Chine de militariser l'îlot.",
            "Les Etats-Unis et leurs alliés",
        ),
        (
            "Ni le président ni le Premier ministre n'ont confirmé cette information.",
            "le président ni le Premier ministre",
        ),
        (
            "Paul Morel, maire de la ville, et Awa Diop, préfète du département, ont demandé "
            "l'envoi de renforts.",
            "Paul Morel, maire de la ville, et Awa Diop, préfète du département",
        ),
    ],
)
def test_speakers_of_one_verb_are_all_named(sentence: str, named: str) -> None:
    (layer,) = layers(sentence)

    assert layer.source is not None
    assert layer.source.text == named
    assert isinstance(layer.source.entity, tuple)
    assert len(layer.source.entity) == 2


def test_an_incise_is_not_what_the_one_it_cites_says() -> None:
    said = {
        layer.cue.text: [part.text for part in layer.content]
        for layer in layers("Selon le gouvernement, la ville est tombée, a précisé la maire.")
        if layer.cue is not None
    }

    assert said["Selon"] == ["la ville est tombée"]
    assert said["a précisé"] == ["Selon le gouvernement, la ville est tombée"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les syndicats peuvent demander une médiation.",
        "Pour la maladie du sommeil, ce remède est prescrit par un médecin.",
        "Pour toutes les études, les critères ont été les suivants.",
    ],
)
def test_what_may_be_said_and_what_a_thing_is_for_is_no_speech(sentence: str) -> None:
    assert not layers(sentence)


def test_place_and_time_may_stand_before_a_speaker() -> None:
    layer = layer_in(
        "« <content>Le pays est prêt</content> », <cue>a précisé</cue> mardi, à Lima, "
        "<source>la préfecture</source>."
    )

    assert layer.quote_type == "direct"


def test_a_conference_may_stand_before_what_is_said() -> None:
    layer = layer_in(
        "<source>Le ministre</source> <cue>a dit</cue> lors d'une conférence de presse "
        "<content>que le pays était prêt</content>."
    )

    assert layer.channel == "conférence de presse"


def test_a_preposition_is_no_verb_of_speech() -> None:
    (layer,) = layers(
        "Vingt bateaux étaient sur le banc, contre quatorze la veille, a fait savoir la préfecture."
    )

    assert layer.cue is not None
    assert layer.cue.text == "a fait savoir"


def test_on_is_nobody_by_name() -> None:
    (layer,) = layers("On nous assure que tout va bien.")

    assert layer.source is not None
    assert layer.source.entity == "anonyme-on"


@pytest.mark.parametrize(
    "sentence",
    [
        "Le bilan est lourd, <content>un chiffre</content> <cue>contesté</cue> mardi par "
        "<source>la préfecture</source>.",
        "<content>Les dégâts</content>, <cue>évalués</cue> par <source>la préfecture</source> "
        "<content>à dix millions d'euros</content>, grandissent.",
    ],
)
def test_the_agent_of_a_participle_that_comments_speaks(sentence: str) -> None:
    assert "told-by" in layer_in(sentence).rules


def test_a_participle_that_says_which_one_tells_no_speech() -> None:
    assert not layers("Le retrait annoncé par la préfecture traîne.")


@pytest.mark.parametrize(
    "text",
    [
        "Les délégués sont sortis tard. Chacun a confirmé que la séance reprendrait lundi.",
        "Nous sollicitons la réouverture de la route avec la province voisine.",
    ],
)
def test_a_pronoun_with_a_capital_is_nobodys_name(text: str) -> None:
    reading = read(text, lang="fr")
    (layer,) = reading.attributions
    assert layer.source is not None
    (source,) = (entity for entity in reading.entities if entity.id == layer.source.entity)
    assert source.kind == "anonymous"

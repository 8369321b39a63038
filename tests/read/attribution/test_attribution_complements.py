"""Verbs of speech with their content behind them."""

import pytest
from speech_marks import layer_in, layers


@pytest.mark.parametrize(
    ("sentence", "frame"),
    [
        (
            "<source>La préfecture</source> <cue>a affirmé</cue> "
            "<content>que le pont était fermé</content>.",
            "que",
        ),
        (
            "<source>La préfecture</source> <cue>a demandé</cue> "
            "<content>pourquoi le pont était fermé</content>.",
            "si",
        ),
        (
            "<source>Quito</source> <cue>a promis</cue> <content>de rouvrir le pont</content>.",
            "de_inf",
        ),
        (
            "<source>Quito</source> <cue>a dénoncé</cue> <content>une provocation</content>.",
            "np",
        ),
        (
            "<source>Le maire</source> <cue>a déclaré</cue> : « <content>Le pont est fermé, et "
            "il le restera.</content> »",
            "colon",
        ),
        (
            "<source>Quito</source> <cue>appelle</cue> <content>à rouvrir le pont</content>.",
            "a_inf",
        ),
    ],
)
def test_each_frame_takes_its_content(sentence: str, frame: str) -> None:
    assert frame in layer_in(sentence).rules


@pytest.mark.parametrize(
    "sentence",
    [
        "<source>Quito</source> <cue>a dit</cue> mardi à <addressee>la presse</addressee> "
        "<content>que le pont fermait</content>.",
        "<source>Quito</source> <cue>a demandé</cue> à <addressee>Lima</addressee> "
        "<content>de rouvrir le pont</content>.",
        "<source>Quito</source> <cue>a accusé</cue> <addressee>Lima</addressee> "
        "<content>d'avoir fermé le pont</content>.",
        "<source>Quito</source> <cue>a assuré</cue>, lors d'une conférence de presse, "
        "<content>que le pont fermait</content>.",
        "<source>Les rebelles</source> <cue>évoquent</cue>, eux, dans une note, "
        "<content>des tirs de mortier</content>.",
        "<source>Quito</source> <cue>parle</cue>, pour sa part, "
        "<content>de frappes ciblées</content>.",
        "<source>Quito</source> n'<cue>a pas manqué de rappeler</cue> "
        "<content>que le pont fermait</content>.",
        "<source>Une note du ministère</source>, que Lima a obtenue, <cue>relève</cue> "
        "<content>que le pont cède</content>.",
        "<source>Un diplomate</source> <cue>nuance</cue> : "
        "« <content>Rien n'est signé.</content> »",
        "<source>Quito</source> <cue>continue d'exiger</cue> <content>un vote</content>.",
        "<source>Quito</source> <cue>a sollicité</cue>, lors d'un appel, "
        "<content>l'autorisation de survol</content>.",
        "<source>Quito</source> <cue>a demandé</cue> <content>d'où venait le tir</content>.",
        "<source>Quito</source> <cue>a rappelé</cue> <content>son attachement au pacte</content>.",
        "<source>Le maire</source> <cue>a dit</cue> le contraire : "
        "<content>le pont tient</content>.",
        "<source>Le projet de résolution</source>, dont Lima a obtenu copie, <cue>prévoit</cue> "
        "<content>que le pont ferme</content>.",
    ],
)
def test_what_stands_between_verb_and_content_is_no_content(sentence: str) -> None:
    layer_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le moteur refuse de démarrer.",
        "Le ministère a refusé de commenter.",
        "Le ministère a décliné toute interview.",
        "Plus tard que prévu, le pont a rouvert.",
        "Elle a demandé son chemin.",
        "Quito a manqué de rappeler la date.",
        "Les ministres ont parlé de réformes.",
        "La mairie prévoit que le pont ferme.",
        "Le vote prévu lundi est reporté.",
        "Ottawa a rappelé son ambassadrice à Lima.",
    ],
)
def test_a_verb_without_speech_yields_nothing(sentence: str) -> None:
    assert not layers(sentence)

"""How far what is said reaches."""

import pytest
from speech_marks import layer_in, layers


@pytest.mark.parametrize(
    "sentence",
    [
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content>, sans "
        "préciser la date.",
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content>, dans un "
        "communiqué.",
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content>, "
        "contrairement à ce que laissait penser le chantier.",
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content>, une "
        "version que rien n'étaye.",
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content>, ce que "
        "personne n'a confirmé.",
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content> ; la "
        "route reste ouverte.",
        "<source>Quito</source> <cue>a exigé</cue> <content>une enquête</content>, mais Lima "
        "hésite encore.",
        "<source>Elle</source> <cue>a dit</cue> <content>que des emplois étaient menacés</content>"
        ", mais deux vols ont été annulés.",
        "<source>Quito</source> <cue>a condamné</cue> <content>la mort, dimanche, de deux "
        "soldats</content>.",
        "<source>Quito</source>, qui <cue>a dit</cue> <content>que le pont fermait</content>, "
        "prépare un détour.",
        "<source>Quito</source> <cue>a salué</cue> <content>un geste</content>, mais la maire de "
        "Lima, Ida Roy, est partie.",
        "<source>Quito</source> <cue>a condamné</cue> <content>ces tirs</content>, les plus "
        "nourris depuis dix ans.",
        "<source>Quito</source> <cue>a demandé</cue> <content>à se poser</content> après avoir "
        "reçu une alerte.",
        "<source>Quito</source> <cue>a juré</cue> <content>d'en finir</content>, avant de "
        "renoncer.",
        "<source>Quito</source> <cue>a dit</cue> <content>avoir fui</content>, une allusion aux "
        "tirs et aux vols de mars.",
        "<source>Quito</source> <cue>a annoncé</cue> <content>la saisie de l'Aurore</content>, "
        "immobilisée depuis mars.",
        "<source>Quito</source> <cue>a dit</cue> <content>que le pont fermait</content>, et Lima "
        "que la route tenait.",
        "<source>Quito</source> <cue>a demandé</cue> <content>un accès à Lima</content>, ville du "
        "sud, où les vivres manquent.",
        "<source>Quito</source> <cue>a promis</cue> <content>de partir</content>, ses hommes ayant "
        "fui.",
        "<source>Quito</source> <cue>a refusé</cue> <content>de partir</content>, puis Lima a ri.",
    ],
)
def test_content_stops_where_the_agency_goes_on(sentence: str) -> None:
    layer_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        (
            "Quito a affirmé que le pont fermait et a exigé une enquête.",
            ["que le pont fermait", "une enquête"],
        ),
        (
            "La maire a accusé Lima d'avoir rompu la digue et prévenu que le pont fermait.",
            ["d'avoir rompu la digue", "que le pont fermait"],
        ),
        (
            "La maire a reconnu que le pont fermait, mais nié avoir tardé.",
            ["que le pont fermait", "avoir tardé"],
        ),
        (
            "La maire a salué « un jour faste » et de nouveau nié que le pont ferme.",
            ["un jour faste", "que le pont ferme"],
        ),
        (
            "La maire a jugé la grève injuste et plaidé pour une trêve.",
            ["la grève injuste", "pour une trêve"],
        ),
    ],
)
def test_the_next_act_of_speech_ends_the_one_before(sentence: str, contents: list[str]) -> None:
    found = layers(sentence)

    assert [layer.content[0].text for layer in found] == contents
    assert len({layer.source.entity for layer in found if layer.source}) == 1


def test_a_quotation_that_opens_in_the_content_is_whole() -> None:
    text = "Quito a dit que « le pont ferme. Personne ne passera ». La route reste ouverte."
    (layer,) = layers(text)

    assert layer.content[-1].text.endswith("Personne ne passera")


@pytest.mark.parametrize(
    "sentence",
    [
        "<source>Quito</source> <cue>a dit</cue>, la voix basse, <content>n'avoir rien "
        "signé</content>.",
        "<source>Quito</source> <cue>a dit</cue> <content>avoir fui, après avoir appris le "
        "coup</content>.",
        "<source>Quito</source> <cue>a accepté</cue> <content>le plan, mais « pas à n'importe quel "
        "prix »</content>.",
        "<source>Quito</source> <cue>a dit</cue> <content>que les élus pourraient rentrer, dix "
        "ans après leur départ</content>.",
        "<source>Lima</source> <cue>fait état</cue> <content>de six morts, dont un élu</content>.",
    ],
)
def test_content_goes_on_with_what_belongs_to_it(sentence: str) -> None:
    layer_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("Lima exige une visite que Quito juge « inutile ».", ["une visite", "inutile"]),
        (
            "Lima, que Quito accuse de mentir, a redit que le pont tenait.",
            ["de mentir", "que le pont tenait"],
        ),
        (
            "Lima a démenti que ses hommes aient tiré et assuré que le pont tenait.",
            ["que ses hommes aient tiré", "que le pont tenait"],
        ),
        (
            "Lima a refusé de livrer Ida Roy, détenue par la milice, qui lui reproche d'avoir fui.",
            ["de livrer Ida Roy", "d'avoir fui"],
        ),
    ],
)
def test_what_others_say_of_a_thing_is_theirs(sentence: str, contents: list[str]) -> None:
    found = layers(sentence)

    assert [layer.content[-1].text for layer in found] == contents
    assert all(layer.nested_in is None for layer in found)


def test_the_present_after_words_in_the_past_is_the_teller_again() -> None:
    found = layers("« Elle a dit qu'elle viendrait, et elle vient », a confié Ida Roy.")

    assert [layer.content[0].text for layer in found][1] == "qu'elle viendrait"

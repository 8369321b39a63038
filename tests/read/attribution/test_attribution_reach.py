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

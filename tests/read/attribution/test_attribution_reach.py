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
    ],
)
def test_content_stops_where_the_agency_goes_on(sentence: str) -> None:
    layer_in(sentence)


def test_the_next_act_of_speech_ends_the_one_before() -> None:
    first, second = layers("Quito a affirmé que le pont fermait et a exigé une enquête.")

    assert [c.text for c in first.content] == ["que le pont fermait"]
    assert [c.text for c in second.content] == ["une enquête"]
    assert first.source is not None and second.source is not None
    assert first.source.entity == second.source.entity


def test_a_quotation_that_opens_in_the_content_is_whole() -> None:
    text = "Quito a dit que « le pont ferme. Personne ne passera ». La route reste ouverte."
    (layer,) = layers(text)

    assert layer.content[-1].text.endswith("Personne ne passera")

"""Channel, time, condition, stated anonymity, addressee, and who speaks."""

import pytest
from speech_marks import layers


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("Lima a dit dans un communiqué que le pont fermait.", "communiqué"),
        ("Lima a dit sur Telegram que le pont fermait.", "Telegram"),
        ("« Le pont ferme », a dit Lima lors d'une conférence de presse.", "conférence de presse"),
        ("Le maire a dit devant la presse que le pont fermait.", "devant la presse"),
        ("Lima a dit que le pont fermait.", None),
        ("Lima a dit que le texte figurait dans un communiqué.", None),
    ],
)
def test_the_channel_stands_outside_what_is_said(sentence: str, channel: str | None) -> None:
    (layer,) = layers(sentence)

    assert layer.channel == channel


def test_the_time_of_speaking_is_not_a_time_in_the_words() -> None:
    (layer,) = layers("Lima a dit mardi que le pont fermerait jeudi.")

    assert layer.time is not None
    assert layer.time.text == "mardi"


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Lima a dit qu'elle partirait si le pont fermait.", "si le pont fermait"),
        ("Lima a promis de partir en cas d'attaque.", "en cas d'attaque"),
        ("Lima a demandé que le pont ferme.", None),
    ],
)
def test_a_condition_stands_inside_what_is_said(sentence: str, condition: str | None) -> None:
    (layer,) = layers(sentence)

    assert (layer.condition.text if layer.condition else None) == condition


def test_why_a_source_is_not_named() -> None:
    (layer,) = layers("Le pont est fermé, a dit un diplomate sous couvert d'anonymat.")

    assert layer.anonymity_reason is not None
    assert layer.anonymity_reason.text == "sous couvert d'anonymat"


def test_first_person_in_quoted_words_is_who_is_quoted() -> None:
    outer, inner = layers("« J'ai promis de rouvrir le pont », a dit la ministre Awa Ndiaye.")

    assert inner.source is not None and outer.source is not None
    assert inner.source.entity == outer.source.entity


def test_joined_speakers_are_all_speakers() -> None:
    (layer,) = layers("Lima et Quito ont dit que le pont fermait.")

    assert layer.source is not None
    assert layer.source.text == "Lima et Quito"
    assert isinstance(layer.source.entity, tuple)


def test_a_speaker_nobody_knows_becomes_an_entity() -> None:
    (layer,) = layers("« Le pont ferme », a dit une batelière.")

    assert layer.source is not None
    assert layer.source.entity


@pytest.mark.parametrize(
    ("sentence", "negated", "conditional"),
    [
        ("Lima n'a pas dit que le pont fermait.", True, False),
        ("Lima n'a jamais dit que le pont fermait.", True, False),
        ("Lima aurait dit que le pont fermait.", False, True),
        ("Lima a tenu à dire que le pont fermait.", False, False),
    ],
)
def test_the_verb_group_is_read_whole(sentence: str, negated: bool, conditional: bool) -> None:
    (layer,) = layers(sentence)

    assert (layer.negated, layer.conditional) == (negated, conditional)


@pytest.mark.parametrize(
    ("sentence", "hearer"),
    [
        ("« Le pont tient », a dit à des journalistes le maire.", "des journalistes"),
        ("« Le pont tient », a dit devant les députés la ministre Awa Sow.", "les députés"),
        ("Lima et Quito s'accusent de mentir.", "s'"),
        ("Le maire a dit à la radio publique que le pont tenait.", None),
        ("Le roi a dit, lors d'un appel avec la reine, que le pont tenait.", "la reine"),
        (
            "Interrogée par la chaîne Sud, la maire a dit que le pont tenait.",
            "la chaîne Sud",
        ),
        ("Le Pérou, que le Chili accuse de mentir, se tait.", "Le Pérou"),
    ],
)
def test_whom_it_is_said_to(sentence: str, hearer: str | None) -> None:
    (layer,) = layers(sentence)

    assert (layer.addressee.text if layer.addressee else None) == hearer


def test_the_one_quoted_is_who_was_told() -> None:
    outer, inner = layers("« Lima m'a demandé de partir », a raconté la ministre Awa Sow.")

    assert inner.addressee is not None and outer.source is not None
    assert inner.addressee.entity == outer.source.entity

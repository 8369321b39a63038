"""Whether it happened: fears, plans, conditions, denials, and what a demand presupposes."""

import pytest
from tests.read.events.event_cases import read, told


@pytest.mark.parametrize(
    ("text", "kind", "modality", "polarity"),
    [
        ("Le Tchad redoute une attaque des rebelles.", "ASSAULT", "hypothetical", "positive"),
        ("Une éventuelle offensive inquiète Kinshasa.", "ASSAULT", "hypothetical", "positive"),
        (
            "Il partira si les attaques continuent.",
            "ASSAULT",
            "hypothetical",
            "positive",
        ),
        ("Le Japon nie avoir bombardé l'île.", "ASSAULT", "reported", "negative"),
        ("La police a barré la rue, sans arrêter personne.", "COERCE", "asserted", "negative"),
        ("Le Ghana et le Togo ont signé jeudi un traité.", "SUPPORT", "asserted", "positive"),
        (
            "Le Niger n'a constaté aucun signe d'un possible retrait des troupes maliennes.",
            "RETREAT",
            "asserted",
            "negative",
        ),
        (
            "Oslo réclame le départ des troupes russes à la frontière norvégienne.",
            "MOBILIZE",
            "reported",
            "positive",
        ),
        ("L'armée aurait tiré sur la foule, selon des témoins.", "ASSAULT", "reported", "positive"),
    ],
)
def test_modality_and_polarity(text: str, kind: str, modality: str, polarity: str) -> None:
    event = told(text, kind).event

    assert (event.modality, event.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "Le Tchad redoute une attaque des rebelles.",
        "Oslo accuse Moscou de préparer l'invasion de la Finlande.",
        "L'armée a évité une attaque contre la caserne.",
        "Les rebelles menacent de bombarder la capitale.",
        "Une éventuelle offensive inquiète Kinshasa.",
    ],
)
def test_what_has_not_happened_is_never_told_as_violence(text: str) -> None:
    claimed = [event for event in read(text).events if event.is_claimed_new]

    assert all(event.type in ("ACCUSE", "REQUEST") for event in claimed)


def test_a_plain_verb_of_saying_leaves_the_demand_to_its_words() -> None:
    event = told(
        "La ministre a déclaré à son homologue bolivien qu'il était temps de retirer les soldats.",
        "REQUEST",
    ).event

    assert event.trigger.text.endswith("retirer")
    assert event.modes == ("yield",)


def test_consequences_are_the_threat_and_their_cause_is_not() -> None:
    event = told(
        "Le président kényan a prévenu qu'une nouvelle incursion aurait des conséquences graves.",
        "THREATEN",
    ).event

    assert "conséquences" in event.trigger.text


def test_demands_joined_by_et_are_two() -> None:
    text = "Le Pérou exhorte le Chili à libérer les pêcheurs et à reprendre les négociations."
    first, second = told(text, "REQUEST"), told(text, "REQUEST", number=1)

    assert (first.event.modes, second.event.modes) == (("yield",), ("meet",))
    assert first.event.actors == second.event.actors


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("Aucun otage n'est blessé.", "asserted", "negative"),
        ("Le maire a assuré n'avoir signé aucun traité avec le Niger.", "reported", "negative"),
        ("L'armée n'a tiré aucun obus sur la ville.", "asserted", "negative"),
        ("Oslo n'a reçu aucune lettre de Riga.", "asserted", "negative"),
        ("La police n'a arrêté personne.", "asserted", "negative"),
        ("Le maire n'a pas dit que les sanctions étaient levées.", "hypothetical", "positive"),
        ("Une escouade s'apprêtait à donner l'assaut.", "hypothetical", "positive"),
    ],
)
def test_what_is_denied_by_nobody_or_nothing_has_not_happened(
    text: str, modality: str, polarity: str
) -> None:
    (event,) = read(text).events

    assert (event.modality, event.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "La police a pu donner l'assaut.",
        "Le groupe n'a libéré que deux otages.",
        "Les gendarmes ont pu libérer les otages.",
    ],
)
def test_what_could_be_done_or_is_only_limited_is_done(text: str) -> None:
    assert any(event.is_claimed_new for event in read(text).events)


@pytest.mark.parametrize(
    "text",
    [
        "Il a répondu par écrit à l'agence.",
        "Les fidèles réunis sur la place ont chanté.",
        "Lors d'un appel tard mardi, le ministre a souri.",
        "À la Bourse, les échanges ont été suspendus.",
    ],
)
def test_what_is_no_meeting_demand_or_sanction(text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    "text",
    [
        "« Celui qui lèvera la main sur un juge ira en prison », a prévenu la ministre.",
        "« Si l'on ferme la route, nous reprendrons les embuscades », a averti le colonel.",
    ],
)
def test_a_warning_of_what_the_speaker_will_do_threatens(text: str) -> None:
    event = told(text, "THREATEN").event
    assert event.modality == "threatened"


def test_a_warning_of_what_will_come_by_itself_threatens_nobody() -> None:
    reading = read("« La pluie va durer », a prévenu le préfet.")
    assert not reading.events

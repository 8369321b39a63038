"""Who does it to whom: by grammar, by demonyms, and by what is told around."""

import pytest
from tests.read.events.event_cases import told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "La lettre adressée par Lima à Quito évoque les frontières.",
            "CONSULT",
            {"Pérou"},
            {"Équateur"},
        ),
        (
            "Oslo accuse Moscou de préparer l'invasion de la Finlande.",
            "ASSAULT",
            {"Russie"},
            {"Finlande"},
        ),
        ("La France a dissuadé Ankara d'attaquer Chypre.", "ASSAULT", {"Turquie"}, {"Chypre"}),
        (
            "Les Occidentaux accélèrent leurs préparatifs de sanctions contre Minsk.",
            "THREATEN",
            {"Occidentaux"},
            {"Biélorussie"},
        ),
        (
            "Le Mali exige le retrait des troupes françaises.",
            "REQUEST",
            {"Mali"},
            {"France"},
        ),
        (
            "Les troupes rwandaises à la frontière congolaise inquiètent les habitants.",
            "MOBILIZE",
            {"forces armées du Rwanda"},
            {"Congo-Kinshasa"},
        ),
        (
            "Berlin a accusé Téhéran d'avoir piraté le parlement. L'Iran a démenti.",
            "DENY",
            {"Iran"},
            {"Allemagne"},
        ),
        (
            "La Russie menace Kiev après avoir annexé la péninsule de Crimée.",
            "COERCE",
            {"Russie"},
            {"Ukraine"},
        ),
    ],
)
def test_both_sides_are_found(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    found = told(text, kind)

    assert found.labels(found.event.actors) == actors
    assert found.labels(found.event.recipients) == recipients


def test_a_war_that_tears_a_country_has_both_sides_as_actors() -> None:
    found = told(
        "Le Soudan, ravagé par une guerre entre l'armée et des miliciens, manque de vivres.",
        "ASSAULT",
    )

    assert found.event.trigger.text == "ravagé par une guerre"
    assert len(found.event.actors) == 2


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Des lycéens péruviens ont été arrêtés mardi.", "COERCE", ("PER", "EDU")),
        ("Le général kényan Amos Rotich a été arrêté mardi.", "COERCE", ("KEN", "MIL")),
        ("La police a arrêté deux photographes boliviens.", "COERCE", ("BOL", "JRN")),
        ("Le député malien Sidi Traoré a été arrêté mardi.", "COERCE", ("MLI", "LEG")),
        ("Le ministre chilien de l'Intérieur a été arrêté mardi.", "COERCE", ("CHL", "GOV")),
    ],
)
def test_participants_carry_state_and_sector(text: str, kind: str, code: tuple[str, str]) -> None:
    found = told(text, kind)

    assert found.codes(found.event.recipients) == {code}


def test_a_happening_told_again_keeps_its_participants() -> None:
    found = told(
        "Le président kényan a eu mardi un entretien téléphonique avec le président malien. "
        "Leur entretien a duré une heure.",
        "CONSULT",
        number=1,
    )

    assert found.labels(found.event.actors) == {"président du Kenya", "président du Mali"}

"""Who does it to whom: by grammar, by demonyms, and by what is told around."""

import pytest
from tests.read.events.event_cases import read, told


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
            "Berlin accuse Rome de fraude. L'Unesco a invité Berlin à la retenue. "
            "Berlin a adressé une lettre de deux pages.",
            "CONSULT",
            {"Allemagne"},
            {"Italie"},
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
def test_participants_carry_country_and_sector(text: str, kind: str, code: tuple[str, str]) -> None:
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


_PARAGRAPH = "NAIROBI, 7 mars 2031 (Agence Boréale) - {}"


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Des pêcheurs ont manifesté mardi.", "PROTEST", {("KEN", "LAB")}, set()),
        ("Sept jeunes ont été arrêtés.", "COERCE", {("KEN", "COP")}, {("KEN", "CVL")}),
        (
            "Un ancien maire a été condamné à deux ans de prison.",
            "SANCTION",
            {("KEN", "JUD")},
            None,
        ),
        ("Des drones russes ont frappé un cargo grec.", "ASSAULT", {("RUS", "MIL")}, None),
        ("L'ONU a condamné ce tir.", "ACCUSE", {("UNO", "IGO")}, None),
        ("La Commission européenne a condamné ce tir.", "ACCUSE", {("EUR", "IGO")}, None),
        ("La Cédéao a condamné ce tir.", "ACCUSE", {("IGO", "IGO")}, None),
        ("Amnesty International a condamné ce tir.", "ACCUSE", {("NGO", "NGO")}, None),
    ],
)
def test_who_has_no_state_has_a_country(
    text: str,
    kind: str,
    actors: set[tuple[str, str]],
    recipients: set[tuple[str, str]] | None,
) -> None:
    found = told(_PARAGRAPH.format(text), kind)

    assert found.codes(found.event.actors) == actors
    if recipients is not None:
        assert found.codes(found.event.recipients) == recipients


def test_a_country_that_is_guessed_is_no_state() -> None:
    reading = read(_PARAGRAPH.format("Des pêcheurs ont manifesté mardi."))

    (fishermen,) = (entity for entity in reading.entities if entity.label == "pêcheurs")
    assert (fishermen.iso3, fishermen.country) == (None, "KEN")


def test_who_takes_no_part_has_no_country() -> None:
    reading = read("Le Kenya a livré mardi des vivres au Soudan, selon le Malawi.")

    countries = {entity.label: entity.country for entity in reading.entities}
    assert (countries["Kenya"], countries["Soudan"], countries["Malawi"]) == ("KEN", "SDN", None)


@pytest.mark.parametrize(
    ("text", "kind", "number", "actors", "recipients"),
    [
        (
            "Le président malien, Sidi Kane, a décrété l'état de siège, imposé un couvre-feu au "
            "port et fait couper l'électricité.",
            "COERCE",
            2,
            {"Sidi Kane"},
            set(),
        ),
        (
            "Lima se plaint depuis que le Chili et la Bolivie ont livré des chars à Quito.",
            "AID",
            0,
            {"Chili", "Bolivie"},
            {"Équateur"},
        ),
        (
            "L'Angola s'étonne, le Kenya ayant livré des chars à Lusaka.",
            "AID",
            0,
            {"Kenya"},
            {"Zambie"},
        ),
        (
            "La Norvège a accordé l'asile à neuf Afghans.",
            "AID",
            0,
            {"Norvège"},
            {"Afghans"},
        ),
        (
            "La cour suprême kényane a reconnu coupable mardi de fraude le maire Ali Sow.",
            "SANCTION",
            0,
            {"cour suprême du Kenya"},
            {"Ali Sow"},
        ),
        (
            "Quarante ouvriers péruviens sont libres. Des miliciens les avaient enlevés en mai.",
            "ASSAULT",
            0,
            {"miliciens"},
            {"ouvriers péruviens"},
        ),
        (
            "Des inconnus ont incendié le siège du parlement kényan.",
            "ASSAULT",
            0,
            {"inconnus"},
            {"parlement du Kenya"},
        ),
        (
            "La ministre kényane Ada Rotich a joint mardi son homologue letton.",
            "CONSULT",
            0,
            {"Ada Rotich", "ministre de la Lettonie"},
            set(),
        ),
        (
            "Le Mali a échangé des renseignements avec le Niger.",
            "COOPERATE",
            0,
            {"Mali", "Niger"},
            set(),
        ),
    ],
)
def test_sides_over_the_clause(
    text: str, kind: str, number: int, actors: set[str], recipients: set[str]
) -> None:
    found = told(text, kind, number=number)

    assert found.labels(found.event.actors) == actors
    assert found.labels(found.event.recipients) == recipients


def test_what_a_threat_is_about_is_done_by_whom_it_warns() -> None:
    found = told(
        "Nairobi a prévenu Kigali qu'une invasion de l'Ouganda aurait des conséquences sévères.",
        "ASSAULT",
    )

    assert found.labels(found.event.actors) == {"Rwanda"}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Berne a gelé les avoirs du général kényan.", "COERCE", {"Suisse"}, {"général du Kenya"}),
        ("Ankara a donné des garanties à l'Otan.", "AGREE", {"Turquie"}, {"OTAN"}),
        ("Le roi a fait l'éloge de l'armée kényane.", "SUPPORT", {"roi"}, {"armée du Kenya"}),
        ("Des rebelles maliens sont passés à l'attaque.", "ASSAULT", {"rebelles du Mali"}, set()),
        ("Dix exilés ont obtenu l'asile au Ghana.", "AID", {"Ghana"}, {"migrants"}),
        ("Des rebelles ont tiré sur la foule.", "ASSAULT", {"rebelles"}, {"foule"}),
        ("Le Chili impute ce tir à l'armée péruvienne.", "ACCUSE", {"Chili"}, {"armée du Pérou"}),
        (
            "Des heurts entre policiers et lycéens ont éclaté mardi.",
            "ASSAULT",
            {"policiers", "lycéens"},
            set(),
        ),
        (
            "Minsk proteste. La note qu'il a adressée lundi à Varsovie reste sans suite.",
            "CONSULT",
            {"Biélorussie"},
            {"Pologne"},
        ),
    ],
)
def test_sides_behind_nouns_and_fixed_words(
    text: str, kind: str, actors: set[str], recipients: set[str]
) -> None:
    found = told(text, kind)

    assert found.labels(found.event.actors) == actors
    assert found.labels(found.event.recipients) == recipients


def test_a_fight_told_again_has_both_sides() -> None:
    found = told(
        "L'armée kényane a bombardé mardi des rebelles somaliens. Les combats ont fait dix morts.",
        "ASSAULT",
        number=1,
    )

    assert found.labels(found.event.actors) == {"armée du Kenya", "rebelles de la Somalie"}
    assert found.event.recipients == ()


def test_what_a_thing_did_is_not_given_to_the_person_before_it() -> None:
    found = told(
        "Lima a convoqué l'ambassadeur, Luis Vega, après l'explosion d'un drone qui a tué un "
        "gardien.",
        "ASSAULT",
    )

    assert found.event.actors == ()

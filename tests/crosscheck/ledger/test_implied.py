"""Positions in what is merely said."""

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import kinds, positions

BLAMED = Say("[Clara Ríos|rios]", "a accusé", "d'avoir saisi un chalutier", "accuse", "[Lima|per]")


def test_a_misdeed_said_of_a_rival_is_an_accusation() -> None:
    said = Say("[Clara Ríos|rios]", "a dit", "que [Lima|per] avait incendié un phare")
    other = reading("Boréal", said, name="autre.txt")
    assert kinds(reading("Noroît", BLAMED), other) == [
        ("Chili", "accusation"),
        ("Chili", "accusation"),
    ]


def test_a_victim_is_blamed_for_nothing() -> None:
    said = Say("[Clara Ríos|rios]", "a dit", "que [Lima|per] avait été attaquée")
    assert len(kinds(reading("Noroît", BLAMED, said))) == 1


def test_who_says_that_nothing_of_the_kind_was_done_denies() -> None:
    said = Say("[Lima|per]", "a dit", "n'avoir jamais pillé aucun bateau")
    assert ("Pérou", "denial") in kinds(reading("Noroît", BLAMED, said))


def test_who_has_seen_nothing_denies_nothing() -> None:
    said = Say("[Lima|per]", "a dit", "n'avoir constaté aucun mouvement")
    assert ("Pérou", "denial") not in kinds(reading("Noroît", BLAMED, said))


def test_a_harm_on_a_condition_is_a_threat() -> None:
    said = Say("[Lima|per]", "a dit", "que ses ports fermeraient si le chalutier restait retenu")
    _, found = positions(reading("Noroît", BLAMED, said))
    assert (found.kind, found.condition) == ("threat", "si le chalutier restait retenu")


def test_letting_go_on_a_condition_is_an_offer() -> None:
    said = Say("[Lima|per]", "a dit", "qu'elle libérerait le chalutier si le Chili payait")
    assert kinds(reading("Noroît", BLAMED, said))[1:] == [("Pérou", "offer")]


def test_what_another_must_do_is_demanded() -> None:
    said = Say("[Lima|per]", "a dit", "que [Santiago|chl] doit payer")
    assert kinds(reading("Noroît", said)) == [("Pérou", "demand")]


def test_what_we_will_not_do_is_refused() -> None:
    said = Say("[Lima|per]", "a dit", "nous ne signerons pas ce texte")
    assert kinds(reading("Noroît", BLAMED, said))[1:] == [("Pérou", "refusal")]


def test_what_we_want_of_others_is_demanded() -> None:
    said = Say("[Lima|per]", "a dit", "nous voulons des excuses")
    assert kinds(reading("Noroît", BLAMED, said))[1:] == [("Pérou", "demand")]


def test_what_a_rival_must_do_first_is_demanded_with_the_offer() -> None:
    offered = Say("[Santiago|chl]", "a proposé", "de partir si [Lima|per] rend le navire", "offer")
    found = positions(reading("Noroît", BLAMED, offered))
    assert [(one.kind, one.object) for one in found][1:] == [
        ("offer", "de partir si Lima rend le navire"),
        ("demand", "si Lima rend le navire"),
    ]


def test_what_is_no_longer_so_or_did_not_come_about_is_no_denial() -> None:
    for content in ("n'être plus coupable de pillage", "n'être parvenu à aucun pillage"):
        said = Say("[Lima|per]", "a dit", content)
        assert ("Pérou", "denial") not in kinds(reading("Noroît", BLAMED, said))


def test_what_breaks_off_before_what_is_said_denies_nothing() -> None:
    said = Say("[Lima|per]", "a dit", "que [Lima|per] n'a jamais pillé de port, estimant")
    assert ("Pérou", "denial") not in kinds(reading("Noroît", BLAMED, said))

"""What is denied or rejected by somebody, told in passing."""

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import kinds, positions

BLAMED = Say("[Clara Ríos|rios]", "a accusé", "d'avoir saisi un chalutier", "accuse", "[Lima|per]")


def test_what_is_denied_by_a_state_is_its_denial() -> None:
    (_, found) = positions(reading("Noroît", BLAMED, "Des propos démentis mardi par [Lima|per]."))
    assert (found.holder, found.kind, found.object) == ("Pérou", "denial", "Des propos")


def test_what_is_rejected_by_a_state_is_its_refusal() -> None:
    told = "Le texte, une offre de trêve rejetée par [Lima|per], a été publié."
    assert ("Pérou", "refusal") in kinds(reading("Noroît", BLAMED, told))


def test_what_nobody_is_named_for_is_nobody_s_denial() -> None:
    assert len(kinds(reading("Noroît", BLAMED, "Des propos démentis par le passé."))) == 1

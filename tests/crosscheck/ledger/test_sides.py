"""Whose position it is."""

import pytest

from crosscheck.builder import WORLD, Say, reading
from crosscheck.ledger.told import positions
from recoupe.records import Entity

PEOPLE = {
    entity.id: entity
    for entity in (
        Entity("soto", "Ana Soto", "person", gender="f"),
        Entity("candidate", "candidate de l'opposition", "person", (), "PER", gender="f"),
        Entity("opposition", "opposition du Pérou", "institution", (), "PER", "OPP", "per"),
        Entity("court", "tribunal du Pérou", "institution", (), "PER", "JUD", "per"),
        Entity("judge", "Rosa Luna", "person", (), "PER", "JUD", "court"),
        Entity("source", "haut responsable péruvien, anonyme", "anonymous"),
        Entity("letter", "lettre", "document"),
    )
}
WANTED = "le départ des vedettes"


def holder(speaker: str, *before: Say | str) -> str:
    told = Say(speaker, "a exigé", WANTED, "demand", "[Quito|ecu]")
    world = WORLD | PEOPLE
    found = positions(reading("Noroît", "[Lima|per] se tait.", *before, told, world=world))
    return next(one.holder for one in found if WANTED in one.object)


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        ("[Inés Tola|tola]", "Pérou"),
        ("[un haut responsable péruvien|source]", "Pérou"),
        ("[Rosa Luna|judge]", "tribunal du Pérou"),
        ("[Ana Soto, présidente du comité des pêches de Paita|soto]", "comité des pêches de Paita"),
        ("[Ana Soto, vendeuse de pain|soto]", "Ana Soto"),
        ("[la candidate de l'opposition|candidate]", "opposition du Pérou"),
    ],
)
def test_a_position_is_that_of_the_side_behind_the_speaker(speaker: str, side: str) -> None:
    assert holder(speaker) == side


def test_who_bears_an_office_told_without_a_name_is_of_the_same_side() -> None:
    unnamed = Say("[la candidate de l'opposition|candidate]", "a dit", "que la mer montait")
    assert holder("[la candidate Ana Soto|soto]", unnamed) == "opposition du Pérou"


def test_a_letter_speaks_for_whoever_is_told_to_speak_before() -> None:
    sent = Say("[Quito|ecu]", "a annoncé", "l'envoi d'une lettre")
    assert holder("[La lettre|letter]", sent) == "Équateur"

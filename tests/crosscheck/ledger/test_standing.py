"""Which tellings are positions of a party of the affair."""

import pytest

from crosscheck.builder import WORLD, Say, reading
from crosscheck.ledger.told import positions
from recoupe.records import Entity

PEOPLE = WORLD | {
    entity.id: entity
    for entity in (
        Entity("baker", "Ana Soto", "person", gender="f"),
        Entity("mayor", "Iván Lema", "person", (), None, "GOV"),
        Entity("crew", "pêcheurs", "group"),
        Entity("peruvians", "Péruviens", "group", (), "PER"),
    )
}
QUARREL = Say("[Quito|ecu]", "a accusé", "d'avoir coulé le chalutier", "accuse", "[Lima|per]")
LEAVE = "le départ des vedettes"


def holders(*told: Say) -> set[str]:
    return {one.holder for one in positions(reading("Noroît", *told, world=PEOPLE))}


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (Say("[Ana Soto|baker]", "a exigé", LEAVE, "demand"), False),
        (Say("[Ana Soto|baker]", "a exigé", LEAVE, "demand", "[Lima|per]"), True),
        (Say("[Iván Lema|mayor]", "a exigé", LEAVE, "demand"), True),
        (Say("[Les pêcheurs|crew]", "ont exigé", LEAVE, "demand"), True),
        (Say("[Les pêcheurs|crew]", "ont promis", "une belle saison", "promise"), False),
        (Say("[Lima|per]", "a promis", "une belle saison", "promise"), False),
        (Say("[Lima|per]", "a recommandé", "le port du gilet", "demand"), False),
        (Say("[Lima|per]", "a demandé", "avis", "demand"), True),
    ],
)
def test_who_stands_against_nobody_holds_less(told: Say, *, kept: bool) -> None:
    assert bool(holders(told)) is kept


def test_in_a_quarrel_of_states_an_offer_to_nobody_named_is_one() -> None:
    offer = Say("[Santiago|chl]", "a offert", "sa médiation", "offer")
    assert holders(offer, QUARREL) >= {"Chili"}


def test_what_is_asked_of_the_people_of_the_land_is_no_demand() -> None:
    told = Say("[Lima|per]", "a exhorté", "à rester au port", "demand", "[les Péruviens|peruvians]")
    assert not holders(told)

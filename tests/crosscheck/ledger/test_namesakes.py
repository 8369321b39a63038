"""Entities that a name puts on the side of another."""

import pytest

from recoupe.crosscheck.ledger.namesakes import namesakes
from recoupe.records import Entity

FRONT = Entity("front", "Front pour l'autonomie de l'Altiplano", "organisation", ("FAA",))
VEGA = Entity("vega", "Luis Vega", "person", (), "PER", "GOV")


@pytest.mark.parametrize(
    ("entity", "other"),
    [
        (Entity("faa", "FAA", "organisation"), FRONT),
        (Entity("rebels", "rebelles", "institution", ("rebelles du FAA",), "PER", "REB"), FRONT),
        (Entity("soto", "Ana Soto", "person", ("négociatrice du FAA, Ana Soto",)), FRONT),
        (Entity("bare", "Vega", "person"), VEGA),
        (Entity("staff", "entourage de Vega", "organisation"), VEGA),
    ],
)  # fmt: skip
def test_a_name_puts_one_on_the_side_of_another(entity: Entity, other: Entity) -> None:
    assert namesakes((FRONT, VEGA, entity))[entity.id] == other.id


def test_of_two_who_bear_a_name_it_is_neither() -> None:
    twin = Entity("other", "Rosa Vega", "person", (), "ECU", "GOV")
    assert "bare" not in namesakes((VEGA, twin, Entity("bare", "Vega", "person")))


def test_an_official_stays_with_his_state() -> None:
    named = Entity("soto", "Ana Soto", "person", ("envoyée auprès du FAA, Ana Soto",), "PER", "GOV")
    assert "soto" not in namesakes((FRONT, named))


def test_all_who_are_called_rebels_are_of_the_one_movement_of_rebels() -> None:
    of_front = Entity("one", "rebelles du Pérou", "institution", ("rebelles du FAA",), "PER", "REB")
    bare = Entity("two", "rebelles", "group", (), None, "REB")
    assert namesakes((FRONT, of_front, bare))["two"] == "front"

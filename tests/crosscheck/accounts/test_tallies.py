"""Counts of the same things."""

from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.checker import crosscheck
from recoupe.records import Finding, Reading

from ..builder import Say, reading

HUACA = (
    "Les navires de [Quito|ecu] croisent au large du port de Huaca, où la pêche reste interdite, "
    "sous les yeux des vedettes de [Lima|per] et d'une foule inquiète massée sur les quais."
)
FACING = (
    "Sur les quais de Huaca, la foule inquiète regarde les vedettes de [Lima|per] : au large, où "
    "la pêche est interdite, les navires de [Quito|ecu] continuent de croiser devant le port."
)
BOATS = Say("[Quito|ecu]", "a compté", "vingt-trois bateaux péruviens devant le port de Huaca")
SHIPS = Say("[Lima|per]", "a envoyé", "vingt-trois navires, tous armés pour la pêche du thon")
MORE = Say("[Lima|per]", "a compté", "trente et un navires péruviens devant le port de Huaca")


def figures(*readings: Reading) -> list[Finding]:
    return [item for item in crosscheck(readings)[1] if item.about == "figure"]


def test_one_number_of_boats_or_ships_is_one_number() -> None:
    [found] = figures(reading("A", HUACA, BOATS), reading("B", FACING, SHIPS))
    assert (found.agreement, found.parties) == ("corroborated", ("Pérou", "Équateur"))
    assert {item.text for item in found.evidence} == {"vingt-trois bateaux", "vingt-trois navires"}


def test_one_number_of_other_things_is_another() -> None:
    men = Say("[Lima|per]", "a envoyé", "vingt-trois soldats péruviens devant le port de Huaca")
    assert figures(reading("A", HUACA, BOATS), reading("B", FACING, men)) == []


def test_a_few_boats_are_no_proof() -> None:
    few = [Say("[Quito|ecu]", "a vu", "trois bateaux"), Say("[Lima|per]", "a vu", "trois navires")]
    assert figures(reading("A", HUACA, few[0]), reading("B", FACING, few[1])) == []


def test_a_number_that_grows_from_day_to_day_is_superseded() -> None:
    [found] = figures(
        reading("A", HUACA, BOATS, filed="2031-03-04"),
        reading("B", FACING, MORE, filed="2031-03-05"),
    )
    assert (found.agreement, found.differences) == ("superseded", ("number",))
    assert found.claim == "Nombre : vingt-trois bateaux → trente et un navires"


def test_two_numbers_of_one_sentence_count_different_things() -> None:
    both = Say("[Quito|ecu]", "a compté", "vingt-trois bateaux devant le port d'Huaca, 41 au large")
    apart = Say(
        "[Quito|ecu]",
        "a compté",
        "vingt-trois bateaux péruviens devant le port d'Huaca contre 41 navires équatoriens",
    )
    later = reading("B", FACING, MORE, filed="2031-03-05")
    assert figures(reading("A", HUACA, both, filed="2031-03-04"), later)
    assert figures(reading("A", HUACA, apart, filed="2031-03-04"), later) == []


def test_two_numbers_of_one_day_supersede_nothing() -> None:
    assert figures(reading("A", HUACA, BOATS), reading("B", FACING, MORE)) == []


@given(st.integers(13, 999).filter(lambda number: number % 10))
def test_any_number_is_found_where_it_stands(number: int) -> None:
    told = [
        reading("A", HUACA, Say("[Quito|ecu]", "a vu", f"déjà 😀 {number} bateaux de pêche")),
        reading("B", FACING, Say("[Lima|per]", "a armé", f"l'été dernier {number} navires")),
    ]
    texts = {item.dispatch.id: item.dispatch.text for item in told}
    [found] = figures(*told)
    assert all(texts[e.dispatch][e.start : e.end] == e.text for e in found.evidence)

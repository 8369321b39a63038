"""Short names of agencies and full ones."""

import pytest

from recoupe.crosscheck.checker import check
from recoupe.crosscheck.origins.agency_names import full_names, is_one_agency
from recoupe.lang.comparison import load_comparison

from ..builder import reading

LEXICON = load_comparison()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Azimut", "Azimut Dépêches"),
        ("AZIMUT", "Azimut"),
        ("Azimut", "Agence Azimut"),
        ("Agence Azimut", "Azimut"),
        ("Azimut du Nord", "Azimut du Nord Presse"),
    ],
)
def test_words_that_any_agency_bears_make_no_other_agency(one, other) -> None:
    assert is_one_agency(one, other, LEXICON)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Presse", "Presse du Nord"),
        ("Presse", "Presse Info"),
        ("Agence Presse", "Agence Presse Info"),
        ("Azimut", "Azimut du Nord"),
        ("Azimut Presse", "Azimut Info"),
        ("Azimut", "Azimutel Presse"),
        ("Azimut", "Presse Azimut du Nord"),
    ],
)
def test_what_says_more_than_that_is_another(one, other) -> None:
    assert not is_one_agency(one, other, LEXICON)
    assert not is_one_agency(other, one, LEXICON)


def test_a_short_name_that_two_begin_with_is_neither() -> None:
    full = full_names({"Azimut", "Azimut Presse", "Azimut Info"}, (), LEXICON)
    assert all(name == found for name, found in full.items())


def test_a_name_in_capitals_is_shown_as_elsewhere() -> None:
    full = full_names({"AZIMUT PRESSE", "Azimut Presse", "Azimut"}, (), LEXICON)
    assert set(full.values()) == {"Azimut Presse"}


def test_two_publishers_are_never_taken_for_one() -> None:
    assert full_names((), {"Littoral", "Littoral Presse"}, LEXICON)["Littoral"] == "Littoral"
    assert full_names({"Littoral"}, {"Littoral Presse"}, LEXICON)["Littoral"] == "Littoral Presse"


def test_one_agency_under_two_names_counts_once() -> None:
    told = "Les dockers de [Quito|ecu] ont cessé le travail devant le port de Huaca mardi à l'aube."
    other = "Mardi dès l'aube, port de Huaca : travail cessé, dockers de [Quito|ecu] dehors."
    counted = check([reading("Azimut", told), reading("Azimut Dépêches", other)]).credits
    assert {one.agency for one in counted} == {"Azimut Dépêches"}

"""The tables of the layout step load, and say what is wrong when they do not."""

import pytest

from recoupe.errors import LexiconError
from recoupe.lang import layout_words
from recoupe.lang.layout_words import AgencyRow, agency_key, load_agencies, load_layout_words


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("Agence France-Presse", "AFP"),
        ("AGENCE FRANCE PRESSE", "AFP"),
        ("l’AFP", "AFP"),
        ("Itar-Tass", "TASS"),
        ("The Associated Press", "AP"),
        ("Agence Chine nouvelle", "Xinhua"),
    ],
)
def test_spellings_of_an_agency_meet(printed: str, label: str) -> None:
    assert load_layout_words().agencies[agency_key(printed)] == label


def test_table_has_the_agencies_of_the_world() -> None:
    assert len(load_agencies()) > 80


def test_one_name_for_two_agencies_is_refused() -> None:
    rows = (AgencyRow("A", ("X",), None, "FRA"), AgencyRow("B", ("x",), None, "FRA"))
    with pytest.raises(LexiconError, match="already a name of 'A'"):
        layout_words._agency_index(rows, "fr/agencies.tsv")


def test_unsorted_list_is_refused() -> None:
    with pytest.raises(LexiconError, match="sort the list"):
        layout_words._folded(("b", "a"), "fr/layout.toml: key 'particles'")

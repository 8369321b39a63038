"""One key for the spellings of one surface."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élysée", "Elysée"),
        ("État", "e\u0301tat"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Maison\u00a0Blanche", "maison  blanche"),
        ("Khan\u2011Younès", "khan-younes"),
        ("sœur", "soeur"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Niger", "Nigeria"), ("Corée", "Corse")])
def test_two_names_keep_two_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcéèêëàâôöüçñÉÀŒœ '’-"))
def test_composed_and_decomposed_forms_share_a_key(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)

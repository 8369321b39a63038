"""The table of words that refer."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from recoupe.errors import LexiconError
from recoupe.lang.folding import fold
from recoupe.lang.reference import load_reference, load_referring_verbs

INFINITIVES = {"asking", "recipients", "telling", "verbs"}


def _raw() -> dict[str, Any]:
    return tomllib.loads((files("recoupe.lang") / "fr" / "reference.toml").read_text("utf-8"))


def _lists() -> list[tuple[str, list[str]]]:
    return [
        (name, words)
        for section in _raw().values()
        for name, words in section.items()
        if isinstance(words, list)
    ]


def test_lists_are_sorted_and_unique() -> None:
    for name, words in _lists():
        assert words == sorted(set(words)), f"sort {name} and keep each word once"


def test_words_are_folded_keys_and_verbs_infinitives() -> None:
    for name, words in _lists():
        if name not in INFINITIVES:
            assert words == [fold(word) for word in words], f"fold the words of {name}"
        else:
            assert all(word.endswith(("er", "ir", "re")) for word in words)


def test_forms_of_verbs_are_known() -> None:
    verbs = load_referring_verbs("fr")
    assert {"remis", "envoyee", "transmet"} <= verbs.recipients
    assert "semble" in verbs.impersonal


def test_a_language_without_a_table_is_refused_with_the_remedy() -> None:
    with pytest.raises(LexiconError, match=r"xx/reference\.toml: not found.*add it"):
        load_reference("xx")


def test_pronouns_say_gender_number_and_person() -> None:
    assert load_reference("fr").personal["elles"] == "fp3"

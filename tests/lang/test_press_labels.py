"""The labels of press databases, in all languages in one table."""

import tomllib
from pathlib import Path

import recoupe.lang
from recoupe.lang.folding import fold
from recoupe.lang.press_labels import load_press_labels


def test_labels_of_all_languages_are_found_without_accents_and_case() -> None:
    labels = load_press_labels()
    assert labels["end of document"] == labels["fin du document"] == "ends"
    assert labels["length"] == labels["longueur"] == "length"
    assert labels["texte integral"] == "body"


def test_no_label_is_that_of_two_parts() -> None:
    for lang in ("en", "fr"):
        path = Path(recoupe.lang.__path__[0]) / lang / "press_labels.toml"
        for part, words in tomllib.loads(path.read_text("utf-8")).items():
            assert {load_press_labels()[fold(word)] for word in words} == {part}

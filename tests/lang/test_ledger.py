"""Words of the ledger."""

import tomllib
from pathlib import Path

import pytest

import recoupe.lang
from recoupe.lang.folding import fold
from recoupe.lang.ledger import load_ledger_words

FOLDER = Path(recoupe.lang.__path__[0]) / "fr"
TABLE = tomllib.loads((FOLDER / "ledger.toml").read_text("utf-8"))
CONCEPTS = tomllib.loads((FOLDER / "concepts.toml").read_text("utf-8"))


@pytest.mark.parametrize("key", ["harms", "misdeeds", "settling"])
def test_concepts_named_are_known(key: str) -> None:
    assert set(TABLE[key]) <= set(CONCEPTS)


def test_words_are_folded() -> None:
    for words in (*TABLE["names"].values(), *TABLE.values()):
        assert isinstance(words, dict) or [fold(word) for word in words] == words


def test_nothing_is_both_a_harm_and_a_settlement() -> None:
    words = load_ledger_words()
    assert words.harms.isdisjoint(words.settling)

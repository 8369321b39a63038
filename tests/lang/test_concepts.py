"""The table of words that speak of one thing."""

from pathlib import Path

import pytest

from recoupe.errors import LexiconError
from recoupe.lang.concepts import Concepts, load_concepts, read_concepts
from recoupe.lang.folding import fold


def test_verb_and_noun_speak_of_one_thing() -> None:
    table = load_concepts()
    assert "withdraw" in table.at(["retireront"], 0) & table.at(["repli"], 0)


def test_a_phrase_speaks_where_it_begins_and_only_whole() -> None:
    table = Concepts({"shooting": ("ouvr* le feu", "ouvert le feu", "tir*")})
    assert table.at(["ont", "ouvert", "le", "feu"], 1) == {"shooting"}
    assert table.at(["ouvert", "le", "dimanche"], 0) == frozenset()


def test_a_phrase_may_begin_with_a_stem() -> None:
    table = Concepts({"stoppage": ("cess* le travail",)})
    assert table.at(["cessent", "le", "travail"], 0) == {"stoppage"}
    assert table.at(["cessent", "le", "feu"], 0) == frozenset()


def test_a_word_may_speak_of_several_things() -> None:
    table = Concepts({"blockade": ("barr*",), "dam": ("barrage",)})
    assert table.at(["barrage"], 0) == {"blockade", "dam"}


@pytest.mark.parametrize("text", ['one = ["b", "a"]', 'one = ["a", "a"]', "one = 3", "one ="])
def test_a_table_that_is_not_in_shape_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"concepts\.toml"):
        read_concepts(path)


def test_every_word_is_folded() -> None:
    import tomllib

    path = Path(__file__).parents[2] / "src/recoupe/lang/fr/concepts.toml"
    words = [word for found in tomllib.loads(path.read_text("utf-8")).values() for word in found]
    assert [word for word in words if fold(word) != word or "-" in word] == []

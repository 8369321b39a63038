"""Tables of comparison and of reasons."""

from pathlib import Path

import pytest

from recoupe.errors import LexiconError
from recoupe.lang.comparison import load_comparison, matching, read_comparison
from recoupe.lang.folding import fold
from recoupe.lang.reasons import load_reasons

TABLE = Path(__file__).parents[2] / "src/recoupe/lang/fr/comparison.toml"


def broken(tmp_path: Path, before: str, after: str) -> str:
    path = tmp_path / "comparison.toml"
    path.write_text(TABLE.read_text("utf-8").replace(before, after, 1), encoding="utf-8")
    with pytest.raises(LexiconError) as raised:
        read_comparison(path)
    return str(raised.value)


def test_every_word_is_folded() -> None:
    lexicon = load_comparison()
    subjects = {**lexicon.exchanges, **lexicon.happenings}.values()
    lists = [
        lexicon.absolute, lexicon.negations, lexicon.neutral_cues, lexicon.subordinators,
        lexicon.function_words, lexicon.correction_marks, *lexicon.themes.values(),
        *(subject.words for subject in subjects),
    ]  # fmt: skip
    assert [word for words in lists for word in words if fold(word) != word] == []


def test_every_act_has_a_name() -> None:
    assert len(load_comparison().acts) == 11


def test_a_word_written_twice_is_named_with_its_line(tmp_path: Path) -> None:
    message = broken(tmp_path, '"aucun", "aucune", "jamais"', '"aucun", "aucun", "jamais"')
    assert 'negations: "aucun" appears twice' in message
    assert message.startswith("comparison.toml:")


def test_a_list_out_of_order_says_what_to_do(tmp_path: Path) -> None:
    assert "sort the list" in broken(tmp_path, '"ne", "ni"', '"ni", "ne"')


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    assert "negations" in broken(tmp_path, "negations = [", "renials = [")


def test_a_stem_covers_what_begins_with_it() -> None:
    assert matching(("retrait", "traite"), ("retrait*",)) == ("retrait",)


def test_a_sentence_without_its_name_is_refused() -> None:
    with pytest.raises(LexiconError, match="one_agency"):
        load_reasons().say("one_agency")

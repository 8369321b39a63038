"""The table of function words, and how its loader refuses a wrong one."""

import re
import tomllib
from pathlib import Path

import pytest

import recoupe.lang
from recoupe.errors import LexiconError
from recoupe.lang.grammar import Grammar, cut_words, load_grammar
from recoupe.lang.speech import load_speech
from recoupe.lang.toml import read_words

FOLDER = Path(recoupe.lang.__path__[0])
TABLE = FOLDER / "fr" / "grammar.toml"
ROOMS = [FOLDER.parent / "read" / room for room in ("clauses", "attribution", "events")]


def test_it_is_read_once() -> None:
    assert load_grammar() is load_grammar()


def test_every_set_has_words_and_a_comment() -> None:
    lines = TABLE.read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if " = " in line:
            assert lines[number - 1].startswith("# "), line
    assert all(words for words in tomllib.loads(TABLE.read_text("utf-8")).values())


def test_every_set_is_asked_for_and_no_word_list_stands_in_the_code() -> None:
    code = "\n".join(path.read_text("utf-8") for room in ROOMS for path in room.rglob("*.py"))
    for name in Grammar.__struct_fields__:
        if name != "cleft_openings":  # read as cleft_words
            assert re.search(rf"\b{name}\b", code), f"nothing reads {name}: strike it"
    french = re.findall(
        r"frozenset\(\s*\{\"[a-zéèà']+\", ?\"(?:et|ou|le|la|que|qu'|de|d'|du)\"", code
    )
    assert not french


def test_words_are_as_tokens_have_them() -> None:
    for name, words in tomllib.loads(TABLE.read_text("utf-8")).items():
        assert all(word == word.lower() and "’" not in word for word in words), name


def test_sets_that_build_on_each_other_agree() -> None:
    g = load_grammar()

    assert g.bare_of < g.of_prepositions
    assert g.bare_to < g.to_prepositions
    assert g.relatives < g.incise_relatives
    assert g.conditional_being < g.conditional_auxiliaries
    assert g.sharing_auxiliaries | g.being == g.auxiliaries


def test_phrases_are_cut_as_the_tokenizer_cuts() -> None:
    assert cut_words("c'est du moins ce") == ["c'", "est", "du", "moins", "ce"]
    assert ("c'", "est", "ce") in load_grammar().cleft_words
    assert load_speech().adverbials["d'"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('relatives = ["qui", "dont"]', '"dont" stands after "qui"'),
        ('relatives = ["dont", "dont"]', '"dont" appears twice'),
    ],
)
def test_a_list_out_of_order_is_refused_with_file_line_and_key(
    tmp_path: Path, line: str, fault: str
) -> None:
    text = re.sub(r"(?m)^relatives = .*$", line, TABLE.read_text("utf-8"))
    path = tmp_path / "grammar.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(LexiconError, match=rf'grammar\.toml:\d+: key "relatives": {fault}'):
        read_words(path, Grammar)


def test_a_key_nobody_knows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "grammar.toml"
    path.write_text(TABLE.read_text("utf-8") + '\nmoods = ["si"]\n', "utf-8")

    with pytest.raises(LexiconError, match="moods"):
        read_words(path, Grammar)


def test_a_missing_table_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="put the table back"):
        read_words(tmp_path / "grammar.toml", Grammar)

"""Words as the parser's treebanks cut them; a raised dot marks a cut without a blank."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.read.syntax.tokenizer import tokenize


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    "cut",
    [
        "L'·île",
        "qu'·il n'·a rien dit",
        "jusqu'·à lundi",
        "a·-t·-il dit",
        "dit·-elle",
        "apprend·-on",
        "ce jour·-là",
        "12,5 %",
        "à 14h30",
        "1er mars",
        "« Non »·, dit M. Sow·.",
        "fin·...",
        "#Lima @awa",
        "https://example.org/a?b=c ·.",
    ],
)
def test_words_are_cut_at_blanks_and_dots(cut: str) -> None:
    assert words(cut.replace("·", "")) == re.split("[ ·]+", cut)


@pytest.mark.parametrize(
    "word",
    [
        "aujourd'hui",
        "quelqu'un",
        "rendez-vous",
        "peut-être",
        "porte-parole",
        "arc-en-ciel",
        "O'Hara",
    ],
)
def test_words_are_left_whole(word: str) -> None:
    assert words(word) == [word]


_BITS = st.sampled_from(["L’", "qu'", "-t-il", "«", "»", "1,5", "M.", "é", "🙂", "\n", "...", "a-"])


@given(st.lists(_BITS | st.text(max_size=8), max_size=20).map("".join), st.booleans())
def test_every_mark_that_is_no_blank_belongs_to_one_word(text: str, decomposed: bool) -> None:
    text = unicodedata.normalize("NFD", text) if decomposed else text
    held = [place for start, end in tokenize(text) for place in range(start, end)]

    assert held == sorted(set(held))
    assert {p for p, c in enumerate(text) if not c.isspace()} <= set(held)

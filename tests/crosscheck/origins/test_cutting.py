from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.origins.cutting import cut_words
from recoupe.lang.words import words_of

from .texts import LETTERS

any_text = st.text(alphabet=LETTERS, max_size=40)


def test_a_hash_never_changes() -> None:
    found = cut_words(["L’Été"], [[(0, 5)]])
    assert [f"{value:x}" for value in found.hashes.tolist()] == [
        "a09d6b64b5f4cefc",
        "a4b0e807fca13174",
    ]


@given(st.lists(any_text, max_size=5))
def test_words_are_cut_where_words_are(texts: list[str]) -> None:
    found = cut_words(texts, [[(0, len(text))] for text in texts])
    for number, text in enumerate(texts):
        first, last = found.bounds[number], found.bounds[number + 1]
        places = zip(found.starts[first:last], found.ends[first:last], strict=True)
        expected = [(word.start, word.end) for word in words_of(text, [(0, len(text))])]
        assert list(places) == expected


@given(any_text, st.integers(0, 40), st.integers(0, 40))
def test_stretches_keep_their_places(text: str, first: int, second: int) -> None:
    parts = [(0, min(first, second)), (max(first, second), len(text))]
    parts = [(a, min(b, len(text))) for a, b in parts if a <= min(b, len(text))]
    found = cut_words([text], [parts])
    expected = [(word.start, word.end) for word in words_of(text, parts)]
    assert list(zip(found.starts, found.ends, strict=True)) == expected


@given(any_text.map(lambda text: text.replace("Σ", "s")))
def test_two_words_have_one_hash_when_they_are_one_word(text: str) -> None:
    found = cut_words([text], [[(0, len(text))]]).hashes.tolist()
    folded = [word.folded for word in words_of(text, [(0, len(text))])]
    assert len(set(zip(found, folded, strict=True))) == len(set(found)) == len(set(folded))

"""Texts of invented words, and their sketches."""

from hypothesis import strategies as st

from recoupe.crosscheck.origins.sketches import Passages, Sketch, sketch

LETTERS = "aé e\u0301’«œŒÉ😀.\nßΣ漢-İ"


def words(*numbers: int) -> str:
    return " ".join(f"mot{number}" for number in numbers)


def sketch_of(text: str) -> Sketch:
    [made] = sketch([Passages(text, [(0, len(text))])])
    return made


# Every text is made of pieces of one long text, so that many share some of it.
pieces = st.tuples(st.integers(0, 300), st.integers(0, 60)).map(
    lambda piece: words(*range(piece[0], piece[0] + piece[1]))
)
texts = st.lists(pieces, max_size=4).map(" ".join)

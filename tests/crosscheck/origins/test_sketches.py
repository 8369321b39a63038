import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.origins.sketches import Passages, Sketch, sketch

from .texts import sketch_of, texts, words


def same(one: Sketch, other: Sketch) -> bool:
    mine, theirs = vars(one), vars(other)
    return all(np.array_equal(mine[name], theirs[name]) for name in Sketch.__annotations__)


@settings(max_examples=30, deadline=None)
@given(st.lists(texts, max_size=8), st.integers(1, 3))
def test_a_text_has_one_sketch_whatever_stands_beside_it(given_texts, workers) -> None:
    passages = [Passages(text, [(0, len(text))]) for text in given_texts] * 20
    together = sketch(passages, workers=workers)
    for text, made in zip(given_texts * 20, together, strict=True):
        assert same(made, sketch_of(text))


def test_quoted_runs_are_not_own_and_have_no_mark() -> None:
    text = words(*range(30))
    middle = (text.index("mot10 "), text.index("mot20 "))
    [made] = sketch([Passages(text, [(0, len(text))], [middle])])
    assert made.own.tolist() == [n + 5 <= 10 or n >= 20 for n in range(26)]
    assert made.own[made.marks].all()


def test_fewer_than_five_words_have_no_run() -> None:
    made = sketch_of("Un texte trop court")
    assert (len(made.runs), len(made.keys), len(made.starts)) == (0, 0, 4)

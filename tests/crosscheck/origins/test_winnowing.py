from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.origins.sketches import RUN
from recoupe.crosscheck.origins.winnowing import WINDOW

from .texts import sketch_of, words

numbers = st.integers(0, 500)


@given(st.lists(numbers, max_size=60), st.lists(numbers, max_size=60), st.integers(0, 400))
def test_what_two_texts_share_has_a_mark_wherever_it_stands(before, after, start) -> None:
    shared = words(*range(1000 + start, 1000 + start + WINDOW + RUN - 1))
    one = sketch_of(f"{words(*before)} {shared} {words(*after)}")
    other = sketch_of(f"{words(*after)} {shared} {words(*before)}")
    inside = set(sketch_of(shared).runs.tolist())
    marked = [set(item.runs[item.marks].tolist()) & inside for item in (one, other)]
    assert marked[0] & marked[1]


@given(st.integers(1, WINDOW))
def test_a_short_text_that_opens_a_longer_one_is_found(length: int) -> None:
    short = sketch_of(words(*range(length + RUN - 1)))
    longer = sketch_of(words(*range(400)))
    assert set(short.keys.tolist()) & set(longer.keys.tolist())


def test_few_are_kept() -> None:
    assert len(sketch_of(words(*range(400))).marks) < 60

"""Runs of many unrelated texts, and what is no such run."""

from recoupe.crosscheck.origins.boilerplate import common_hashes, counted_runs
from recoupe.crosscheck.origins.index import build_index
from recoupe.crosscheck.origins.sketches import Sketch

from .texts import sketch_of, words

FOOTER = words(*range(9000, 9060))


def counted(made: list[Sketch]) -> list[float]:
    keys = [item.keys for item in made]
    common = common_hashes(build_index(keys), keys)
    return [float(counted_runs(item, common).own.mean()) for item in made]


def own(number: int, length: int) -> str:
    return words(*range(number * 1000, number * 1000 + length))


def test_the_footer_of_ten_texts_does_not_count() -> None:
    made = [sketch_of(f"{own(n, 200)} {FOOTER}") for n in range(10, 20)]
    assert all(share < 0.85 for share in counted(made))


def test_the_footer_of_a_few_texts_counts_as_any_words() -> None:
    made = [sketch_of(f"{own(n, 200)} {FOOTER}") for n in range(10, 15)]
    assert counted(made) == [1.0] * 5


def test_a_wire_that_ten_pages_print_is_no_boilerplate() -> None:
    wire = own(1, 200)
    pages = [sketch_of(f"{wire} {own(n, 150)}") for n in range(10, 30)]
    assert counted([sketch_of(wire), *pages]) == [1.0] * 21


def test_a_footer_longer_than_the_news_does_not_count_either() -> None:
    made = [sketch_of(f"{own(n, 40)} {FOOTER}") for n in range(10, 30)]
    assert all(share < 0.6 for share in counted(made))

"""What makes a copy, over texts alone."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.origins.copying import copied_texts
from recoupe.crosscheck.origins.families import resolve_origins
from recoupe.crosscheck.origins.overlaps import find_overlaps
from recoupe.crosscheck.origins.sketches import Passages, sketch

from .texts import texts, words


def origins_of(given_texts: list[str], workers: int = 1) -> dict[str, tuple[str, ...]]:
    """Give the origins of each copy; a text that sorts before another was there before it."""
    ordered = sorted(range(len(given_texts)), key=given_texts.__getitem__)
    place = {number: at for at, number in enumerate(ordered)}
    passages = []
    for text in given_texts:
        quoted = [(text.index("«"), text.index("»"))] if "«" in text else []
        passages.append(Passages(text, [(0, len(text))], quoted))
    found = find_overlaps(sketch(passages, workers=workers))

    def in_order(one: int, other: int) -> tuple[int, int]:
        return (one, other) if place[one] < place[other] else (other, one)

    copied = [
        one._replace(copy=place[one.copy], origin=place[one.origin])
        for one in copied_texts(found, in_order, lambda one, other: False)
    ]
    counted = {place[number]: runs for number, runs in found.counted.items()}
    origins = resolve_origins(copied, counted, lambda text: True)
    return {
        given_texts[ordered[copy]]: tuple(given_texts[ordered[one]] for one in several)
        for copy, several in origins.items()
    }


def own(number: int, length: int) -> str:
    return words(*range(number * 1000, number * 1000 + length))


def test_half_taken_in_passages_is_a_copy() -> None:
    wire = own(1, 200)
    taken = wire.split()
    page = " ".join(["x", own(2, 50), *taken[:50], own(3, 50), *taken[120:170]])
    assert origins_of([wire, page]) == {page: (wire,)}


def test_a_third_taken_is_none() -> None:
    wire = own(1, 200)
    page = " ".join(["x", own(2, 130), *wire.split()[:70]])
    assert origins_of([wire, page]) == {}


def test_a_quotation_is_no_copy_however_long() -> None:
    speech = f"« {own(7, 150)} »"
    assert origins_of([f"a {own(1, 60)} {speech}", f"b {own(2, 60)} {speech}"]) == {}


def test_a_quotation_copied_with_the_words_around_it_counts() -> None:
    told = f"{own(1, 30)} « {own(7, 60)} » {own(4, 30)}"
    wire, page = f"a {told} {own(8, 200)}", f"b {own(2, 150)} {told}"
    assert origins_of([wire, page]) == {page: (wire,)}


def test_a_short_text_inside_a_long_one_was_taken_over() -> None:
    flash, page = own(1, 20), f"x {own(2, 300)} {own(1, 20)} {own(3, 100)}"
    assert origins_of([flash, page]) == {page: (flash,)}


def test_a_page_may_mix_two_wires() -> None:
    one, other = own(1, 200), own(2, 200)
    first, second = " ".join(one.split()[:80]), " ".join(other.split()[40:100])
    page = f"x {first} {second} {own(3, 20)}"
    assert origins_of([one, other, page]) == {page: (one, other)}


def test_a_page_of_two_small_pieces_is_no_copy() -> None:
    one, other = own(1, 200), own(2, 200)
    first, second = " ".join(one.split()[:40]), " ".join(other.split()[40:80])
    page = f"x {first} {second} {own(3, 150)}"
    assert origins_of([one, other, page]) == {}


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, max_size=10, unique=True), st.randoms(use_true_random=False))
def test_order_and_workers_change_nothing(given_texts, shuffler: random.Random) -> None:
    shuffled = list(given_texts)
    shuffler.shuffle(shuffled)
    assert origins_of(shuffled, workers=2) == origins_of(given_texts)

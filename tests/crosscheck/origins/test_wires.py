"""The generated texts of the benchmark, few of them."""

import random

import pytest
from benchmarks.reprints import find_origins, score
from benchmarks.wires import make_wires

WIRES = make_wires(600, seed=3)


@pytest.mark.parametrize("workers", [1, 2])
def test_every_copy_is_found_and_nothing_else_whatever_the_order_and_the_workers(workers) -> None:
    order = list(range(len(WIRES)))
    random.Random(workers).shuffle(order)
    found = find_origins([WIRES[number].text for number in order], order, workers=workers)
    recall, precision = score(WIRES, {(order[copy], order[origin]) for copy, origin in found})
    assert set(recall) == {
        "half copied", "header and footer", "tail cut", "two mixed", "words edited",
    }  # fmt: skip
    assert min(recall.values()) >= 0.99
    assert precision == 1.0

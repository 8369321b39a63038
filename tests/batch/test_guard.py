from collections import defaultdict

import pytest

from recoupe.batch.guard import Guard
from recoupe.errors import BatchError

ODD = "import recoupe.batch.works as w; w.WORKS['odd'] = 'odd_work:work'"


class Basket:
    def __init__(self) -> None:
        self.parts: dict[int, list[tuple[str, bytes]]] = defaultdict(list)

    def begin(self, item: int) -> None:
        self.parts.pop(item, None)

    def put(self, item: int, kind: str, key: str, data: bytes) -> None:
        self.parts[item].append((kind, data))


@pytest.fixture
def guard(meddled):
    meddled(ODD)
    kept = Guard(patience=4.0)
    yield kept
    kept.close()


def test_all_items_are_done_and_what_is_printed_is_no_answer(guard) -> None:
    basket = Basket()
    assert guard.do("odd", b"+", [b"a", b"print", b"b"], basket) == {}
    assert [parts[-1] for _, parts in sorted(basket.parts.items())] == [
        ("whole", b"+a"),
        ("whole", b"+print"),
        ("whole", b"+b"),
    ]
    assert guard.do("odd", b"", [], basket) == {}


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (b"exit", "a process that ended with status 7"),
        (b"segfault", "a process that ended by SIGSEGV"),
        (b"kill", "a process that ended by SIGKILL"),
        (b"raise", "a fault of Recoupe's own: ValueError at work, line"),
        (b"hang", "nothing came of it in 4 seconds"),
    ],
)
def test_what_brings_the_process_down_is_found_and_the_rest_is_done(guard, item, why) -> None:
    basket = Basket()
    items = [b"a", b"b", b"c", b"d", item]
    (lost,) = guard.do("odd", b"", items, basket).items()
    assert lost[0] == 4
    assert lost[1].startswith(why)
    assert [basket.parts[number][-1][1] for number in range(4)] == items[:4]
    assert basket.parts[4] == [("half", item)]


def test_several_are_found(guard) -> None:
    basket = Basket()
    items = [b"exit", b"a", b"kill", b"b", b"c", b"exit"]
    assert sorted(guard.do("odd", b"", items, basket)) == [0, 2, 5]
    assert sorted(n for n, parts in basket.parts.items() if parts[-1][0] == "whole") == [1, 3, 4]


def test_a_wrong_language_table_is_no_fault_of_an_item(guard) -> None:
    with pytest.raises(BatchError, match="a wrong table"):
        guard.do("odd", b"", [b"a", b"table"], Basket())


def test_a_worker_that_does_not_start_is_no_fault_of_an_item(meddled) -> None:
    meddled("import os, sys; 'recoupe.batch.hand' in sys.orig_argv and os._exit(9)")
    with pytest.raises(BatchError, match="expected python -m recoupe"):
        Guard(patience=20.0).do("odd", b"", [b"a"], Basket())


def test_the_process_ends_with_its_guard(guard) -> None:
    guard.do("odd", b"", [b"a"], Basket())
    hand = guard._hand
    hand.stdin.close()
    assert hand.wait(timeout=20) == 0
    guard.close()

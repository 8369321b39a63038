from decisions.quarrel import decide, undo
from recoupe.decisions import live

ONE = decide(1, "confirm", "finding", "f")
TWO = decide(2, "refuse", "finding", "contest")


def test_what_is_undone_counts_no_more() -> None:
    assert live([ONE, TWO, undo(3, ONE)]) == (TWO,)


def test_an_undo_that_is_undone_restores() -> None:
    first = undo(3, ONE)
    assert live([ONE, TWO, first, undo(4, first)]) == (ONE, TWO)


def test_undos_of_undos_of_undos() -> None:
    first = undo(3, ONE)
    second = undo(4, first)
    assert live([ONE, first, second, undo(5, second)]) == ()


def test_decisions_count_in_order_of_number_each_once() -> None:
    assert live([TWO, ONE, TWO]) == (ONE, TWO)

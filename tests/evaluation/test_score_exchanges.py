"""Exchanges found beside those expected."""

from evaluation.crosscheck_gold import Place
from evaluation.exchange_gold import GoldExchange
from evaluation.exchange_matching import match_exchanges
from evaluation.position_matching import names_of

from recoupe.records import Evidence, Exchange

NAMES = {"d1": "one"}


def gold(kind="call", at=10, parties=("Pérou", "Chili"), expected=True):
    kinds = frozenset({kind} if kind else ())
    places = (Place("one", at, at + 10),)
    return GoldExchange(f"x{at}", kinds, frozenset(parties), None, None, None, places, expected)


def found(kind="call", at=10, parties=("Chili", "Pérou")):
    return Exchange(
        f"{kind}{at}", "s", kind, "", parties, None, (), None, None, None, None, None, "held", (),
        (), (Evidence("d1", at, at + 10, ""),),
    )  # fmt: skip


def matched(expected, exchanges):
    return match_exchanges(expected, exchanges, NAMES, names_of([]))


def test_an_exchange_of_the_same_kind_parties_and_words_is_found() -> None:
    one = matched([gold()], [found()])
    assert (one.right, one.false, one.f1) == (1, (), 1.0)


def test_another_kind_place_or_party_is_false() -> None:
    for other in (found("meeting"), found(at=40), found(parties=("Bolivie", "Chili"))):
        assert matched([gold()], [other]).false == (other,)


def test_a_letter_may_be_told_as_an_answer() -> None:
    assert matched([gold("letter")], [found("answer")]).right == 1


def test_a_third_party_more_is_no_fault() -> None:
    assert matched([gold()], [found(parties=("Bolivie", "Chili", "Pérou"))]).right == 1


def test_what_was_not_judged_matches_all() -> None:
    assert matched([gold(kind=None, parties=())], [found("visit", parties=("Cuba",))]).right == 1


def test_what_may_be_left_out_is_neither_right_nor_false() -> None:
    one = matched([gold(expected=False)], [found()])
    assert (one.pairs, one.false) == ((), ())

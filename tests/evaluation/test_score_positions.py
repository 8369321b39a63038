"""Positions found beside those expected."""

from evaluation.crosscheck_gold import Place
from evaluation.position_gold import GoldPosition
from evaluation.position_matching import match, names_of, plain_concessions

from recoupe.records import Cast, Entity, Evidence, Party, Position

NAMES = {"d1": "one"}
CAST = Cast(
    "s",
    (Entity("per", "Pérou", "state"), Entity("tola", "Inés Tola", "person")),
    (),
    (Party("per", "Pérou", ("per", "tola")),),
)


def gold(kind="demand", at=10, holder="Pérou", claimed=False, expected=True):
    holders = frozenset({holder})
    return GoldPosition(
        f"p{at}", holders, frozenset({kind}), None, claimed, (Place("one", at, at + 10),), expected
    )


def found(kind="demand", at=10, holder="Pérou", claimed_by=None):
    return Position(
        f"{kind}{at}", "s", holder, kind, "", None, None, claimed_by, None, None, "unanswered",
        None, (), (), (Evidence("d1", at, at + 10, ""),),
    )  # fmt: skip


def matched(expected, positions):
    return match(expected, positions, NAMES, names_of([CAST]))


def test_a_line_of_the_same_holder_kind_and_words_is_found() -> None:
    one = matched([gold()], [found()])
    assert (one.right, one.false, one.f1) == (1, (), 1.0)


def test_another_kind_or_holder_is_false() -> None:
    for other in (found("offer"), found(holder="Chili"), found(at=40)):
        assert matched([gold()], [other]).f1 == 0.0
        assert matched([gold()], [other]).false == (other,)


def test_a_line_told_twice_counts_once() -> None:
    one = matched([gold()], [found(), found()])
    assert (one.right, len(one.false)) == (1, 1)


def test_what_may_be_left_out_is_neither_right_nor_false() -> None:
    one = matched([gold(expected=False)], [found()])
    assert (one.right, one.false, len(one.free)) == (0, (), 1)


def test_a_holder_goes_by_the_names_of_his_party() -> None:
    assert matched([gold(holder="Inés Tola")], [found()]).right == 1
    assert matched([gold(holder="gouvernement du Pérou")], [found()]).right == 1


def test_a_concession_of_the_other_side_must_not_be_plain() -> None:
    line = gold("concession", claimed=True)
    plain = found("concession")
    assert plain_concessions([line], [plain], NAMES) == [plain]
    assert not plain_concessions([line], [found("concession", claimed_by="Chili")], NAMES)

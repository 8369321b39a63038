"""Dates that narrow each other."""

from recoupe.crosscheck.narrowing.choices import Choices, choices_of, written
from recoupe.crosscheck.narrowing.solver import Uncertain, solve
from recoupe.crosscheck.narrowing.ties import Place, Tie, same_day

A, B, C, D = (Place(letter) for letter in "ABCD")
TUESDAYS = "[2031-03-04,2031-03-11,2031-03-18]"


def sure(edtf: str) -> Choices:
    return choices_of(edtf, whole=True)


def test_a_chain_reaches_its_end() -> None:
    found = solve(
        {A: Uncertain(sure(TUESDAYS)), B: Uncertain(sure(TUESDAYS))},
        {C: sure("2031-03-11")},
        [same_day(A, B, "r"), same_day(B, C, "r")],
    )
    assert {place: written(one.choices) for place, one in found.items()} == {
        A: "2031-03-11",
        B: "2031-03-11",
    }
    assert [step.by for step in found[A].steps] == [B]


def test_days_that_cannot_be_one_are_kept_apart() -> None:
    ties = [same_day(A, C, "r"), same_day(A, D, "r")]
    known = {C: sure("2031-03-06"), D: sure("2031-03-18")}
    found = solve({A: Uncertain(sure(TUESDAYS))}, known, ties)
    assert written(found[A].choices) == "2031-03-18"


def test_witnesses_that_differ_narrow_nothing() -> None:
    ties = [same_day(A, C, "r"), same_day(A, D, "r")]
    known = {C: sure("2031-03-11"), D: sure("2031-03-18")}
    assert solve({A: Uncertain(sure(TUESDAYS))}, known, ties) == {}


def test_only_the_steps_it_took_are_told() -> None:
    month = Uncertain(choices_of("2031-03", whole=False))
    known = {B: sure("2031-03-20"), C: sure("2031-03-12"), D: sure("2031-03-10")}
    ties = [
        Tie(A, B, 0, None, "r", "r"),
        Tie(A, C, 0, None, "r", "r"),
        Tie(D, A, 0, 6, "r", "r"),
    ]
    found = solve({A: month}, known, ties)
    assert written(found[A].choices) == "[2031-03-10..2031-03-12]"
    assert {step.by for step in found[A].steps} == {C, D}

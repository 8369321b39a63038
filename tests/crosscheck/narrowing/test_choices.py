"""What is left of the days a date may be."""

from datetime import date

import pytest

from recoupe.crosscheck.narrowing.choices import (
    ALL_DAYS,
    Choice,
    choices_of,
    left_of,
    moved,
    written,
)

MONTH = choices_of("2031-03", whole=False)
EVER = (Choice(*ALL_DAYS),)


@pytest.mark.parametrize(
    ("edtf", "count"),
    [
        ("2031-03-04", 1),
        ("[2031-03-04,2031-03-11]", 2),
        ("[2031-W10,2031-W11,2031-W12]", 3),
        ("2031/..", 0),
        ("XXXX-WXX-2", 0),
        (None, 0),
    ],
)
def test_choices_are_the_members_of_a_set(edtf: str | None, count: int) -> None:
    assert len(choices_of(edtf, whole=True)) == count


@pytest.mark.parametrize(
    ("own", "allowed", "left"),
    [
        ("[2031-03-04,2031-03-11]", "2031-03-11", "2031-03-11"),
        (
            "[2031-03-04,2031-03-11,2031-03-18]",
            "[2031-03-04..2031-03-12]",
            "[2031-03-04,2031-03-11]",
        ),
        ("[2031-W10,2031-W11]", "2031-03-11", "2031-W11"),
    ],
)
def test_members_of_a_set_are_taken_whole(own: str, allowed: str, left: str) -> None:
    days = moved(choices_of(allowed, whole=False), 0, 0)
    assert written(left_of(choices_of(own, whole=True), days)) == left


def test_a_month_is_cut() -> None:
    days = moved(choices_of("2031-03-04", whole=False), 0, 6)
    assert written(left_of(MONTH, days)) == "[2031-03-04..2031-03-10]"


def test_no_end_is_written_open() -> None:
    day = choices_of("2031-03-04", whole=False)
    assert written(left_of(EVER, moved(day, 0, None))) == "[2031-03-04..]"
    assert written(left_of(EVER, moved(day, None, 0))) == "[..2031-03-04]"


def test_a_bare_weekday_is_listed_where_few_days_are_left() -> None:
    week = moved(choices_of("2031-03-04", whole=False), 0, 6)
    assert left_of(EVER, week, weekday=4) == (Choice(date(2031, 3, 6), date(2031, 3, 6)),)
    assert left_of(EVER, moved(MONTH, 0, None), weekday=4) == EVER


def test_nothing_is_left_of_what_does_not_meet() -> None:
    assert left_of(MONTH, moved(choices_of("2031-04-04", whole=False), 0, 0)) == ()

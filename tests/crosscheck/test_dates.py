"""Days that EDTF may mean."""

from datetime import date

import pytest

from recoupe.crosscheck.dates import candidates, may_meet, surely_before


def test_a_set_keeps_its_members_apart() -> None:
    assert len(candidates("[2022-02-01,2022-02-08]")) == 2


def test_an_open_interval_has_no_bounds() -> None:
    assert candidates("2014/..") == ()


def test_a_month_is_its_days() -> None:
    assert candidates("2024-02") == ((date(2024, 2, 1), date(2024, 2, 29)),)


@pytest.mark.parametrize("nothing", [None, "", "XXXX-WXX-2", "2022-21", "2022-02-31"])
def test_what_says_nothing_meets_everything(nothing: str | None) -> None:
    assert candidates(nothing) == ()
    assert may_meet(nothing, "2022-02-01")


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2022-02-01", "2022-02-02", True),
        ("2022-02", "2022-02-20", False),
        ("2022-01", "2022-02-20", True),
        ("2022-02-01T08:00Z", "2022-02-01T09:15Z", True),
        ("2022-02-01T08:00Z", "2022-02-01T09:15", False),
        (None, "2022-02-20", False),
    ],
)
def test_surely_before(one: str | None, other: str, before: bool) -> None:
    assert surely_before(one, other) is before
    assert not surely_before(other, one)


def test_days_apart_meet_within_the_window() -> None:
    assert may_meet("2022-02-01", "2022-02-04", within_days=3)
    assert not may_meet("2022-02-01", "2022-02-05", within_days=3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-03-04T09:20:00+01:00", "2031-03-04T08:30:00Z"),
        ("2031-03-05T01:00:00+09:00", "2031-03-04T23:30:00-05:00"),
        ("2031-03-04T09:20Z", "2031-03-04T09:20:01Z"),
        ("2031-03-04T09:20", "2031-03-04T09:30"),
    ],
)
def test_hours_are_compared_across_zones(one: str, other: str) -> None:
    assert surely_before(one, other)
    assert not surely_before(other, one)


def test_hours_without_a_zone_are_not_compared_with_those_that_have_one() -> None:
    assert not surely_before("2031-03-04T09:20", "2031-03-04T23:30Z")

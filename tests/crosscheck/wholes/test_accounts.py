"""Dispatches that may be one agency's account, found among many at once."""

from itertools import combinations

import pytest
from benchmarks.crises import make_readings

from recoupe.crosscheck.origins import may_be_one_account
from recoupe.crosscheck.stories import tie_between
from recoupe.crosscheck.wholes import Shape, find_accounts
from recoupe.lang.comparison import load_comparison

from ..builder import reading
from ..test_arrivals import crisis
from .test_links import shapes

LEXICON = load_comparison("fr")


def accounts(some: list[Shape]) -> set[tuple[int, int]]:
    profiles = [one.profile() for one in some]
    return {
        (one, other)
        for one, other in combinations(range(len(some)), 2)
        if may_be_one_account(some[one], some[other], LEXICON)
        and tie_between(profiles[one], profiles[other]) is not None
    }


def found(some: list[Shape]) -> list[tuple[int, int]]:
    return sorted(find_accounts([], some, lexicon=LEXICON).each())


@pytest.mark.parametrize("seed", range(8))
def test_accounts_are_those_of_comparing_all_with_all(seed) -> None:
    some = shapes(crisis(seed, 60))
    assert found(some) == sorted(accounts(some))


def test_accounts_among_many_crises_are_those_of_comparing_all_with_all() -> None:
    some = shapes(make_readings(600))
    assert accounts(some)
    assert found(some) == sorted(accounts(some))


def test_an_agency_is_one_under_its_short_name_and_its_full_one() -> None:
    told = "[Inés Tola|tola] quitte [Lima|per] après la chute du pont de Huaca sur le fleuve."
    names = ("Azimut", "Azimut Dépêches", "Azimut du Nord", None)
    some = shapes([reading(name, told, name=f"{name}.txt") for name in names])
    assert found(some) == [(0, 1)]


def test_accounts_of_two_windows_are_those_of_one() -> None:
    some = shapes(make_readings(400, seed=5))
    first = set(find_accounts([], some[:240], lexicon=LEXICON).each())
    second = set(find_accounts(some[:240], some[240:], lexicon=LEXICON).each())
    assert not first & second
    assert first | second == set(found(some))

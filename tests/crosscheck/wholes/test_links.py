"""Dispatches of one happening, found among many at once."""

import random
from itertools import combinations

import pytest
from benchmarks.crises import make_readings

from recoupe.crosscheck.stories import tie_between
from recoupe.crosscheck.wholes import Shape, find_links, shapes_of
from recoupe.lang.comparison import load_comparison

from ..test_arrivals import crisis


def shapes(readings) -> list[Shape]:
    return shapes_of(readings, lexicon=load_comparison("fr"))


def linked(some: list[Shape]) -> set[tuple[int, int]]:
    profiles = [one.profile() for one in some]
    return {
        (one, other)
        for one, other in combinations(range(len(some)), 2)
        if tie_between(profiles[one], profiles[other]) == "linked"
    }


@pytest.mark.parametrize("seed", range(8))
def test_links_are_those_of_comparing_all_with_all(seed) -> None:
    some = shapes(crisis(seed, 40))
    assert linked(some)
    assert sorted(find_links([], some).each()) == sorted(linked(some))


def test_links_among_many_crises_are_those_of_comparing_all_with_all() -> None:
    some = shapes(make_readings(250))
    assert sorted(find_links([], some).each()) == sorted(linked(some))


def test_links_of_two_windows_are_those_of_one() -> None:
    some = shapes(make_readings(200, seed=5))
    random.Random(5).shuffle(some)
    first = set(find_links([], some[:120]).each())
    second = set(find_links(some[:120], some[120:]).each())
    assert not first & second
    assert first | second == set(find_links([], some).each())


def test_of_nothing_comes_nothing() -> None:
    assert list(find_links([], []).each()) == []

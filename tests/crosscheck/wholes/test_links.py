"""Dispatches of one happening, found among many at once."""

import random
from itertools import combinations

import pytest
from benchmarks.crises import make_readings
from msgspec.structs import replace

from recoupe.crosscheck.dates import bounds
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


@pytest.mark.parametrize("most", [1, 2])
@pytest.mark.parametrize("unsure", [0.0, 0.2, 0.9])
def test_links_by_the_days_of_openings_are_those_of_comparing_all_with_all(most, unsure) -> None:
    rng = random.Random(most)
    days = [f"2031-01-{day:02d}" for day in range(1, 9)]
    told = ["2031-01", None, "[2031-01-02,2031-01-03]"]

    def moved(shape: Shape) -> Shape:
        opening = rng.sample(days, rng.randint(1, most))
        if rng.random() < unsure:
            opening = rng.choice([[], ["[2031-01-04,2031-01-11]"]])
        filed = rng.choice(told if rng.random() < unsure else days)
        first, last = bounds(filed) or (None, None)
        return replace(
            shape,
            filed=filed,
            first_day=first and first.isoformat(),
            last_day=last and last.isoformat(),
            opening=tuple(sorted(opening)),
            lead_days=(),
            days=(),
        )

    some = [moved(shape) for shape in shapes(make_readings(220, seed=9))]
    assert linked(some)
    assert sorted(find_links([], some).each()) == sorted(linked(some))


def test_of_nothing_comes_nothing() -> None:
    assert list(find_links([], []).each()) == []

"""A corpus in parts ends where its dispatches would one by one."""

import random

import pytest
from benchmarks import crises
from benchmarks.crises import make_readings

import recoupe
from recoupe.crosscheck.checker import check
from recoupe.crosscheck.wholes import families, kinship

from ..origins.translated import PAIRS
from ..test_arrivals import crisis
from .whole import crosscheck_whole


@pytest.mark.parametrize("seed", range(25))
def test_a_crisis_in_parts_is_as_dispatch_by_dispatch(seed) -> None:
    told = crisis(seed, 30)
    assert crosscheck_whole(told, sifted=seed % 2 == 0) == check(told)


def test_crises_in_parts_are_as_dispatch_by_dispatch() -> None:
    told = make_readings(300)
    found = crosscheck_whole(told)
    assert found == check(told)
    assert any(story.reprints for story in found.stories)
    random.Random(2).shuffle(told)
    assert crosscheck_whole(told) == found


@pytest.mark.parametrize("together", [1, 40])
def test_affairs_that_fill_up_are_as_dispatch_by_dispatch(monkeypatch, together) -> None:
    monkeypatch.setattr(crises, "CRISES", 2)
    monkeypatch.setattr(crises, "DAYS", 25)
    monkeypatch.setattr(kinship, "_TOGETHER", together)
    monkeypatch.setattr(kinship, "_MOST_NAMES", 500)
    told = crises.make_readings(200, seed=together)
    found = crosscheck_whole(told)
    assert found == check(told)


@pytest.mark.parametrize("seed", range(100, 108))
def test_affairs_made_story_by_story_are_as_dispatch_by_dispatch(monkeypatch, seed) -> None:
    monkeypatch.setattr(kinship, "_TOGETHER", 1)
    told = crisis(seed, 40)
    assert crosscheck_whole(told) == check(told)


def test_hashes_sorted_in_ranges_give_the_same(monkeypatch) -> None:
    told = make_readings(100, seed=3)
    found = crosscheck_whole(told)
    monkeypatch.setattr(families, "_AT_ONCE", 500)
    assert crosscheck_whole(told) == found


def test_one_agency_s_account_in_other_words_is_found_among_all() -> None:
    pages = [
        recoupe.read(f"QUITO, 4 mars 2031 (Azimut) - {body}", publisher=f"Le Littoral {number}")
        for pair in PAIRS
        for number, body in enumerate(pair)
    ]
    told = [*pages, *make_readings(60)]
    kinds = [one.kind for story in check(told).stories for one in story.reprints]
    assert "translation" in kinds
    for sifted in (True, False):
        assert crosscheck_whole(told, sifted=sifted) == check(told)

"""Figures in words and digits."""

import pytest

from recoupe.crosscheck.accounts.figures import Figure, figures_in
from recoupe.lang.comparison import load_comparison
from recoupe.lang.words import words_of


def figures(text: str) -> tuple[Figure, ...]:
    return figures_in(text, words_of(text, [(0, len(text))]), [], lexicon=load_comparison())


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("douze morts", 12, 12),
        ("quatre-vingt-dix chars", 90, 90),
        ("deux cent cinquante mille réfugiés", 250_000, 250_000),
        ("deux mille trois cents réfugiés", 2_300, 2_300),
        ("100 000 soldats", 100_000, 100_000),
        ("100\u202f000 soldats", 100_000, 100_000),
        ("12,5 millions de dollars", 12_500_000, 12_500_000),
        ("des dizaines de milliers de soldats", 20_000, 99_000),
        ("une trentaine de minutes", 26, 34),
        ("plus de 100 soldats", 100, float("inf")),
        ("moins de 100 soldats", 0, 100),
    ],
)
def test_least_and_most(text: str, least: float, most: float) -> None:
    [found] = figures(text)
    assert (found.least, found.most) == (least, most)


@pytest.mark.parametrize("text", ["en 2014", "un soldat", "une trêve", "sans chiffre"])
def test_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("12 morts", "quinze morts", True),
        ("12 morts", "quinze blessés", False),
        ("des dizaines de milliers de soldats", "plus de 90 000 soldats", False),
        ("au moins 12 morts", "quinze morts", False),
        ("environ 30 minutes", "une trentaine de minutes", False),
    ],
)
def test_conflicts(one: str, other: str, conflict: bool) -> None:
    [first], [second] = figures(one), figures(other)
    assert first.conflicts(second) is second.conflicts(first) is conflict

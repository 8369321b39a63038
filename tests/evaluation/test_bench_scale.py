"""Generated corpora, what is found in them, and the laws of growth."""

import math
from collections import Counter
from pathlib import Path

import pytest
from benchmarks import workers
from benchmarks.figures import between, load
from benchmarks.scale.__main__ import PAGE, tables
from benchmarks.scale.corpora import Corpus, Growth
from benchmarks.scale.laws import busy, fit
from benchmarks.scale.measuring import Cost
from benchmarks.scale.shapes import make_shapes
from benchmarks.scale.shelves import Shelf
from benchmarks.scale.stages import STAGES, run
from benchmarks.scale.tiles import Tiled

from recoupe.crosscheck.checker import check
from recoupe.crosscheck.wholes import shapes_of
from recoupe.lang.comparison import load_comparison

WEEK = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
LEXICON = load_comparison("fr")


def test_a_seed_makes_one_corpus() -> None:
    assert Corpus(300, "constant").digest() == "e571b8ca1f477db4"
    assert Corpus(300, "constant", seed=2).digest() != Corpus(300, "constant").digest()


def test_growth_changes_days_alone() -> None:
    told = [
        [word for one in Corpus(500, growth).dispatches() for word in one.text.split()]
        for growth in ("constant", "rising")
    ]
    others = {word for both in zip(*told, strict=True) if both[0] != both[1] for word in both}
    assert {word.rstrip(".") for word in others} <= set(WEEK)
    days = {one.copy.filed for one in Corpus(2000, "constant").dispatches()}
    assert len(days) < len({one.copy.filed for one in Corpus(2000, "rising").dispatches()})


def test_shapes_are_those_of_the_readings() -> None:
    told = list(Corpus(120, "rising").dispatches())
    assert make_shapes(told) == shapes_of([one.reading() for one in told], lexicon=LEXICON)


def test_every_span_has_the_words_of_its_text() -> None:
    for one in Corpus(30, "constant").dispatches():
        reading = one.reading()
        spans = [*reading.mentions, *reading.timexes]
        spans += [span for said in reading.attributions for span in said.content]
        assert all(one.text[span.start : span.end] == span.text for span in spans)


def test_the_stages_find_what_is_found_dispatch_by_dispatch(tmp_path: Path) -> None:
    corpus = Corpus(150, "constant")
    shelf = Shelf(tmp_path)
    shelf.fill(corpus)
    for stage in STAGES:
        run(stage, tmp_path)
    ids = shelf.ids()
    stories: dict[int, set[str]] = {}
    for key, story in zip(ids, shelf.load("stories").tolist(), strict=True):
        stories.setdefault(story, set()).add(key)
    found = check([one.reading() for one in corpus.dispatches()])
    assert {frozenset(told) for told in stories.values()} == {
        frozenset(story.dispatches) for story in found.stories
    }


@pytest.mark.parametrize("growth", ["constant", "rising"])
def test_a_corpus_laid_of_tiles_has_what_its_tiles_have(tmp_path: Path, growth: Growth) -> None:
    base = Shelf(tmp_path / "base")
    base.fill(Corpus(100, growth))
    for stage in ("marks", "boilerplate"):
        run(stage, base.folder)
    laid = Tiled(tmp_path)
    laid.lay(3)
    for stage in STAGES:
        run(stage, base.folder)
        run(stage, tmp_path)
    sizes = [
        sorted(Counter(shelf.load("stories").tolist()).values()) * times
        for shelf, times in ((base, 3), (laid, 1))
    ]
    assert sorted(sizes[0]) == sizes[1]


def test_an_exponent_is_fitted() -> None:
    sizes = 100_000, 400_000, 1_000_000
    costs = [Cost("links", size, "rising", 1.0, 3e-5 * size**1.1, 1000) for size in sizes]
    law = fit([*costs, Cost("links", 1000, "rising", 1.0, 9.0, 1000)], busy)
    assert law is not None
    assert law.exponent == pytest.approx(1.1)
    assert math.isclose(law.at(10**7), 3e-5 * 10**7.7)
    assert law.sizes == sizes


def test_the_table_of_workers_is_that_of_the_figures() -> None:
    told = between(PAGE, workers.TABLE)
    assert told == list(workers.table_of(load(workers.TABLE, workers.Turn)))


@pytest.mark.parametrize("name", ["stages", "cluster", "first break"])
def test_the_tables_of_the_page_are_those_of_the_figures(name: str) -> None:
    assert between(PAGE, name) == tables()[name], "run python -m benchmarks.scale --fit --write"

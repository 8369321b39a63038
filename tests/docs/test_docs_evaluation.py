"""Every figure of quality in the documentation is one that the gate keeps."""

import re

import pytest
from doc_pages import ROOT
from evaluation.corpora import load_corpus
from evaluation.crises import load_crises
from evaluation.floors import load_floors
from evaluation.matching import CONTENT_FLOOR
from evaluation.told import CLOSE, OPEN, tell_figures

PAGE = (ROOT / "docs" / "evaluation.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8").replace("\n", " ")
SETS = (ROOT / "evaluation" / "README.md").read_text("utf-8")


def test_the_tables_have_the_figures_of_the_gate() -> None:
    told = PAGE.split(OPEN)[1].split(CLOSE)[0]
    assert told.splitlines() == list(tell_figures()), "run python -m evaluation.told --write"


def test_no_other_share_stands_in_the_page() -> None:
    before, rest = PAGE.split(OPEN)
    around = before + rest.split(CLOSE)[1]
    # Shares of what is generated for the benchmark of reprints: they are no figures of quality.
    assert set(re.findall(r"\d+ ?%", around)) == {"80 %"}


@pytest.mark.parametrize(
    ("phrase", "step", "metric", "share"),
    [
        ("finds about a quarter of what an editor sees", "crosscheck", "found", 0.25),
        ("find about half", "positions", "positions (recall)", 0.5),
        ("find about half", "exchanges", "exchanges (recall)", 0.5),
        ("about half of those they write", "positions", "positions (precision)", 0.5),
        ("about half of those they write", "exchanges", "exchanges (precision)", 0.5),
    ],
)
def test_what_the_readme_says_in_words_is_so(
    phrase: str, step: str, metric: str, share: float
) -> None:
    assert phrase in README
    reached = load_floors()["fr", "crises-blind"].steps[step][metric]
    assert abs(reached - share) <= share / 5, f"{metric} is {reached:.2f}: say so in the README"


def test_more_than_half_of_the_contradictions_are_none() -> None:
    assert "more than half of those are none" in README
    floors = load_floors()["fr", "crises-blind"].steps["crosscheck"]
    assert floors["contradictions, precision"] < 0.5, "say it otherwise in the README"


def test_the_sets_are_as_large_as_is_said() -> None:
    told = re.findall(r"^\| `([\w-]+)` \| (\d+) dispatches", SETS, re.MULTILINE)
    assert len(told) >= 4
    for name, size in told:
        found = load_crises("fr", name) if name.startswith("crises") else load_corpus("fr", name)
        assert found is not None
        assert found.size.startswith(f"{size} dispatches"), name


def test_what_counts_as_the_same_words_is_what_is_said() -> None:
    assert CONTENT_FLOOR == 0.8
    assert "at least\n  eight tenths of their union" in PAGE

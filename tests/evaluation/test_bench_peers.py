"""What other libraries do beside Recoupe, and the table that tells it."""

import pytest
from benchmarks.figures import between, load
from benchmarks.peers.__main__ import PAGE, TABLE
from benchmarks.peers.copying import compare_copying
from benchmarks.peers.grouping import pairwise
from benchmarks.peers.rows import Row, table_of


def test_pairs_in_one_group_are_held_against_the_truth() -> None:
    assert pairwise("aabb", "xxyy") == pytest.approx((1, 1, 1))
    # Of three pairs found one is right, of two that are so one is found.
    assert pairwise("aabb", "xxxy") == pytest.approx((1 / 3, 1 / 2, 2 / 5))


def test_the_ratio_is_to_the_time_of_recoupe_at_the_same_task() -> None:
    rows = [
        Row("reading", "recoupe", "1", 2.0, 100, "all"),
        Row("reading", "spacy", "3", 3.0, 100, "trees"),
        Row("reading", "other", texts=100),
    ]
    _, _, own, theirs, missing = table_of(rows)
    assert "| 1.00 | all |" in own
    assert "| spacy 3 | 100 | 33.3 | 1.50 | trees |" in theirs
    assert "| other | 100 | – | – | not installed |" in missing


def test_a_library_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.peers.copying.version_of", lambda name: None)
    own, *others = compare_copying(50)
    assert own.seconds is not None
    assert {row.library for row in others} == {"datasketch", "rensa", "daft"}
    assert all(row.seconds is None for row in others)


def test_the_table_of_the_page_is_that_of_the_figures() -> None:
    told = between(PAGE, TABLE)
    assert told == list(table_of(load(TABLE, Row))), "run python -m benchmarks.peers --write"

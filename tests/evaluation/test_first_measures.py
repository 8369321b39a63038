"""The first figures of a held-out set stay beside those of today."""

from evaluation.corpora import load_corpus
from evaluation.first_measures import first_measured


def test_the_blind_set_tells_its_first_figures() -> None:
    corpus = load_corpus("fr", "blind")
    assert corpus is not None

    lines = first_measured(corpus, "attribution")

    assert lines[0].startswith("  first measured 2026-11-21")
    assert all(len(line) <= 80 for line in lines)


def test_the_blind_set_of_events_tells_shares_and_counts() -> None:
    corpus = load_corpus("fr", "events-blind")
    assert corpus is not None

    lines = " ".join(line.strip() for line in first_measured(corpus, "events"))

    assert "type (macro-F1) 0.537" in lines
    assert lines.endswith("false new events 19")


def test_a_set_for_developing_has_none() -> None:
    corpus = load_corpus("fr", "sample")
    assert corpus is not None

    assert first_measured(corpus, "attribution") == []

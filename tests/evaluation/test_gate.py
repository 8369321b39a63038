import pytest
from evaluation.corpora import Corpus
from evaluation.figures import Score, errors, share
from evaluation.floors import SetFloors
from evaluation.gold_items import GoldError
from evaluation.table import WIDTH, fails, render, verdict
from handmade import GOLD

from evaluation import gate, report

CORPUS = Corpus("fr", "seeds", "0123456789ab", (GOLD,))
FLOORS = SetFloors("0123456789ab", {"attribution": {"right": 0.8, "extra": 4}})


def scores(right, extra):
    figures = (share("right", right, 10), errors("extra", extra, 10))
    return [Score("attribution", "right is what is right " * 6, figures)]


@pytest.fixture
def a_set(monkeypatch):
    """Only the seeds are there; what is measured is given."""

    def measured(right, extra):
        there = {("fr", "seeds"): CORPUS}
        monkeypatch.setattr(gate, "load_corpus", lambda lang, name: there.get((lang, name)))
        monkeypatch.setattr(gate, "measure", lambda corpus, swaps: scores(right, extra))
        monkeypatch.setattr(gate, "load_floors", lambda: {("fr", "seeds"): FLOORS})
        monkeypatch.setattr(gate, "load_treebank", lambda: None)

    return measured


@pytest.mark.parametrize(
    ("right", "extra", "status"), [(8, 4, 0), (10, 0, 0), (7, 4, 1), (8, 5, 1)]
)
def test_the_gate_closes_below_a_floor(a_set, capsys, right, extra, status):
    a_set(right, extra)
    assert gate.main([]) == status
    assert ("FAILED" in capsys.readouterr().out) is bool(status)


def test_a_missing_set_is_not_measured_and_no_pass(a_set, capsys):
    a_set(8, 4)
    gate.main([])
    out = capsys.readouterr().out
    assert "fr · blind: not measured" in out
    assert "fr · real-text: not measured" in out
    assert "en · dev: not measured" in out
    assert "open for what was measured" in out


def test_wrong_gold_closes_the_gate(monkeypatch, capsys):
    def wrong(lang, name):
        raise GoldError("a.json: no such words")

    monkeypatch.setattr(gate, "load_corpus", wrong)
    assert gate.main(["--set", "seeds"]) == 1
    assert "no such words" in capsys.readouterr().out


def test_a_floor_that_lost_its_figure_closes_the_gate(a_set, monkeypatch, capsys):
    a_set(8, 4)
    more = SetFloors("", {"attribution": {"right": 0.8, "extra": 4, "renamed": 0.5}})
    monkeypatch.setattr(gate, "load_floors", lambda: {("fr", "seeds"): more})
    assert gate.main([]) == 1
    assert "attribution: renamed" in capsys.readouterr().out


def test_update_writes_floors_that_only_rise(a_set, monkeypatch):
    a_set(9, 6)
    written = {}
    monkeypatch.setattr(gate, "write", written.update)
    monkeypatch.setattr(gate, "write_figures", lambda: None)
    assert gate.main(["--update"]) == 1
    assert written[("fr", "seeds")].steps["attribution"] == {"right": 0.9, "extra": 4}


def test_the_table_fits_and_names_definition_count_hash_and_floor():
    lines = list(render(scores(7, 4)[0], CORPUS, FLOORS))
    assert max(map(len, lines)) <= WIDTH
    assert "0123456789ab" in lines[0]
    assert any(
        "right" in line and "0.700" in line and "≥ 0.800" in line and "BELOW" in line
        for line in lines
    )
    assert any("right is what is right" in line for line in lines)


def test_a_figure_over_no_items_never_passes_a_floor():
    empty = share("right", 0, 0)
    assert verdict(empty, 0.5) == "no items"
    assert fails(empty, 0.5)
    assert not fails(empty, None)


def test_the_errors_of_a_blind_set_are_refused(capsys):
    assert report.main(["--errors", "blind"]) == 2
    assert "expected one for developing" in capsys.readouterr().out

import json
from dataclasses import replace

import pytest
import treebank_sentences as own
from evaluation.corpora import shared_folder
from evaluation.treebank import find, judge, step
from evaluation.treebank.corpus import Treebank, load_treebank
from evaluation.treebank.found import Key, finds, key_of
from evaluation.treebank.judgements import (
    JUDGEMENTS,
    Judgement,
    JudgementError,
    load_judgements,
    unjudged,
    without_stale,
    write_judgements,
)
from handmade import figure

from evaluation import gate
from recoupe.records import Source, Span

STALE = Key("own", "gone", "0-1", "none", "00000000")


@pytest.fixture
def one(tmp_path):
    (only,) = finds([own.tree(own.QUE, tmp_path)])
    return only


@pytest.fixture
def treebank(tmp_path, monkeypatch):
    """Our own sentences in the place of the treebanks, with a file of judgements of its own."""
    there = Treebank("fr", "real-text", "0123", (), (own.tree(own.QUE, tmp_path),))
    path = tmp_path / "judgements.tsv"
    for module in (find, judge, gate):
        monkeypatch.setattr(module, "load_treebank", lambda: there)
    for module in (judge, step):
        monkeypatch.setattr(module, "load_judgements", lambda: load_judgements(path))
    monkeypatch.setattr(judge, "write_judgements", lambda rows: write_judgements(rows, path))
    return there


def test_a_key_has_places_and_no_words(one):
    assert one.key == Key("own", "que", "11-18", "0-10", one.key.content)
    assert "préfète" not in "".join(vars(one.key).values())


def test_a_key_moves_with_cue_source_and_content_and_with_nothing_else(one):
    found = one.attribution
    same = replace_fields(found, act="deny", rules=("other",), confidence=0.1)
    assert key_of(same, one.tree) == one.key
    for moved in (
        replace_fields(found, cue=None),
        replace_fields(found, source=None),
        replace_fields(found, source=Source("x", carried=True)),
        replace_fields(found, content=(Span(0, 2, "La"),)),
    ):
        assert key_of(moved, one.tree) != one.key


def replace_fields(found, **changes):
    fields = {name: getattr(found, name) for name in found.__struct_fields__}
    return type(found)(**{**fields, **changes})


def test_judgements_go_to_their_file_and_back(one, tmp_path):
    path = tmp_path / "judgements.tsv"
    assert load_judgements(path) == {}
    rows = {one.key: Judgement(True), STALE: Judgement(False, "not speech: a gate that shuts")}
    write_judgements(rows, path)
    assert load_judgements(path) == rows


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("own\tque\t1-2\tnone\t00\tperhaps\t", "verdict true or false"),
        ("own\tque\t1-2\tnone\t00\tfalse\t", "expected a reason"),
        ("own\tque\t1-2\tnone\t00\ttrue\tbecause", "expected a reason"),
        ("own\tque\t1-2\tnone\t00\ttrue\t\nown\tque\t1-2\tnone\t00\ttrue\t", "twice"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path, row, message):
    path = tmp_path / "judgements.tsv"
    path.write_text(row, encoding="utf-8")
    with pytest.raises(JudgementError, match=message) as caught:
        load_judgements(path)
    assert "judgements.tsv:" in str(caught.value)


def test_what_is_new_wants_a_judgement_and_what_is_gone_keeps_none(one):
    assert unjudged([one], {}) == [one]
    kept = without_stale([one], {one.key: Judgement(True), STALE: Judgement(True)})
    assert kept == {one.key: Judgement(True)}


def test_precision_is_the_share_of_true_finds(one):
    other = replace(one, key=STALE)
    judgements = {one.key: Judgement(True), STALE: Judgement(False, "not speech")}
    score = step.score_finds([one, other], judgements)
    assert figure(score, "right (precision)").value == 0.5


def test_a_find_is_listed_judged_and_dropped(treebank, one, tmp_path, capsys):
    assert judge.main(["--list-unjudged"]) == 0
    listed = capsys.readouterr().out
    assert "La préfète affirme que le port ferme." in listed
    assert "1 found, 1 unjudged" in listed
    verdicts = tmp_path / "verdicts.jsonl"
    rows = [
        {"key": vars(one.key), "verdict": False, "reason": "not speech"},
        {"key": vars(STALE), "verdict": True},
    ]
    verdicts.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    judge.main(["--add", str(verdicts), "--drop-stale", "--list-false"])
    assert "reason   not speech" in capsys.readouterr().out
    assert load_judgements(tmp_path / "judgements.tsv") == {one.key: Judgement(False, "not speech")}


def test_finds_are_listed_as_json(treebank, one, capsys):
    assert find.main() == 0
    line = json.loads(capsys.readouterr().out)
    assert line["key"] == vars(one.key)
    assert (line["act"], line["cue"], line["source"]) == ("say", "affirme", "La préfète")
    assert line["content"] == "que le port ferme"


def test_with_an_unjudged_find_the_gate_measures_subjects_alone(treebank, one, tmp_path, capsys):
    gate.main(["--set", "real-text"])
    out = capsys.readouterr().out
    assert "fr · real-text · found: not measured: 1 unjudged" in out
    assert "subject before the verb" in out
    assert "right (precision)" not in out
    assert "FAILED  fr · real-text · found" not in out
    write_judgements({one.key: Judgement(True)}, tmp_path / "judgements.tsv")
    gate.main(["--set", "real-text"])
    out = capsys.readouterr().out
    assert "1 sentences" in out
    assert "right (precision)" in out


def test_the_judgements_in_force_can_be_read_and_have_no_words_of_the_sentences():
    judgements = load_judgements()
    assert judgements
    treebank = load_treebank()
    if treebank is None:
        pytest.skip(f"not measured: no treebanks in {shared_folder()}")
    table = JUDGEMENTS.read_text(encoding="utf-8")
    windows = (
        tuple(tree.text.split()[n : n + 5])
        for tree in treebank.trees
        for n in range(len(tree.text.split()) - 4)
    )
    assert not [words for words in windows if " ".join(words) in table]


@pytest.mark.parametrize(
    "given", [{"verdict": "true"}, {"verdict": False}, {"verdict": True, "reason": "not speech"}]
)
def test_a_verdict_that_is_no_verdict_is_refused(tmp_path, given):
    verdicts = tmp_path / "verdicts.jsonl"
    verdicts.write_text(json.dumps({"key": vars(STALE), **given}), encoding="utf-8")
    with pytest.raises(JudgementError, match=r"verdicts.jsonl:1: found the verdict"):
        judge.read_verdicts(verdicts)

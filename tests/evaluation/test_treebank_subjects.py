import pytest
import treebank_sentences as own
from evaluation.treebank import subjects
from evaluation.treebank.constructions import constructions
from evaluation.treebank.subjects import check, describe, score_subjects
from handmade import figure

from recoupe.lang.cues import load_cues


def found(sentence, folder):
    return list(constructions(own.tree(sentence, folder), load_cues("fr")))


@pytest.mark.parametrize(
    ("sentence", "verb", "speakers", "kind", "before"),
    [
        (own.QUE, "affirme", ["préfète"], "que", True),
        (own.INCISE, "affirmé", ["préfète"], "quoted", False),
        (own.INVERTED, "affirmé", ["-t-elle"], "quoted", False),
        (own.COLON, "ajoute", ["préfète"], "quoted", True),
        (own.INSERTED, "précise", ["préfète"], "quoted", False),
        (own.RELATIVE, "affirme", ["qui", "préfète"], "que", True),
    ],
)
def test_a_verb_of_speech_with_subject_and_words_is_a_construction(
    tmp_path, sentence, verb, speakers, kind, before
):
    (one,) = found(sentence, tmp_path)
    assert one.verb.form == verb
    assert [word.form for word in one.speakers] == speakers
    assert (one.kind, one.before) == (kind, before)


@pytest.mark.parametrize("sentence", [own.GENERIC, own.ATTITUDE, own.INFINITIVE, own.SCARE])
def test_on_attitudes_infinitives_and_scare_quotes_are_none(tmp_path, sentence):
    assert found(sentence, tmp_path) == []


def test_the_reader_is_measured_before_and_after_the_verb(tmp_path):
    trees = [own.tree(one, tmp_path) for one in (own.QUE, own.INCISE, own.INVERTED)]
    score = score_subjects(check(trees))
    assert figure(score, "subject before the verb").n == 1
    assert figure(score, "subject after the verb").n == 2
    assert all(one.value == 1 for one in score.figures)


def test_a_source_elsewhere_is_wrong_and_listed_with_what_was_found(tmp_path):
    moved = own.QUE.replace("3\tnsubj", "3\tdislocated").replace("7\tnsubj", "3\tnsubj")
    (item,) = check([own.tree(moved, tmp_path)])
    assert not item.right
    assert "wanted   port  (affirme)" in describe(item)
    assert "found    La préfète" in describe(item)


def test_a_verb_without_a_find_is_wrong(tmp_path):
    (item,) = check([own.tree(own.QUE, tmp_path)])
    silent = subjects.Checked(item.construction, ())
    assert not silent.right
    assert "nothing at the verb; elsewhere: affirme" in describe(silent)


def test_without_the_treebanks_nothing_is_measured(monkeypatch, capsys):
    monkeypatch.setattr(subjects, "load_treebank", lambda: None)
    assert subjects.main([]) == 1
    assert "not measured" in capsys.readouterr().out

from benchmarks.corpus import cut, sentences
from benchmarks.shares import time_shares

from recoupe.read.reader import read_dispatch
from recoupe.records import Dispatch


def test_sentences_are_joined_into_documents_of_so_many_words():
    documents = list(cut(iter(["un deux trois."] * 9), words=12))
    assert [len(document.split()) for document in documents] == [12, 12, 3]


def test_five_sentences_make_a_paragraph():
    (document,) = cut(iter([f"Phrase {n}." for n in range(7)]))
    assert [part.count("Phrase") for part in document.split("\n\n")] == [5, 2]


def test_a_treebank_gives_its_sentences_as_written(tmp_path):
    path = tmp_path / "fr_x.conllu"
    path.write_text("# sent_id = 1\n# text = Il pleut.\n1\tIl\til\n\n# text = Bien.\n", "utf-8")
    assert list(sentences(path)) == ["Il pleut.", "Bien."]


def test_every_step_has_its_share():
    text = "L'armée kényane a bombardé lundi un camp, a annoncé le ministre."
    dispatch = Dispatch("a", text, "fr", "a")
    read_dispatch(dispatch)  # tables are loaded with the first
    shares = time_shares([dispatch])
    assert {"layout", "syntax", "mentions", "timex", "attribution", "events", "rest"} == set(shares)
    assert abs(sum(shares.values()) - 1) < 0.01
    assert shares["events"] > 0

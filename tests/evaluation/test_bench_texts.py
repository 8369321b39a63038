from benchmarks.corpus import cut, sentences


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

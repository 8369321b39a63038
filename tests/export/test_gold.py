import json
from typing import Any

from evaluation.anchors import locate
from hypothesis import given
from hypothesis import strategies as st

from decisions.quarrel import FILE, A, B, C, decide
from recoupe.export.gold import write_gold
from recoupe.export.gold.anchors import anchor
from recoupe.pipeline import judge
from recoupe.records import Correction, Decision


def exported(*decisions: Decision) -> dict[str, Any]:
    return {
        path: json.loads(content) if path.endswith(".json") else content.decode()
        for path, content in write_gold([("strait", judge(FILE, decisions))])
    }


def test_nothing_decided_is_nothing_written() -> None:
    assert exported() == {}
    assert exported(decide(1, "seen", "finding", "f"), decide(2, "note", "event", f"{B}.e1")) == {}


def test_a_confirmed_layer_is_written_beside_its_text_and_nothing_else_is() -> None:
    files = exported(decide(1, "confirm", "attribution", f"{B}.s1", note="vu au fil"))
    assert set(files) == {f"dispatches/{B}.txt", f"dispatches/{B}.json"}
    assert files[f"dispatches/{B}.txt"] == FILE.dispatches[1].text
    annotation = files[f"dispatches/{B}.json"]
    (item,) = annotation["attributions"]
    assert item["content"] == ["Personne ne bloque rien"]
    assert (item["cue"], item["source"]["entity"]) == ("a dit", "nor")
    assert (item["decided_by"], item["notes"]) == (["Ada"], ["vu au fil"])
    assert annotation["entities"] == {"nor": {"label": "Norvège", "kind": "state", "iso3": "NOR"}}
    assert annotation["partial"]


def test_a_corrected_layer_is_written_as_it_stands_now() -> None:
    corrections = (Correction("act", "reject"), Correction("source", "Bo Ek"))
    files = exported(decide(1, "correct", "attribution", f"{B}.s1", *corrections))
    (item,) = files[f"dispatches/{B}.json"]["attributions"]
    assert (item["act"], item["source"]["entity"]) == ("reject", "bo-ek~")
    assert files[f"dispatches/{B}.json"]["entities"]["bo-ek~"]["label"] == "Bo Ek"


def test_a_refused_layer_is_written_apart_as_it_was_read() -> None:
    files = exported(decide(1, "refuse", "attribution", f"{B}.s1"))
    annotation = files[f"dispatches/{B}.json"]
    assert annotation["attributions"] == []
    assert [item["id"] for item in annotation["not_attributions"]] == ["s1"]


def test_a_layer_lies_in_none_that_was_not_decided() -> None:
    inner = decide(1, "confirm", "attribution", f"{A}.n2")
    (item,) = exported(inner)[f"dispatches/{A}.json"]["attributions"]
    assert item["nested_in"] is None
    outer = decide(2, "confirm", "attribution", f"{A}.n1")
    both = exported(inner, outer)[f"dispatches/{A}.json"]["attributions"]
    assert [item["nested_in"] for item in both] == [None, "n1"]


def test_what_a_reprint_repeats_was_decided_with_it() -> None:
    files = exported(decide(1, "confirm", "attribution", f"{A}.n3"))
    assert {path for path in files if path.endswith(".json")} == {
        f"dispatches/{A}.json",
        f"dispatches/{C}.json",
    }


def test_mentions_of_one_event_name_the_first() -> None:
    files = exported(decide(1, "correct", "event", f"{B}.e1", Correction("act", "PROTEST")))
    events = files[f"dispatches/{B}.json"]["events"]
    assert [(item["id"], item["coref_of"]) for item in events] == [("e1", None), ("e1-2", "e1")]
    assert {item["type"] for item in events} == {"PROTEST"}


def test_decided_findings_and_lines_of_the_ledger_are_a_crisis() -> None:
    files = exported(
        decide(1, "confirm", "finding", "f"),
        decide(2, "refuse", "finding", "contest"),
        decide(3, "correct", "position", "p2", Correction("source", "Suède")),
        decide(4, "refuse", "exchange", "x2"),
    )
    checked, ledger = files["crises/strait/crosscheck.json"], files["crises/strait/ledger.json"]
    assert [item["id"] for item in checked["findings"]] == ["f"]
    assert [item["id"] for item in checked["refused"]] == ["contest"]
    assert [item["holder"] for item in ledger["positions"]] == ["Suède"]
    assert [item["id"] for item in ledger["refused"]["exchanges"]] == ["x2"]
    assert f"crises/strait/{C}.txt" in files
    for name, words in (place for item in checked["findings"] for place in item["evidence"]):
        assert locate(files[f"crises/strait/{name}.txt"], words)


def test_what_fell_with_refused_words_was_not_decided() -> None:
    files = exported(decide(1, "refuse", "attribution", f"{B}.s1"))
    assert not any(path.startswith("crises/") for path in files)


@given(st.text("ab \n", min_size=1, max_size=40), st.data())
def test_an_anchor_means_the_words_it_was_made_from(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = anchor(text, start, end)
    assert made is not None
    assert locate(text, made) == (start, end)


def test_no_words_and_words_with_the_marks_of_anchors_have_none() -> None:
    assert anchor("un", 1, 1) is None
    assert anchor("⟦un⟧ et un", 0, 4) is None
    assert anchor("un ⟦ un", 0, 2) is None

from typing import Any

import pytest
from msgspec.structs import replace

from decisions.quarrel import decide
from dossier.builder import NORTH, SOUTH
from export.flat.quarrel_material import DECISIONS, PROBLEMS, A, B, C, material
from recoupe.export.flat.rows import Terms, rows_of
from recoupe.export.flat.schema import load_schemas
from recoupe.export.material import Material, Whole
from recoupe.records import Correction

_KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "date": str,
}


def table(name: str, *decisions: Any) -> list[dict[str, Any]]:
    return list(rows_of(name, Terms(material(*decisions))))


def only(name: str, key: str, *decisions: Any) -> dict[str, Any]:
    column = load_schemas()[name].key[0]
    (row,) = (row for row in table(name, *decisions) if row[column] == key)
    return row


@pytest.mark.parametrize("name", load_schemas())
def test_every_row_has_the_columns_of_its_table_in_order_and_of_their_type(name: str) -> None:
    schema = load_schemas()[name]
    rows = table(name, *DECISIONS)
    assert rows
    for row in rows:
        assert tuple(row) == schema.names
        for column in schema.columns:
            value = row[column.name]
            assert isinstance(value, list) == column.many, column.name
            for one in value if column.many else [value]:
                assert one is None or isinstance(one, _KINDS[column.type]), column.name
    keys = [tuple(row[part] for part in schema.key) for row in rows]
    assert len(set(keys)) == len(keys)
    assert not [key for key in keys if None in key]


@pytest.mark.parametrize("name", load_schemas())
def test_what_points_at_a_row_finds_it(name: str) -> None:
    for column in load_schemas()[name].columns:
        if column.target is not None:
            there, key = column.target
            known = {row[key] for row in table(there, *DECISIONS)}
            assert {row[column.name] for row in table(name, *DECISIONS)} - {None} <= known


def test_a_dispatch_has_what_was_read_of_it_and_what_its_file_says() -> None:
    first = only("dispatches", A)
    assert (first["mark"], first["text"], first["agency"]) == ("A", NORTH, "Norroy")
    assert (first["filed"], first["filed_earliest"]) == ("2031-03-04", "2031-03-04")
    assert (first["story"], first["story_label"]) == ("s", "Blocus du détroit")
    assert first["sha256"] is None
    copy = only("dispatches", C)
    assert (copy["reprint_of"], copy["reprint_kind"], copy["reprint_share"]) == (A, "reprint", 0.95)
    month = only("dispatches", B)
    assert (month["filed_earliest"], month["filed_latest"]) == ("2031-03-01", "2031-03-31")


def test_words_are_those_of_the_text_at_their_place() -> None:
    texts = {row["id"]: row["text"] for row in table("dispatches")}
    for name in ("zones", "mentions", "timexes", "events"):
        for row in table(name):
            assert texts[row["dispatch"]][row["start"] : row["end"]] == row["text"]
    for row in table("attributions"):
        for part in ("source", "cue", "addressee", "time", "condition"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            assert row[part] is None or texts[row["dispatch"]][start:end] == row[part]


def test_a_layer_of_speech_has_one_row_and_one_for_each_step_of_its_way() -> None:
    inner = only("attributions", f"{A}.n2")
    assert (inner["source_entity"], inner["source_label"]) == ("holm", "Aksel Holm")
    assert (inner["nested_in"], inner["hops"]) == (f"{A}.n1", 1)
    assert (inner["time_earliest"], inner["time_latest"]) == ("2031-03-04", "2031-03-11")
    source, hand = (row for row in table("hops") if row["attribution"] == f"{A}.n2")
    assert (source["hop"], source["role"], source["cue"]) == (0, "source", "a déclaré")
    assert (hand["hop"], hand["role"], hand["cue"]) == (1, "relay", "a indiqué")
    assert (hand["text"], hand["layer"]) == ("un conseiller danois", f"{A}.n1")
    assert NORTH[hand["start"] : hand["end"]] == hand["text"]


def test_every_mention_of_a_happening_has_a_row_under_its_own_id() -> None:
    rows = [row for row in table("events") if row["dispatch"] == B]
    assert [row["id"] for row in rows] == [f"{B}.e1", f"{B}.e1-2"]
    assert {row["happening"] for row in rows} == {f"{B}.e1"}
    assert only("events", f"{A}.e1")["attribution"] == f"{A}.n3"


def test_a_refused_line_stands_last_and_says_so() -> None:
    rows = table("attributions", *DECISIONS)
    assert rows[-1]["id"] == f"{B}.s1"
    assert (rows[-1]["verdict"], rows[-1]["decided_by"]) == ("refused", ["Ada"])
    assert len(rows) == len(table("attributions"))
    (hop,) = (row for row in table("hops", *DECISIONS) if row["attribution"] == f"{B}.s1")
    assert hop["verdict"] == "refused"


def test_corrections_are_carried_out() -> None:
    line = only("attributions", f"{A}.n3", *DECISIONS)
    assert (line["source_label"], line["verdict"]) == ("Aksel Holm", "corrected")
    assert line["corrected"] == ["source"]
    merged = only("entities", "holm", *DECISIONS)
    assert (merged["merged"], merged["also"]) == (["nor"], ["Norvège"])
    assert "nor" not in {row["id"] for row in table("entities", *DECISIONS)}


def test_a_mention_of_who_was_made_one_with_another_means_that_one() -> None:
    merge = decide(1, "correct", "entity", "holm", Correction("merge", "Norvège"))
    (mention, *_rest) = table("mentions", merge)
    assert (mention["entity"], mention["label"]) == ("nor", "Norvège")
    assert mention["entities"] == ["nor"]


def test_a_withdrawn_dispatch_has_its_row_and_its_zones_and_tells_nothing() -> None:
    base = material()
    filed = tuple(replace(one, withdrawn=one.id == A) for one in base.file.dispatches)
    whole = Whole(replace(base.file, dispatches=filed), base.entities, {})
    known = {one.dispatch.id: one for one in base.readings()}
    terms = Terms(Material(whole=lambda: whole, read=known.__getitem__, version="9.9"))
    assert [row["withdrawn"] for row in rows_of("dispatches", terms)] == [True, False, False]
    assert A in {row["dispatch"] for row in rows_of("zones", terms)}
    for name in ("mentions", "timexes"):
        assert A in {row["dispatch"] for row in table(name)}
        assert A not in {row["dispatch"] for row in rows_of(name, terms)}


def test_evidence_goes_together_and_leads_to_its_lines() -> None:
    finding = only("findings", "f")
    assert finding["evidence_dispatch"] == [A, B]
    assert finding["evidence_attribution"] == [f"{A}.n3", f"{B}.s1"]
    places = zip(finding["evidence_start"], finding["evidence_end"], strict=True)
    words = [text[a:b] for text, (a, b) in zip((NORTH, SOUTH), places, strict=True)]
    assert words == finding["evidence_text"]
    (position,) = (row for row in table("positions") if row["id"] == "p1")
    assert position["reasons"] == ["Rien n’y répond."]
    assert position["reason_dispatch"] == []


def test_every_decision_says_whether_it_counts() -> None:
    rows = {row["number"]: row for row in table("decisions", *DECISIONS)}
    assert [rows[number]["undone"] for number in (3, 4, 5)] == [False, True, False]
    assert rows[6]["outdated"] == "impossible"
    assert (rows[2]["fields"], rows[2]["values"]) == (["source"], ["Aksel Holm"])
    assert rows[1]["line"] == f"{B}.s1"


def test_problems_are_numbered_as_they_came() -> None:
    rows = table("problems")
    assert [row["number"] for row in rows] == [1, 2]
    assert [row["skipped"] for row in rows] == [one.skipped for one in PROBLEMS]


def test_an_open_side_of_a_date_has_no_day() -> None:
    terms = Terms(material())
    assert terms.days("", "2031-03-04/..") == {"earliest": "2031-03-04", "latest": None}
    assert terms.days("", "/2031-02") == {"earliest": None, "latest": "2031-02-28"}
    assert terms.days("", "2031-03/2031-04") == {"earliest": "2031-03-01", "latest": "2031-04-30"}
    assert terms.days("", None) == {"earliest": None, "latest": None}

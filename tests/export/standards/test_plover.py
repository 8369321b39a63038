import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pandas as pd
import polars as pl
import pytest

from export.standards.opened import lines, written
from recoupe.export.happenings import happenings
from recoupe.export.material import Material, Whole
from recoupe.export.plover.dating import Dating
from recoupe.export.plover.quads import QUADS
from recoupe.records import EventTime, Span
from recoupe.records.dossier import CitedEvent

FILES = {"events.tsv", "events.jsonl", "other_events.tsv", "other_events.jsonl"}


def table(content: bytes) -> list[dict[str, str]]:
    text = io.StringIO(content.decode("utf-8"), newline="")
    return list(csv.DictReader(text, delimiter="\t", strict=True))


def with_events(material: Material, *events: CitedEvent) -> Material:
    file = msgspec.structs.replace(
        material.file, events=events, timeline=(), exchanges=(), findings=()
    )
    whole = Whole(file, material.entities, {})
    return Material(whole=lambda: whole, read=lambda _: next(material.readings()), version="0")


def test_only_what_is_told_as_having_happened_is_an_event(material: Material) -> None:
    files = written("plover", material)
    assert set(files) == FILES
    for row in table(files["events.tsv"]):
        assert row["modality"] in ("asserted", "reported")
        assert (row["polarity"], row["temporal"]) == ("positive", "new")
        assert row["event_type"] not in ("DENY", "STATE")
    others = table(files["other_events.tsv"])
    assert {"DENY", "THREATEN"} <= {row["event_type"] for row in others}


@pytest.mark.parametrize(
    "change",
    [
        {"modality": "hypothetical"},
        {"modality": "threatened"},
        {"polarity": "negative"},
        {"temporal": "future"},
        {"temporal": "background"},
        {"type": "DENY"},
        {"type": "STATE"},
    ],
)
def test_what_is_feared_threatened_denied_or_past_stands_apart(
    material: Material, change: dict[str, Any]
) -> None:
    event = next(one for one in material.file.events if one.is_claimed_new)
    files = written("plover", with_events(material, msgspec.structs.replace(event, **change)))
    assert table(files["events.tsv"]) == []
    (row,) = table(files["other_events.tsv"])
    assert lines(files["events.jsonl"]) == []
    assert len(lines(files["other_events.jsonl"])) == 1
    for name, value in change.items():
        assert row["event_type" if name == "type" else name] == value


def test_rows_are_all_happenings_but_those_a_reprint_repeats(material: Material) -> None:
    files = written("plover", material)
    rows = table(files["events.tsv"]) + table(files["other_events.tsv"])
    ids = [row["event_id"] for row in rows]
    assert len(set(ids)) == len(ids)
    every = {f"{one[0].dispatch}.{one[0].id}" for one in happenings(material.file.events)}
    missing = every - set(ids)
    assert set(ids) <= every
    reprints = {one.id for one in material.file.dispatches if one.reprint_of}
    assert {name.partition(".")[0] for name in missing} == reprints


def test_json_has_the_names_of_the_manual_and_says_the_same(material: Material) -> None:
    files = written("plover", material)
    for name in ("events", "other_events"):
        rows, records = table(files[f"{name}.tsv"]), lines(files[f"{name}.jsonl"])
        assert len(rows) == len(records) > 10
        for row, record in zip(rows, records, strict=True):
            assert (record["id"], record.get("date", "")) == (row["event_id"], row["event_date"])
            assert record["event"] == [row["event_type"]]
            assert "; ".join(record.get("mode", [])) == row["event_mode"]
            actors = [one["entity_text"] for one in record.get("actor", [])]
            assert "; ".join(actors) == row["actor_name"]
            codes = [one.get("code", "") for one in record.get("recipient", [])]
            assert "; ".join(codes).strip("; ") == row["recip_country"].strip("; ")
            assert str(record.get("quad_code", "")) == row["quad_code"]
            assert record["source_independent_n"] == int(row["source_independent_n"])
            assert record["source_independent_n"] == len(record["reported_by"])


def test_one_happening_told_by_two_agencies_has_one_id_and_counts_two(material: Material) -> None:
    rows = table(written("plover", material)["events.tsv"])
    both = [row for row in rows if row["source_independent_n"] == "2"]
    assert {row["dispatch_id"] for row in both if row["happening_id"] == both[0]["happening_id"]}
    tellers = {row["source"] for row in both}
    assert tellers == {"Agence Noroît", "Boréalpresse"}


@pytest.mark.parametrize("given", ["material", "odd"])
def test_four_readers_of_tables_read_the_same(
    given: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    for name, content in written("plover", request.getfixturevalue(given)).items():
        if not name.endswith(".tsv"):
            continue
        path = tmp_path / name
        path.write_bytes(content)
        expected = table(content)
        head = content.decode().split("\n")[0].split("\t")
        texts: dict[str, Any] = {"sep": "\t", "dtype": str, "keep_default_na": False}
        assert pd.read_csv(path, **texts).to_dict("records") == expected
        frame = pl.read_csv(path, separator="	", infer_schema=False)
        assert frame.fill_null("").to_dicts() == expected
        found = duckdb.sql(f"from read_csv('{path}', delim='\t', all_varchar=true, header=true)")
        assert found.columns == head
        assert [[one or "" for one in row] for row in found.fetchall()] == [
            list(row.values()) for row in expected
        ]
        for row in expected:
            assert not any(set(value) & set("\t\r\n\u2028\x85\x00") for value in row.values())


def test_a_date_says_what_it_rests_on(material: Material) -> None:
    event = next(one for one in material.file.events if one.time is None)
    filed = {one.id: one.filed for one in material.file.dispatches}[event.dispatch]
    dating = Dating(material)
    assert dating.of(event, None)[:2] == (filed, "filed")
    assert dating.of(event, "2031-03-01")[:2] == ("2031-03-01", "compared")
    told = msgspec.structs.replace(event, time=EventTime("lundi", "2031-03-03T10", 0, 5))
    assert dating.of(told, None)[:2] == ("2031-03-03", "told")
    assert dating.of(told, "2031-03-01")[:2] == ("2031-03-03", "told")
    vague = msgspec.structs.replace(event, time=EventTime("en mars", "2031-03", 0, 5))
    months = ("2031-03-01", "earliest", "2031-03", "2031-03-01", "2031-03-31")
    assert dating.of(vague, None) == months
    open_ended = msgspec.structs.replace(event, time=EventTime("depuis", "2031-03/..", 0, 5))
    assert dating.of(open_ended, None) == (None, None, "2031-03/..", None, None)
    moment = next(one for one in material.file.dates if one.earliest != one.latest and one.earliest)
    late = msgspec.structs.replace(
        event,
        dispatch=moment.dispatch,
        time=EventTime(moment.text, moment.edtf, moment.start, moment.end),
    )
    narrowed = {(one.place.dispatch, one.place.start) for one in material.file.narrowed}
    if (moment.dispatch, moment.start) not in narrowed:
        assert dating.of(late, None)[:2] == (moment.earliest, "earliest")


def test_every_type_has_the_quad_of_the_manual() -> None:
    assert set(QUADS.values()) == {1, 2, 3, 4}
    assert (QUADS["CONSULT"], QUADS["RETREAT"], QUADS["THREATEN"]) == (1, 2, 3)
    assert (QUADS["SANCTION"], QUADS["ASSAULT"]) == (4, 4)


def test_a_cell_with_quotation_marks_comes_back_as_it_was(material: Material) -> None:
    event = next(one for one in material.file.events if one.is_claimed_new)
    odd = msgspec.structs.replace(event, trigger=Span(0, 3, '"a "b\t\nc'))
    (row,) = table(written("plover", with_events(material, odd))["events.tsv"])
    assert row["trigger"] == '"a "b c'
    (record,) = lines(written("plover", with_events(material, odd))["events.jsonl"])
    assert record["event_text"] == ['"a "b\t\nc']
    assert json.dumps(record)

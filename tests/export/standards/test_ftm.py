from typing import Any

import msgspec
import pytest
from followthemoney import model
from followthemoney.types import registry

from export.standards.opened import lines, written
from recoupe.export.ftm.articles import model_date
from recoupe.export.ftm.people import country
from recoupe.export.ftm.proxies import proxy, proxy_id
from recoupe.export.material import Material, Whole
from recoupe.export.people import speakers, words_of


def entities(material: Material) -> list[dict[str, Any]]:
    return lines(written("ftm", material)["entities.ftm.json"])


def of_schema(material: Material, schema: str) -> dict[str, dict[str, list[str]]]:
    return {one["id"]: one["properties"] for one in entities(material) if one["schema"] == schema}


@pytest.mark.parametrize("given", ["material", "odd", "decided"])
def test_the_model_takes_every_value_as_it_is(given: str, request: pytest.FixtureRequest) -> None:
    found = entities(request.getfixturevalue(given))
    assert len({one["id"] for one in found}) == len(found)
    ids = {one["id"]: one["schema"] for one in found}
    for one in found:
        read = model.get_proxy(one)
        assert read.id == one["id"]
        assert registry.entity.validate(one["id"])
        for name in read.schema.required:
            assert one["properties"].get(name), (one, name)
        for name, values in one["properties"].items():
            prop = read.schema.get(name)
            assert prop is not None, (one["schema"], name)
            assert sorted(read.get(name)) == sorted(values)
            for value in values:
                assert prop.type.clean(value, proxy=read) == value, (name, value)
                assert len(value) <= prop.max_length, (name, value)
                if prop.type.name == "entity":
                    assert model[ids[value]].is_a(prop.range), (name, value)


def test_every_dispatch_is_an_article_with_its_text(material: Material) -> None:
    found = of_schema(material, "Article")
    assert set(found) == {f"recoupe-dispatch-{one.id}" for one in material.file.dispatches}
    for one in material.file.dispatches:
        article = found[f"recoupe-dispatch-{one.id}"]
        (text,) = article["bodyText"]
        assert " ".join(text.split()) == " ".join(one.text.split())
        assert one.agency in article["author"]
        assert article.get("publishedAt", [None]) == [one.filed]
        assert article["language"] == ["fra"]


def test_a_note_is_on_who_says_it(material: Material) -> None:
    notes = of_schema(material, "Note")
    kinds = {one.id: one.kind for one in material.entities}
    told = 0
    for item in material.file.attributions:
        note = notes.get(proxy_id("attribution", item.dispatch, item.id))
        if note is None:
            continue
        told += 1
        assert note["description"] == [" ".join(words_of(item).split())]
        nobody = ("anonymous", "place", "document", "event")
        named = [one for one in speakers(item) if kinds[one] not in nobody]
        assert note.get("entity", []) == [proxy_id("entity", one) for one in named]
        assert note["proof"] == [f"recoupe-dispatch-{item.dispatch}"]
    assert told == len(notes) > 20


def test_what_a_reprint_repeats_is_said_once(material: Material) -> None:
    copies = {one.id for one in material.file.dispatches if one.reprint_of}
    notes = of_schema(material, "Note").values()
    assert copies
    assert not any(note["proof"][0].removeprefix("recoupe-dispatch-") in copies for note in notes)


def test_only_what_happened_is_an_event_and_each_happening_is_one(material: Material) -> None:
    happened = {
        f"{one.dispatch}.{one.id}"
        for one in material.file.events
        if one.is_claimed_new and one.type not in ("DENY", "STATE")
    }
    found = of_schema(material, "Event")
    told = [name for event in found.values() for name in event["recordId"]]
    assert set(told) <= happened
    assert len(set(told)) == len(told)
    both = [event for event in found.values() if len(event["publisher"]) > 1]
    assert both
    assert all(len(event["proof"]) > 1 for event in both)


def test_what_was_not_said_is_no_note(material: Material) -> None:
    said = material.file.attributions[0]
    denied = msgspec.structs.replace(said, negated=True)
    file = msgspec.structs.replace(material.file, attributions=(denied,))
    made = Material(
        whole=lambda: Whole(file, (), {}), read=lambda _: next(material.readings()), version="0"
    )
    assert of_schema(made, "Note") == {}


def test_ids_have_letters_the_model_allows_and_stay_apart() -> None:
    assert proxy_id("entity", "isl-coast-guard") == "recoupe-entity-isl-coast-guard"
    assert proxy_id("entity", "é") != proxy_id("entity", "è")
    assert proxy_id("entity", "\ud800@") == proxy_id("entity", "\ud800@")
    assert proxy_id("entity", "a b").startswith("recoupe-entity-a-b-")


def test_values_are_cleaned_as_the_model_cleans_them() -> None:
    made = proxy(
        "x", "Person", name="e\u0301 \t\nb\x00", weakAlias=["", None, "a", "a"], country=None
    )
    assert made["properties"] == {"name": ["é b\ufffd"], "weakAlias": ["a"]}


def test_states_have_two_letters_and_dates_no_doubt() -> None:
    assert (country("ISL"), country("XXX"), country(None)) == ("is", None, None)
    assert model_date("2031-03-04T10:15:00Z") == "2031-03-04T10:15:00"
    assert model_date("2031-03-04T10:15:00+01:00") == "2031-03-04T09:15:00"
    assert model_date("2031-03-04T00:15+01:00") == "2031-03-03T23:15:00"
    assert model_date("2031-03-04T99:15:00Z") is None
    assert (model_date("2031-03"), model_date("2031-03?"), model_date(None)) == (
        "2031-03",
        None,
        None,
    )

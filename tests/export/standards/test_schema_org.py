import json
from typing import Any

import msgspec
import pytest
from rdflib import RDF, Namespace

from export.standards.opened import by_rdflib, graph, written
from recoupe.export.jsonld.times import plain, typed
from recoupe.export.material import Material, Whole
from recoupe.export.people import addressees, speakers, words_of

SCHEMA = Namespace("https://schema.org/")


def nodes(material: Material) -> dict[str, Any]:
    found = json.loads(written("schema.org", material)["schema.jsonld"])["@graph"]
    assert len({node["@id"] for node in found}) == len(found)
    return {node["@id"]: node for node in found}


def ids(told: list[dict[str, str]] | None) -> list[str]:
    return [one["@id"].removeprefix("urn:recoupe:entity:") for one in told or []]


@pytest.mark.parametrize("given", ["material", "odd", "decided"])
def test_two_readers_of_linked_data_read_the_same(
    given: str, request: pytest.FixtureRequest
) -> None:
    content = written("schema.org", request.getfixturevalue(given))["schema.jsonld"]
    one, other = graph(content), by_rdflib(content)
    assert len(one) == len(other)
    assert set(one.subjects(RDF.type, SCHEMA.Quotation)) == set(
        other.subjects(RDF.type, SCHEMA.Quotation)
    )


def test_quotations_give_back_who_says_what_to_whom_in_which_dispatch(material: Material) -> None:
    known = nodes(material)
    for item in material.file.attributions:
        quoted = known.get(f"urn:recoupe:attribution:{item.dispatch}.{item.id}")
        if item.negated:
            assert quoted is None
            continue
        assert quoted is not None
        assert quoted["text"] == words_of(item)
        assert ids(quoted.get("spokenByCharacter")) == list(speakers(item))
        assert ids(quoted.get("mentions")) == list(addressees(item))
        assert quoted["isPartOf"] == {"@id": f"urn:recoupe:dispatch:{item.dispatch}"}
        hands, based = [], quoted.get("isBasedOn")
        while based:
            hands += ids([based["creator"]])
            based = based.get("isBasedOn")
        assert hands == list(reversed(item.relayed_by))
        assert ("creator" in quoted) == (
            item.quote_type == "direct" and not item.conditional and bool(speakers(item))
        )


def test_what_somebody_did_not_say_is_no_quotation(material: Material) -> None:
    said = material.file.attributions[0]
    denied = msgspec.structs.replace(said, negated=True)
    file = msgspec.structs.replace(material.file, attributions=(denied,))
    whole = Whole(file, material.entities, {})
    made = Material(whole=lambda: whole, read=lambda _: next(material.readings()), version="0")
    assert "Quotation" not in {node["@type"] for node in nodes(made).values()}


def test_a_dispatch_on_the_web_has_its_address_and_others_have_none(odd: Material) -> None:
    articles = [node for node in nodes(odd).values() if node["@type"] == "NewsArticle"]
    addresses = [node.get("url") for node in articles]
    assert sorted(map(str, addresses)) == ["None", "https://exemple.test/a%20b?q=%C3%A9"]
    assert {node.get("datePublished") for node in articles} == {None, "2031-03-04"}


def test_only_a_persons_verdict_is_a_review(material: Material, decided: Material) -> None:
    assert "ClaimReview" not in {node["@type"] for node in nodes(material).values()}
    reviews = [node for node in nodes(decided).values() if node["@type"] == "ClaimReview"]
    (review,) = reviews
    finding = next(one for one in decided.file.findings if one.id == "f")
    assert review["author"] == {"@type": "Person", "name": "Ada"}
    assert review["claimReviewed"] == finding.claim
    assert review["reviewRating"]["alternateName"] == f"confirmed: {finding.agreement}"
    assert review["reviewBody"] == "vu au fil"


def test_an_uncertain_date_is_never_written_as_a_day() -> None:
    assert (plain("2031-03-04"), plain("2031-03"), plain("2031-03-04?")) == (
        "2031-03-04",
        None,
        None,
    )
    assert plain("2031-02-30") is None
    assert typed(None) is None
    kinds = (
        "2031",
        "2031-03",
        "2031-03-04",
        "2031-03-04T10:00:00Z",
        "2031-03-04/..",
        "2031-13",
        "2031-03-04T10:00",
    )
    edtf = "http://id.loc.gov/datatypes/edtf/EDTF"
    assert [(typed(one) or {})["@type"] for one in kinds] == [
        "xsd:gYear",
        "xsd:gYearMonth",
        "xsd:date",
        "xsd:dateTime",
        edtf,
        edtf,
        edtf,
    ]

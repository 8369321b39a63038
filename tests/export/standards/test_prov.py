import json

import pytest
from rdflib import RDF, RDFS, Literal, Namespace, URIRef

from decisions.quarrel import A, B
from export.standards.opened import ask, by_rdflib, graph, written
from recoupe.export.material import Material
from recoupe.export.people import speakers

PROV = Namespace("http://www.w3.org/ns/prov#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
OURS = Namespace("urn:recoupe:ns:")


def name(kind: str, *parts: str) -> URIRef:
    return URIRef(f"urn:recoupe:{kind}:{'.'.join(parts)}")


@pytest.mark.parametrize("given", ["material", "odd", "decided"])
def test_two_readers_of_linked_data_read_the_same(
    given: str, request: pytest.FixtureRequest
) -> None:
    content = written("prov", request.getfixturevalue(given))["prov.jsonld"]
    one, other = graph(content), by_rdflib(content)
    assert len(one) == len(other) > 100
    assert set(one.subjects()) == set(other.subjects())


def test_a_query_walks_the_chain_hand_by_hand_from_the_agency_to_the_source(
    material: Material,
) -> None:
    known = by_rdflib(written("prov", material)["prov.jsonld"])
    passed_on = 0
    expected_rows: set[tuple[str, ...]] = set()
    for item in material.file.attributions:
        told = name("attribution", item.dispatch, item.id)
        hands = []
        at: object = told
        while (before := known.value(at, PROV.wasQuotedFrom)) is not None:  # type: ignore[arg-type]
            hands.append({str(one) for one in known.objects(before, PROV.wasAttributedTo)})
            at = before
        expected = [{f"urn:recoupe:entity:{one}"} for one in reversed(item.relayed_by)]
        assert hands == [*expected, {f"urn:recoupe:entity:{one}" for one in speakers(item)}]
        assert known.value(told, PROV.hadPrimarySource) == at
        expected_rows |= {(str(told), who) for hand in hands for who in hand}
        passed_on += bool(item.relayed_by)
    assert passed_on
    query = """
        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX recoupe: <urn:recoupe:ns:>
        SELECT ?told ?who {
            ?told a recoupe:Attribution ; prov:wasQuotedFrom+ / prov:wasAttributedTo ?who
        }"""
    assert ask(known, query) == expected_rows


def test_what_is_quoted_is_the_agencys_and_of_its_dispatch(material: Material) -> None:
    known = by_rdflib(written("prov", material)["prov.jsonld"])
    for one in material.file.dispatches:
        dispatch = name("dispatch", one.id)
        (agency,) = known.objects(dispatch, PROV.wasAttributedTo)
        assert known.value(agency, RDFS.label) == Literal(one.agency)
        for told in known.subjects(DCTERMS.isPartOf, dispatch):
            assert known.value(told, PROV.wasAttributedTo) == agency
    copies = [one for one in material.file.dispatches if one.reprint_of]
    assert copies
    for copy in copies:
        origin = name("dispatch", copy.reprint_of or "")
        assert (name("dispatch", copy.id), PROV.wasQuotedFrom, origin) in known


def test_every_line_is_derived_from_what_the_graph_has(material: Material) -> None:
    known = by_rdflib(written("prov", material)["prov.jsonld"])
    for kind in ("Event", "Position", "Exchange", "Finding"):
        found = set(known.subjects(RDF.type, OURS[kind]))
        assert found
        for line in found:
            sources = list(known.objects(line, PROV.wasDerivedFrom))
            assert sources
            assert all((source, RDF.type, PROV.Entity) in known for source in sources)


def test_decisions_are_activities_of_a_person(decided: Material) -> None:
    known = by_rdflib(written("prov", decided)["prov.jsonld"])
    made = sorted(known.subjects(RDF.type, OURS.Decision))
    assert made == [name("decision", str(number)) for number in range(1, 7)]
    for one in made:
        assert (one, PROV.wasAssociatedWith, name("person", "Ada")) in known
        assert known.value(one, PROV.startedAtTime) is not None
    finding = URIRef("urn:recoupe:finding:f")
    assert set(known.objects(finding, PROV.wasInfluencedBy)) == {name("decision", "1")}
    refused = name("attribution", A, "n1")
    assert set(known.subjects(PROV.invalidated, None)) == {name("decision", "3")}
    assert (refused, PROV.value, None) not in known
    assert (refused, RDF.type, OURS.Refused) in known
    assert known.value(refused, DCTERMS.isPartOf) is None
    assert (refused, PROV.wasInfluencedBy, name("decision", "3")) in known
    corrected = name("attribution", B, "s1")
    assert known.value(corrected, OURS.act) == Literal("reject")
    read = name("read", "attribution", B, "s1")
    assert (corrected, PROV.wasRevisionOf, read) in known
    assert known.value(read, RDFS.comment) == Literal("act: say")
    assert (name("decision", "6"), PROV.wasInformedBy, name("decision", "5")) in known
    assert name("decision", "5") not in set(known.objects(None, PROV.wasInfluencedBy))


def test_dates_have_the_type_they_are_of(material: Material) -> None:
    content = json.loads(written("prov", material)["prov.jsonld"])
    issued = {
        node["@id"].rpartition(":")[2]: node["dcterms:issued"]
        for node in content["@graph"]
        if "dcterms:issued" in node
    }
    assert {one["@type"] for one in issued.values()} <= {
        "xsd:date",
        "xsd:gYearMonth",
        "xsd:dateTime",
    }
    assert {name: one["@value"] for name, one in issued.items()} == {
        one.id: one.filed for one in material.file.dispatches if one.filed
    }

import json
from urllib.parse import unquote

import msgspec
import pytest
from rdflib import RDF, Namespace, URIRef

from export.standards.opened import graph, written
from recoupe.export.addresses import address_of, web_address
from recoupe.export.jsonld.selectors import text_fragment
from recoupe.export.material import Material

OA = Namespace("http://www.w3.org/ns/oa#")


@pytest.mark.parametrize("given", ["material", "odd", "decided"])
def test_the_words_of_every_target_stand_where_it_says(
    given: str, request: pytest.FixtureRequest
) -> None:
    files = written("annotations", request.getfixturevalue(given))
    page = json.loads(files["annotations.jsonld"])
    assert page["items"]
    for note in page["items"]:
        assert note["target"]
        for target in note["target"]:
            text = files[f"texts/{target['source']['id'].rpartition(':')[2]}.txt"].decode()
            quoted, place = target["selector"]
            start, end = place["start"], place["end"]
            assert text[start:end] == quoted["exact"] != ""
            assert text[:start].endswith(quoted["prefix"])
            assert text[end:].startswith(quoted["suffix"])


def test_annotations_give_back_every_span_of_the_file(material: Material) -> None:
    page = json.loads(written("annotations", material)["annotations.jsonld"])
    spans = {
        (note["id"], t["source"]["id"], t["selector"][1]["start"], t["selector"][1]["end"])
        for note in page["items"]
        for t in note["target"]
    }
    file = material.file
    said = {
        (f"urn:recoupe:attribution:{one.dispatch}.{one.id}", one.dispatch, span.start, span.end)
        for one in file.attributions
        for span in one.content
    }
    done = {
        (f"urn:recoupe:event:{one.dispatch}.{one.id}", one.dispatch, t.start, t.end)
        for one in file.events
        for t in [one.trigger]
    }
    ledger = (("position", file.positions), ("exchange", file.exchanges))
    told = {
        (f"urn:recoupe:{kind}:{one.id}", at.dispatch, at.start, at.end)
        for kind, lines in (*ledger, ("finding", file.findings))
        for one in lines
        for at in one.evidence
    }
    assert spans == {
        (name, f"urn:recoupe:dispatch:{d}", a, b) for name, d, a, b in said | done | told
    }


def test_every_annotation_is_a_line_of_one_document(material: Material) -> None:
    content = written("annotations", material)["annotations.jsonld"].decode()
    notes = [json.loads(line.removesuffix(",")) for line in content.splitlines()[1:-1]]
    assert notes == json.loads(content)["items"]
    assert len({note["id"] for note in notes}) == len(notes)


@pytest.mark.parametrize("given", ["material", "odd", "decided"])
def test_others_read_it_as_annotations(given: str, request: pytest.FixtureRequest) -> None:
    content = written("annotations", request.getfixturevalue(given))["annotations.jsonld"]
    known = graph(content)
    notes = set(known.subjects(RDF.type, OA.Annotation))
    assert len(notes) == len(json.loads(content)["items"])
    for note in notes:
        assert known.value(note, OA.motivatedBy) in (OA.identifying, OA.classifying, OA.linking)
        for target in known.objects(note, OA.hasTarget):
            assert isinstance(known.value(target, OA.hasSource), URIRef)
            kinds = {known.value(one, RDF.type) for one in known.objects(target, OA.hasSelector)}
            assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}


def test_what_a_person_decided_has_the_name_of_that_person(decided: Material) -> None:
    page = json.loads(written("annotations", decided)["annotations.jsonld"])
    bodies = {
        note["id"]: [body for body in note["body"] if "creator" in body] for note in page["items"]
    }
    verdict, comment = bodies["urn:recoupe:finding:f"]
    assert (verdict["purpose"], verdict["value"]) == ("assessing", "confirm")
    assert (comment["purpose"], comment["value"]) == ("commenting", "vu au fil")
    assert verdict["creator"] == {"type": "Person", "name": "Ada"}
    assert verdict["created"].startswith("2031-03-05T10:00:01")
    assert sum(map(bool, bodies.values())) == 3


def test_a_dispatch_on_the_web_has_a_link_to_the_words(odd: Material) -> None:
    page = json.loads(written("annotations", odd)["annotations.jsonld"])
    links = [t.get("via") for note in page["items"] for t in note["target"]]
    assert None in links
    found = [link for link in links if link]
    assert all(link.startswith("https://exemple.test/a%20b?q=%C3%A9#:~:text=") for link in found)
    assert found
    assert not any(set(link) & set(' \n\t«|<>"') for link in found)


def test_a_link_names_short_words_whole_and_long_ones_by_their_ends() -> None:
    text = "Le port, fermé, reste-t-il ouvert ? " + "un deux trois quatre " * 5 + "fin."
    assert unquote(text_fragment(text, 3, 14)) == "port, fermé"
    assert text_fragment(text, 3, 14) == "port%2C%20ferm%C3%A9"
    assert text_fragment(text, 16, 26) == "reste%2Dt%2Dil"
    ends = "un%20deux%20trois%20quatre%20un,un%20deux%20trois%20quatre%20fin."
    assert text_fragment(text, 36, len(text)) == ends


def test_a_link_to_words_that_stand_twice_tells_their_neighbours() -> None:
    assert text_fragment("Oui, dit-il. Oui.", 0, 3) == "Oui,-%2C%20dit%2Dil.%20Oui."
    assert text_fragment("Oui, dit-il. Oui.", 13, 16).startswith("Oui%2C%20dit%2Dil.-,Oui,-")


def test_the_address_a_format_declares_goes_before_that_of_its_file(odd: Material) -> None:
    (first, second) = odd.file.dispatches
    declared = msgspec.structs.replace(first, url="https://exemple.test/b")
    assert address_of(declared) == "https://exemple.test/b"
    assert address_of(msgspec.structs.replace(first, url="rien")) == address_of(first)
    assert address_of(first) != address_of(second)


def test_only_pages_on_the_web_have_an_address() -> None:
    assert web_address("http://exemple.test/a#b") == "http://exemple.test/a"
    assert web_address("dossier/a.txt") is None
    assert web_address("file:///a.txt") is None
    assert web_address("http://[") is None
    assert web_address("https://") is None

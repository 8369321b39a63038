import io
from collections import Counter
from typing import Any

import msgspec
import networkx as nx
import pytest
from lxml import etree

from export.standards.opened import written
from recoupe.export.material import Material, Whole
from recoupe.export.network.ties import Network
from recoupe.export.people import addressees, speakers

GEXF = "{http://www.gexf.net/1.2draft}"


def graph(material: Material) -> nx.MultiDiGraph:
    (content,) = written("gexf", material).values()
    # A graph without two ties of one pair is read as one that has no parallel ties.
    return nx.MultiDiGraph(nx.read_gexf(io.BytesIO(content)))


def edges(material: Material) -> list[dict[str, Any]]:
    found = graph(material).edges(data=True)
    return [{"one": one, "other": other} | data for one, other, data in found]


def test_weights_add_up_to_what_is_said_to_and_through_others(material: Material) -> None:
    file = material.file
    copies = {one.id for one in file.dispatches if one.reprint_of}
    own = [one for one in file.attributions if one.dispatch not in copies and not one.negated]
    to = Counter(
        (one, other)
        for item in own
        for one in speakers(item)
        for other in set(addressees(item))
        if one != other
    )
    through = sum(len(item.relayed_by) for item in own if speakers(item))
    weights = Counter[str]()
    told = Counter[tuple[str, str]]()
    for edge in edges(material):
        weights[edge["kind"]] += edge["weight"]
        if edge["kind"] == "to":
            told[edge["one"], edge["other"]] += edge["weight"]
    assert told == to
    assert 0 < weights["through"] <= through
    assert weights["about"] > 0


def test_every_tie_names_its_statements_days_and_agencies(material: Material) -> None:
    known = {f"{one.dispatch}.{one.id}": one for one in material.file.attributions}
    filed = {one.id: one.filed for one in material.file.dispatches}
    for edge in edges(material):
        statements = edge["statements"].split("; ")
        assert len(set(statements)) == edge["weight"]
        agencies = set()
        for name in statements:
            item = known[name]
            agencies |= {one.agency for one in material.file.dispatches if one.id == item.dispatch}
            part = {*speakers(item), *item.relayed_by}
            assert edge["one"] in part
        assert set(edge["agencies"].split("; ")) == agencies
        days = edge.get("days", "").split("; ") if edge.get("days") else []
        assert days == sorted(days)
        assert edge.get("spells", []) == [(day, day) for day in days]
        for day in days:
            told = [known[name].time for name in statements]
            assert day in {
                *(one.edtf for one in told if one),
                *(filed[known[name].dispatch] for name in statements),
            }


def test_nodes_have_names_kinds_and_counts(material: Material) -> None:
    people = {one.id: one for one in material.entities}
    known = graph(material)
    incoming = Counter[tuple[str, str]]()
    for _, other, data in known.edges(data=True):
        incoming[other, data["kind"]] += data["weight"]
    for name, data in known.nodes(data=True):
        assert data["label"] == " ".join(people[name].label.split())
        assert data["kind"] == people[name].kind
        assert data.get("state") == people[name].iso3
        assert data["spoken_to"] == incoming[name, "to"]
        assert data["spoken_of"] == incoming[name, "about"]
        assert data["passed_on"] == incoming[name, "through"]
    said = sum(len(set(speakers(item))) for item in Network(material).statements)
    assert sum(data["said"] for _, data in known.nodes(data=True)) == said


@pytest.mark.parametrize("given", ["material", "odd", "decided"])
def test_the_file_is_xml_whatever_the_names(given: str, request: pytest.FixtureRequest) -> None:
    material = request.getfixturevalue(given)
    (content,) = written("gexf", material).values()
    root = etree.fromstring(content)
    assert root.tag == f"{GEXF}gexf"
    ids = [node.get("id") for node in root.iter(f"{GEXF}node")]
    assert len(set(ids)) == len(ids) > 0
    ends = {edge.get(end) for edge in root.iter(f"{GEXF}edge") for end in ("source", "target")}
    assert ends <= set(ids)
    assert graph(material).number_of_nodes() == len(ids)


def test_what_was_not_said_is_no_tie(material: Material) -> None:
    file = material.file
    denied = tuple(msgspec.structs.replace(one, negated=True) for one in file.attributions)
    whole = Whole(msgspec.structs.replace(file, attributions=denied), material.entities, {})
    made = Material(whole=lambda: whole, read=lambda _: next(material.readings()), version="0")
    assert graph(made).number_of_nodes() == 0

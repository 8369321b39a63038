"""GEXF 1.2: people and bodies as nodes, ties as weighted edges with their days."""

from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from recoupe.export.formats import Written
from recoupe.export.material import Material
from recoupe.export.network.ties import Network, Tie
from recoupe.export.people import label
from recoupe.export.unicode import for_xml, in_one_line
from recoupe.records import Entity

_NAMESPACE = "http://www.gexf.net/1.2draft"
_NODE = {
    "kind": "string",
    "state": "string",
    "sector": "string",
    "affiliation": "string",
    "wikidata": "string",
    "said": "integer",
    "spoken_to": "integer",
    "spoken_of": "integer",
    "passed_on": "integer",
}
_EDGE = {"kind": "string", "days": "string", "agencies": "string", "statements": "string"}
_JOIN = "; "


def export_gexf(material: Material) -> Iterator[Written]:
    """Write ``network.gexf``: directed, one edge for each pair and kind of tie."""
    network = Network(material)
    root = ET.Element("gexf", {"xmlns": _NAMESPACE, "version": "1.2"})
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = f"Recoupe {material.version}"
    ET.SubElement(meta, "description").text = "who speaks to, about and through whom"
    mode = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
    graph = ET.SubElement(root, "graph", mode)
    _declare(graph, "node", _NODE)
    _declare(graph, "edge", _EDGE)
    _add_nodes(ET.SubElement(graph, "nodes"), material, network)
    edges = ET.SubElement(graph, "edges")
    for number, tie in enumerate(network.ties):
        _add_edge(edges, number, tie)
    ET.indent(root)
    yield "network.gexf", ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _declare(graph: ET.Element, of: str, columns: Mapping[str, str]) -> None:
    declared = ET.SubElement(graph, "attributes", {"class": of, "mode": "static"})
    for name, kind in columns.items():
        ET.SubElement(declared, "attribute", {"id": name, "title": name, "type": kind})


def _add_nodes(nodes: ET.Element, material: Material, network: Network) -> None:
    known = {one.id: one for one in material.entities}
    counts = {kind: Counter[str]() for kind in ("to", "about", "through")}
    for tie in network.ties:
        counts[tie.kind][tie.other] += len(tie.statements)
    tied = dict.fromkeys(one for tie in network.ties for one in (tie.one, tie.other))
    for one in dict.fromkeys((*tied, *network.said)):
        entity = known.get(one)
        node = ET.SubElement(nodes, "node", {"id": _text(one), "label": _text(label(one, known))})
        numbers = {
            "said": network.said.get(one, 0),
            "spoken_to": counts["to"][one],
            "spoken_of": counts["about"][one],
            "passed_on": counts["through"][one],
        }
        told = _known_of(entity, known) if entity else {}
        _add_values(node, told | {name: str(number) for name, number in numbers.items()})


def _known_of(entity: Entity, known: Mapping[str, Entity]) -> dict[str, str | None]:
    return {
        "kind": entity.kind,
        "state": entity.iso3,
        "sector": entity.sector,
        "affiliation": label(entity.affiliation, known) if entity.affiliation else None,
        "wikidata": entity.wikidata,
    }


def _add_edge(edges: ET.Element, number: int, tie: Tie) -> None:
    edge = ET.SubElement(
        edges,
        "edge",
        {
            "id": str(number),
            "source": _text(tie.one),
            "target": _text(tie.other),
            "label": tie.kind,
            "weight": str(len(tie.statements)),
        },
    )
    days = sorted(tie.days)
    _add_values(
        edge,
        {
            "kind": tie.kind,
            "days": _JOIN.join(days),
            "agencies": _JOIN.join(sorted(tie.agencies)),
            "statements": _JOIN.join(tie.statements),
        },
    )
    if days:
        spells = ET.SubElement(edge, "spells")
        for day in days:
            ET.SubElement(spells, "spell", {"start": day, "end": day})


def _add_values(element: ET.Element, values: Mapping[str, str | None]) -> None:
    told = ET.SubElement(element, "attvalues")
    for name, value in values.items():
        if value:
            ET.SubElement(told, "attvalue", {"for": name, "value": _text(value)})


def _text(words: str) -> str:
    return for_xml(in_one_line(words))

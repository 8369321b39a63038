"""PROV-O: where every line comes from, hand by hand, and who decided about it."""

from collections.abc import Iterator
from typing import Any

from recoupe.export.addresses import address_of
from recoupe.export.formats import Written
from recoupe.export.json_files import filled, write_document
from recoupe.export.jsonld.agents import Agents
from recoupe.export.jsonld.deciding import Deciding
from recoupe.export.jsonld.lines import Line, lines_of, speech_of
from recoupe.export.jsonld.naming import NAMESPACE, name_of, name_of_all
from recoupe.export.jsonld.tellings import tellings
from recoupe.export.jsonld.times import typed
from recoupe.export.material import Material
from recoupe.records import Reprint
from recoupe.records.dossier import CitedAttribution, FiledDispatch

CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "recoupe": NAMESPACE,
}
Node = dict[str, Any]


def export_prov(material: Material) -> Iterator[Written]:
    """Write one graph; its context is inside, so that nothing is fetched to read it."""
    source = Provenance(material)
    yield "prov.jsonld", write_document({"@context": CONTEXT}, "@graph", source.nodes)


class Provenance:
    """The graph of one crisis file, node by node."""

    def __init__(self, material: Material) -> None:
        self._file = material.file
        self._agents = Agents(material)
        self._deciding = Deciding(material)
        self._tool = name_of("tool", material.version)
        ids = [one.id for one in self._file.dispatches]
        self._run = name_of_all("run", (material.version, *ids))
        self._crisis = name_of_all("file", (material.version, *ids))
        self._version = material.version
        self._dispatches = {one.id: one for one in self._file.dispatches}
        self._reprints = {one.copy: one for story in self._file.stories for one in story.reprints}

    def nodes(self) -> Iterator[Node]:
        """Give the run and its file, who takes part, dispatches, lines, and what was decided."""
        yield from self._made()
        yield from self._agents.nodes()
        for dispatch in self._file.dispatches:
            yield self._dispatch(dispatch)
        for item in self._file.attributions:
            yield from self._speech(item)
        yield from map(self._line, lines_of(self._file))
        yield from self._refused()
        yield from self._deciding.nodes()

    def _made(self) -> Iterator[Node]:
        yield {
            "@id": self._tool,
            "@type": "prov:SoftwareAgent",
            "rdfs:label": f"Recoupe {self._version}",
        }
        dispatches = [_at(name_of("dispatch", one)) for one in self._dispatches]
        yield filled(
            _at_id=self._run,
            _at_type="prov:Activity",
            **{"prov:wasAssociatedWith": _at(self._tool), "prov:used": dispatches},
        )
        yield filled(
            _at_id=self._crisis,
            _at_type="prov:Entity",
            **{
                "prov:wasGeneratedBy": _at(self._run),
                "prov:wasDerivedFrom": dispatches,
                "prov:wasAttributedTo": _at(self._tool),
            },
        )

    def _dispatch(self, one: FiledDispatch) -> Node:
        origin = self._reprints.get(one.id)
        address = address_of(one)
        return filled(
            _at_id=name_of("dispatch", one.id),
            _at_type="prov:Entity",
            **{
                "rdfs:label": one.headline
                or " ".join(filter(None, (one.mark, one.agency, one.filed))),
                "dcterms:title": one.headline,
                "dcterms:language": one.lang,
                "dcterms:issued": typed(one.filed),
                "dcterms:source": _at(address) if address else one.source_uri,
                "dcterms:publisher": one.publisher and _at(self._agents.house(one.publisher)),
                "prov:wasAttributedTo": one.agency and _at(self._agents.house(one.agency)),
                "recoupe:status": "withdrawn" if one.withdrawn else one.status,
                **(_origin(origin) if origin else {}),
            },
        )

    def _speech(self, item: CitedAttribution) -> Iterator[Node]:
        agency = self._dispatches[item.dispatch].agency
        told, *before = tellings(item, self._agents.house(agency) if agency else None)
        yield told | self._deciding.about("attribution", f"{item.dispatch}.{item.id}")
        yield from before

    def _line(self, line: Line) -> Node:
        return {
            "@id": name_of(line.kind, line.key),
            "@type": ["prov:Entity", f"recoupe:{line.kind.capitalize()}"],
            "rdfs:label": line.label,
            "dcterms:isPartOf": _at(self._crisis),
            "prov:wasGeneratedBy": _at(self._run),
            "prov:wasDerivedFrom": [_at(name) for name in line.sources],
            **line.more,
            **self._deciding.about(line.kind, line.key),
        }

    def _refused(self) -> Iterator[Node]:
        """Give what a person took out: it is part of no file, and a decision invalidated it."""
        for line in (*speech_of(self._file.refused), *lines_of(self._file.refused)):
            yield {
                "@id": name_of(line.kind, line.key),
                "@type": ["prov:Entity", "recoupe:Refused"],
                "rdfs:label": line.label,
                "prov:wasGeneratedBy": _at(self._run),
                "prov:wasDerivedFrom": [_at(name) for name in line.sources],
                **self._deciding.about(line.kind, line.key),
            }


def _origin(reprint: Reprint) -> Node:
    """A copy quotes its origin; a new version of it revises it."""
    relation = "prov:wasRevisionOf" if reprint.kind == "revision" else "prov:wasQuotedFrom"
    return {relation: _at(name_of("dispatch", reprint.origin)), "recoupe:copied": reprint.kind}


def _at(name: str) -> dict[str, str]:
    return {"@id": name}

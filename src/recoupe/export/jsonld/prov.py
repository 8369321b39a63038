"""PROV-O: where every line comes from, hand by hand, and who decided about it."""

from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.export.addresses import address_of
from recoupe.export.formats import Written
from recoupe.export.happenings import happenings, leading
from recoupe.export.json_files import filled, write_document
from recoupe.export.jsonld.agents import Agents
from recoupe.export.jsonld.deciding import Deciding
from recoupe.export.jsonld.naming import NAMESPACE, name_of, name_of_all
from recoupe.export.jsonld.tellings import tellings
from recoupe.export.jsonld.times import typed
from recoupe.export.material import Material
from recoupe.records import Evidence, Reprint, TargetKind
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
        yield from self._lines()
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

    def _lines(self) -> Iterator[Node]:
        for mentions in happenings(self._file.events):
            event = leading(mentions)
            speech = dict.fromkeys(one.attribution for one in mentions if one.attribution)
            sources = [name_of("dispatch", event.dispatch)]
            sources += [name_of("attribution", event.dispatch, one) for one in speech]
            label = " ".join((event.type, *event.modes))
            key = f"{event.dispatch}.{event.id}"
            yield self._line("event", key, label, sources) | {
                "recoupe:modality": event.modality,
                "recoupe:polarity": event.polarity,
                "recoupe:temporal": event.temporal,
            }
        file = self._file
        for position in file.positions:
            label = f"{position.holder}: {position.kind}: {position.object}"
            yield self._line("position", position.id, label, _sources(position.evidence))
        for exchange in file.exchanges:
            yield self._line("exchange", exchange.id, exchange.label, _sources(exchange.evidence))
        for finding in file.findings:
            label = f"{finding.agreement}: {finding.claim}"
            yield self._line("finding", finding.id, label, _sources(finding.evidence))

    def _line(self, kind: TargetKind, key: str, label: str, sources: Iterable[str]) -> Node:
        return {
            "@id": name_of(kind, key),
            "@type": ["prov:Entity", f"recoupe:{kind.capitalize()}"],
            "rdfs:label": label,
            "dcterms:isPartOf": _at(self._crisis),
            "prov:wasGeneratedBy": _at(self._run),
            "prov:wasDerivedFrom": [_at(name) for name in sources],
            **self._deciding.about(kind, key),
        }


def _sources(evidence: Iterable[Evidence]) -> Iterable[str]:
    """Name what a line stands on: layers of speech and events, else the dispatch itself."""
    names = []
    for one in evidence:
        if one.attribution:
            names.append(name_of("attribution", one.dispatch, one.attribution))
        if one.event:
            names.append(name_of("event", one.dispatch, one.event))
        if not one.attribution and not one.event:
            names.append(name_of("dispatch", one.dispatch))
    return dict.fromkeys(names)


def _origin(reprint: Reprint) -> Node:
    """A copy quotes its origin; a new version of it revises it."""
    relation = "prov:wasRevisionOf" if reprint.kind == "revision" else "prov:wasQuotedFrom"
    return {relation: _at(name_of("dispatch", reprint.origin)), "recoupe:copied": reprint.kind}


def _at(name: str) -> dict[str, str]:
    return {"@id": name}

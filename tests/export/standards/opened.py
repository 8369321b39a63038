"""What a writer writes, in memory; and linked data read by others, without any network."""

import io
import json
import warnings
from collections.abc import Mapping
from typing import Any

from pyld import jsonld
from rdflib import Graph

from recoupe.export.formats import FORMATS
from recoupe.export.material import Material
from recoupe.records import Problem

_OA = "http://www.w3.org/ns/oa#"
_AS = "http://www.w3.org/ns/activitystreams#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
# The terms of the context of Web Annotations that Recoupe writes, as the standard defines them.
_LINKS = {
    "body": "hasBody",
    "target": "hasTarget",
    "source": "hasSource",
    "selector": "hasSelector",
    "via": "via",
}
_WORDS = ("exact", "prefix", "suffix")
_CLASSES = (
    "Annotation",
    "TextualBody",
    "SpecificResource",
    "TextQuoteSelector",
    "TextPositionSelector",
    "identifying",
    "classifying",
    "linking",
    "describing",
    "tagging",
    "assessing",
    "commenting",
)
ANNOTATION_CONTEXT: Mapping[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "Software": f"{_AS}Application",
    "AnnotationPage": f"{_AS}OrderedCollectionPage",
    "generator": {"@id": f"{_AS}generator", "@type": "@id"},
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
    "created": {"@id": "http://purl.org/dc/terms/created", "@type": f"{_XSD}dateTime"},
    "items": {"@id": f"{_AS}items", "@type": "@id", "@container": "@list"},
    "startIndex": {"@id": f"{_AS}startIndex", "@type": f"{_XSD}nonNegativeInteger"},
    "start": {"@id": f"{_OA}start", "@type": f"{_XSD}nonNegativeInteger"},
    "end": {"@id": f"{_OA}end", "@type": f"{_XSD}nonNegativeInteger"},
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{_OA}hasPurpose", "@type": "@vocab"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    **{name: {"@id": _OA + term, "@type": "@id"} for name, term in _LINKS.items()},
    **{name: _OA + name for name in (*_WORDS, *_CLASSES)},
}


def written(name: str, material: Material) -> dict[str, bytes]:
    """Give the files of a format by path."""
    files: dict[str, bytes] = {}
    for item in FORMATS[name].writer()(material):
        assert not isinstance(item, Problem)
        path, content = item
        if not isinstance(content, bytes):
            out = io.BytesIO()
            content(out)
            content = out.getvalue()
        assert path not in files
        files[path] = content
    return files


def lines(content: bytes) -> list[Any]:
    """Read JSON Lines."""
    return [json.loads(line) for line in content.decode("utf-8").splitlines()]


def graph(content: bytes) -> Graph:
    """Read linked data as pyld does; no key may be one that the context does not know."""
    document = json.loads(content)
    for key in _keys({name: value for name, value in document.items() if name != "@context"}):
        probe = {"@context": document["@context"], "urn:x:1": {key: "urn:x:2"}}
        assert key.startswith("@") or "urn:x:2" in str(jsonld.expand(probe, _OPTIONS)), key
    quads = jsonld.to_rdf(document, {**_OPTIONS, "format": "application/n-quads"})
    return Graph().parse(data=quads, format="nquads")


def by_rdflib(content: bytes) -> Graph:
    """Read linked data as rdflib does; only where the context is inside."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph", DeprecationWarning)
        return Graph().parse(data=content, format="json-ld")


def ask(known: Graph, query: str) -> set[tuple[str, ...]]:
    """Give the rows that a SPARQL query finds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = known.query(query)
        return {tuple(str(one) for one in row) for row in rows}  # type: ignore[union-attr]


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def _load(url: str, _: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld", url
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": ANNOTATION_CONTEXT},
    }


_OPTIONS = {"documentLoader": _load}

"""Who has a hand in what is told: agencies and publishers, people and bodies."""

from collections.abc import Iterator
from typing import Any

from recoupe.export.json_files import filled
from recoupe.export.jsonld.naming import name_of
from recoupe.export.material import Material
from recoupe.records import Entity

Node = dict[str, Any]
_KINDS = {
    "person": "prov:Person",
    "anonymous": "prov:Agent",
    "group": "prov:Agent",
    "state": "prov:Organization",
    "institution": "prov:Organization",
    "organisation": "prov:Organization",
}
WIKIDATA = "http://www.wikidata.org/entity/"


class Agents:
    """Those who speak, act, print or pass on, each once.

    An agency or publisher that the file has as somebody of that name goes by that name's id.
    """

    def __init__(self, material: Material) -> None:
        self._entities = material.entities
        self._names = {
            one.label: name_of("entity", one.id)
            for one in self._entities
            if one.kind in ("organisation", "institution")
        }
        houses = (
            house for one in material.file.dispatches for house in (one.agency, one.publisher)
        )
        self._houses = dict.fromkeys(house for house in houses if house)

    def house(self, name: str) -> str:
        """Give the URN of an agency or publisher by its name."""
        return self._names.get(name) or name_of("house", name)

    def nodes(self) -> Iterator[Node]:
        """Give everybody of the file, then the agencies and publishers it does not mention."""
        yield from map(_entity, self._entities)
        for name, house in self.unmentioned():
            yield {"@id": house, "@type": "prov:Organization", "rdfs:label": name}

    def unmentioned(self) -> Iterator[tuple[str, str]]:
        """Give name and URN of agencies and publishers that no dispatch speaks of."""
        for name in self._houses:
            if name not in self._names:
                yield name, self.house(name)


def _entity(one: Entity) -> Node:
    # A place or a document is nobody; who speaks for it is told all the same.
    kinds = ["prov:Agent", kind] if (kind := _KINDS.get(one.kind)) else ["recoupe:Thing"]
    body = {"@id": name_of("entity", one.affiliation)} if one.affiliation else None
    wikidata = {"@id": f"{WIKIDATA}{one.wikidata}"} if one.wikidata else None
    return filled(
        _at_id=name_of("entity", one.id),
        _at_type=list(dict.fromkeys(kinds)),
        **{
            "rdfs:label": one.label,
            "recoupe:kind": one.kind,
            "recoupe:state": one.iso3,
            "prov:actedOnBehalfOf": body,
            "rdfs:seeAlso": wikidata,
        },
    )

"""schema.org: dispatches as news articles, speech as quotations, verdicts as claim reviews."""

from collections.abc import Iterator
from typing import Any

from recoupe.export.addresses import address_of
from recoupe.export.beginnings import beginning
from recoupe.export.formats import Written
from recoupe.export.json_files import filled, write_document
from recoupe.export.jsonld.agents import WIKIDATA, Agents
from recoupe.export.jsonld.naming import name_of
from recoupe.export.jsonld.reviews import reviews
from recoupe.export.jsonld.times import plain
from recoupe.export.material import Material
from recoupe.export.people import addressees, speakers, words_of
from recoupe.records import Entity
from recoupe.records.dossier import CitedAttribution, FiledDispatch

CONTEXT = {"@vocab": "https://schema.org/"}
Node = dict[str, Any]
_TYPES = {
    "person": "Person",
    "anonymous": "Person",
    "state": "Country",
    "institution": "GovernmentOrganization",
    "organisation": "Organization",
    "group": "Organization",
    "place": "Place",
    "event": "Event",
    "document": "CreativeWork",
}


def export_schema_org(material: Material) -> Iterator[Written]:
    """Write one graph; its context is inside, so that nothing is fetched to read it.

    What somebody is said not to have said is no quotation and left out.
    """
    pages = Pages(material)
    yield "schema.jsonld", write_document({"@context": CONTEXT}, "@graph", pages.nodes)


class Pages:
    """Articles, quotations and who speaks, each once."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._agents = Agents(material)
        self._file = material.file

    def nodes(self) -> Iterator[Node]:
        """Give who takes part, dispatches, what is said, and a person's verdicts."""
        yield from map(_somebody, self._material.entities)
        for name, house in self._agents.unmentioned():
            yield {"@id": house, "@type": "NewsMediaOrganization", "name": name}
        yield from map(self._article, self._file.dispatches)
        for item in self._file.attributions:
            if not item.negated:
                yield _quotation(item)
        yield from reviews(self._material)

    def _article(self, one: FiledDispatch) -> Node:
        byline = {"@type": "Person", "name": one.byline} if one.byline else None
        return filled(
            _at_id=name_of("dispatch", one.id),
            _at_type="NewsArticle",
            identifier=one.id,
            headline=one.headline,
            description=None if one.headline else beginning(one),
            url=address_of(one),
            inLanguage=one.lang,
            datePublished=plain(one.filed),
            temporal=one.filed if not plain(one.filed) else None,
            dateline=one.dateline,
            author=byline,
            sourceOrganization=one.agency and _at(self._agents.house(one.agency)),
            publisher=one.publisher and _at(self._agents.house(one.publisher)),
            isBasedOn=one.reprint_of and _at(name_of("dispatch", one.reprint_of)),
            creativeWorkStatus="withdrawn" if one.withdrawn else one.status,
            version=one.revision,
        )


def _somebody(one: Entity) -> Node:
    member = one.affiliation and _at(name_of("entity", one.affiliation))
    return filled(
        _at_id=name_of("entity", one.id),
        _at_type=_TYPES[one.kind],
        name=one.label,
        alternateName=list(one.also),
        sameAs=one.wikidata and f"{WIKIDATA}{one.wikidata}",
        memberOf=member if one.kind in ("person", "organisation", "group") else None,
        parentOrganization=member if one.kind == "institution" else None,
    )


def _quotation(item: CitedAttribution) -> Node:
    """Give words and whom the dispatch attributes them to.

    ``creator`` is there where all words are the speaker's own; ``isBasedOn`` has the hands they
    came through, the agency's source first.
    """
    who = [_at(name_of("entity", one)) for one in speakers(item)]
    own = item.quote_type == "direct" and not item.conditional
    based: Node | None = None
    for hand in item.relayed_by:
        work = {"@type": "CreativeWork", "creator": _at(name_of("entity", hand))}
        based = work | ({"isBasedOn": based} if based else {})
    return filled(
        _at_id=name_of("attribution", item.dispatch, item.id),
        _at_type="Quotation",
        text=words_of(item),
        spokenByCharacter=who,
        creator=who if own else None,
        isPartOf=_at(name_of("dispatch", item.dispatch)),
        isBasedOn=based,
        mentions=[_at(name_of("entity", one)) for one in addressees(item)],
        dateCreated=plain(item.time.edtf) if item.time else None,
        keywords=[item.act, item.quote_type, *(["conditional"] if item.conditional else [])],
    )


def _at(name: str) -> dict[str, str]:
    return {"@id": name}

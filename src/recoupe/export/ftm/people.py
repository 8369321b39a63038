"""People and bodies as entities of the model, and who belongs to which body."""

from collections.abc import Iterator, Mapping

from recoupe.export.ftm.proxies import Proxy, proxy, proxy_id
from recoupe.export.material import Material
from recoupe.records import Entity

# A state is the body that acts for it: the model has no schema for countries. Places, documents,
# events and those without a name are nobody that could own or meet anybody.
SCHEMAS: Mapping[str, str] = {
    "person": "Person",
    "state": "PublicBody",
    "institution": "PublicBody",
    "organisation": "Organization",
    "group": "LegalEntity",
}
_BODIES = frozenset({"PublicBody", "Organization"})
_GENDERS = {"m": "male", "f": "female"}


def people(material: Material) -> Iterator[Proxy]:
    """Give everybody who has a name, then who belongs to which body."""
    offices = _offices(material)
    known = {one.id: one for one in material.entities}
    for one in material.entities:
        if schema := SCHEMAS.get(one.kind):
            person = schema == "Person"
            yield proxy(
                proxy_id("entity", one.id),
                schema,
                name=one.label,
                # Words that were met for somebody, a capital for its state: nothing to match by.
                weakAlias=[name for name in one.also if name != one.label],
                country=country(one.iso3),
                wikidataId=one.wikidata,
                gender=_GENDERS.get(one.gender or "") if person else None,
                position=offices.get(one.id, ()) if person else None,
            )
    for one in material.entities:
        if one.affiliation in known and one.kind in SCHEMAS:
            yield from _membership(one, known[one.affiliation])


def _membership(one: Entity, body: Entity) -> Iterator[Proxy]:
    if SCHEMAS.get(body.kind) in _BODIES:
        yield proxy(
            proxy_id("membership", one.id, body.id),
            "Membership",
            member=proxy_id("entity", one.id),
            organization=proxy_id("entity", body.id),
        )


def _offices(material: Material) -> dict[str, tuple[str, ...]]:
    """Give the words for the offices of those who speak, by entity."""
    return {
        actor.entity: tuple(role.text for role in actor.roles)
        for party in material.file.parties
        for actor in party.actors
    }


def country(iso3: str | None) -> str | None:
    """Give the two letters of a state that the model goes by."""
    from babel.core import Locale, get_global

    known = Locale("en").territories
    codes = get_global("territory_aliases").get(iso3 or "", ())
    return codes[0].lower() if codes and codes[0] in known else None

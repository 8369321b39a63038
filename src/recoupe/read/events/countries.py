"""PLOVER's code of country: a state, a kind of international body, or where a group is at home."""

from recoupe.lang.folding import fold
from recoupe.read.events.scene import EventScene
from recoupe.records import Entity

_INTERNATIONAL = {"IGO": "IGO", "NGO": "NGO", "BUS": "MNC"}
# Whom a dispatch speaks of without a state lives where it was written, save those who may not.
_ABROAD = frozenset({"BUS", "ELI", "IGO", "NGO", "REF", None})
_AT_HOME = ("anonymous", "group", "institution", "organisation")
_DEEPEST = 3


def country_of(scene: EventScene, entity: Entity) -> str | None:
    """The country of who takes part: its state or that of its body, else where it is at home.

    International bodies have ``IGO``, ``UNO``, ``EUR``, ``NGO`` or ``MNC``. A person with a name
    is nowhere at home by a guess.
    """
    body: Entity | None = entity
    for _ in range(_DEEPEST):
        if body is None:
            break
        found = body.iso3 or _international(scene, body)
        if found is not None:
            return found
        body = scene.clauses.entities.get(body.affiliation or "")
    nameless = entity.kind == "person" and entity.label[:1].islower()
    named = entity.kind == "institution" and entity.id in scene.lexicon.gazetteer.bodies
    if ((entity.kind in _AT_HOME and not named) or nameless) and entity.sector not in _ABROAD:
        return home(scene)
    return None


def _international(scene: EventScene, body: Entity) -> str | None:
    """The code of a body of several states or of none."""
    for code, bodies in scene.table.words.countries.items():
        if body.id in bodies:
            return code
    known = (
        body.kind in ("institution", "organisation") and body.id in scene.lexicon.gazetteer.bodies
    )
    return _INTERNATIONAL.get(body.sector or "") if known else None


def home(scene: EventScene) -> str | None:
    """The state the dispatch comes from, by its dateline."""
    line = fold((scene.clauses.layout.dateline or "").split(",")[0])
    gazetteer = scene.lexicon.gazetteer
    if line in gazetteer.capitals:
        return gazetteer.capitals[line][0]
    return next((city.iso3 for city in gazetteer.cities.get(line, ()) if city.iso3), None)

"""Who acts for the state where nobody is named: an arrest is the police's, a verdict a court's."""

from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.codes import sector_of
from recoupe.read.events.countries import home
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records.event import EventType

# Sector and kind of institution of who does it, by type and mode.
_ACTING: dict[tuple[EventType, str], tuple[str, str]] = {
    ("ACCUSE", "investigate"): ("JUD", "judiciary"),
    ("COERCE", "arrest"): ("COP", "police"),
    ("SANCTION", "convict"): ("JUD", "judiciary"),
}
# Only a state does this to those who are in it.
_RULING: dict[EventType, frozenset[str]] = {
    "COERCE": frozenset({"censor", "curfew", "deport", "martial-law", "restrict"}),
    "SANCTION": frozenset({"expel"}),
}
_BODIES = ("group", "institution", "organisation")


def authorities(scene: EventScene, draft: Draft) -> tuple[str, ...]:
    """Who must have done what only a police, a court or a government does."""
    if draft.temporal != "new" or "negation" in draft.auxiliaries:
        return ()
    for mode in draft.modes:
        acting = _ACTING.get((draft.base, mode))
        if acting is not None:
            return _body(scene, draft, *acting)
        if mode in _RULING.get(draft.base, ()):
            code = _land(scene, draft)
            return (scene.state(code),) if code is not None else ()
    return ()


def _body(scene: EventScene, draft: Draft, sector: str, kind: str) -> tuple[str, ...]:
    """The body of that sector named last, else the state's own."""
    code = _land(scene, draft)
    for mention in reversed(scene.clauses.mentions_in(0, draft.sentence.end)):
        for key in entity_ids(mention.entity):
            entity = scene.clauses.entities.get(key)
            if entity is None or entity.kind not in _BODIES or key in draft.recipients:
                continue
            if entity.iso3 in (None, code) and sector_of(scene, entity) == sector:
                return (key,)
    return (scene.institution(kind, code),) if code is not None else ()


def _land(scene: EventScene, draft: Draft) -> str | None:
    """The state it is done in: where the dispatch comes from, else that of who undergoes it."""
    known = {**scene.made, **scene.clauses.entities}
    states = (known[party].iso3 for party in draft.recipients if party in known)
    return home(scene) or next((code for code in states if code), None)

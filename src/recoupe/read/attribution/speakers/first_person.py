"""First person inside quoted words: *je* is whoever is quoted, *nous* the side they speak for."""

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker

Entity = str | tuple[str, ...] | None


def resolve_first_person(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give speakers and hearers in the first person the entity of the layer that quotes them."""
    for draft in drafts:
        outer = _quoting(draft)
        if outer is None or outer.speaker is None:
            continue
        draft.speaker = _resolved(scene, draft.speaker, outer.speaker.entity)
        draft.addressee = _resolved(scene, draft.addressee, outer.speaker.entity)


def _resolved(scene: Scene, party: Speaker | None, quoted: Entity) -> Speaker | None:
    if party is None:
        return None
    word = scene.text[party.start : party.end].lower().replace("’", "'")
    if word in scene.grammar.first_person_one:
        return replace(party, entity=quoted)
    if word in scene.grammar.first_person_side:
        return replace(party, entity=_side(scene, quoted))
    return party


def _quoting(draft: Draft) -> Draft | None:
    """The nearest layer around this one that quotes."""
    layer = draft.parent
    while layer is not None and layer.quote_type == "indirect":
        layer = layer.parent
    return layer


def _side(scene: Scene, entity: Entity) -> Entity:
    """The body or state a person speaks for where the dispatch knows it, else the person."""
    if not isinstance(entity, str):
        return entity
    record = scene.entities.get(entity)
    if record is None or record.kind not in ("person", "anonymous"):
        return entity
    state = record.iso3.lower() if record.iso3 else None
    if record.affiliation in scene.entities and record.affiliation != state:
        return record.affiliation
    return state if state in scene.entities else entity

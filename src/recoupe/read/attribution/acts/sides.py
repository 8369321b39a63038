"""Whether two parties are one side: a minister, the ministry, the state."""

from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker, entity_ids
from recoupe.records import Mention

_ABLE = frozenset({"group", "institution", "state"})


def same_side(scene: Scene, speaker: Speaker | None, mention: Mention) -> bool:
    """Tell whether a mention means the speaker, their body or their state."""
    if speaker is None:
        return False
    ours = {side for entity in entity_ids(speaker.entity) for side in _sides(scene, entity)}
    theirs = {side for entity in entity_ids(mention.entity) for side in _sides(scene, entity)}
    return not ours.isdisjoint(theirs)


def has_power(scene: Scene, speaker: Speaker | None) -> bool:
    """Tell who can act on a threat: a state, a body or servant of one, a group."""
    records = (scene.entities.get(e) for e in entity_ids(speaker.entity if speaker else None))
    return any(
        record is not None and (record.iso3 or record.affiliation or record.kind in _ABLE)
        for record in records
    )


def _sides(scene: Scene, entity: str) -> set[str]:
    """The entity itself, its state, its body and that body's state."""
    record = scene.entities.get(entity)
    if record is None:
        return {entity}
    sides = {entity}
    if record.iso3:
        sides.add(record.iso3.lower())
    if record.affiliation:
        sides.add(record.affiliation)
        body = scene.entities.get(record.affiliation)
        if body is not None and body.iso3:
            sides.add(body.iso3.lower())
    return sides

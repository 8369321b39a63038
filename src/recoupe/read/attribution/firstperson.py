"""First person inside quoted words: *je* is whoever is quoted, *nous* the side they speak for."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene

_ONE = frozenset({"je", "j'", "j’", "moi", "m'", "m’", "me"})
_SIDE = frozenset({"nous"})


def resolve_first_person(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give speakers and hearers in the first person the entity of the layer that quotes them."""
    for draft in drafts:
        outer = _quoting(draft)
        if outer is None or outer.speaker is None:
            continue
        for role in ("speaker", "addressee"):
            party = getattr(draft, role)
            if party is None:
                continue
            word = scene.text[party.start : party.end].lower()
            if word in _ONE:
                setattr(draft, role, replace(party, entity=outer.speaker.entity))
            elif word in _SIDE:
                setattr(draft, role, replace(party, entity=_side(scene, outer.speaker.entity)))


def _quoting(draft: Draft) -> Draft | None:
    layer = draft.parent
    while layer is not None and layer.quote_type == "indirect":
        layer = layer.parent
    return layer


def _side(scene: Scene, entity: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
    """The state a person speaks for where the dispatch knows it, else the person."""
    if not isinstance(entity, str):
        return entity
    record = scene.entities.get(entity)
    if record is None or record.kind not in ("person", "anonymous"):
        return entity
    state = record.iso3.lower() if record.iso3 else None
    if record.affiliation in scene.entities and record.affiliation != state:
        return record.affiliation
    return state if state in scene.entities else entity

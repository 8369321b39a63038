"""Where an event was: the place that a preposition leads to, nearest to the trigger."""

from recoupe.read.clauses.morphology import is_finite
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Mention, Place

_FARTHEST = 80


def place_of(scene: EventScene, draft: Draft) -> Place | None:
    """The nearest place named in the trigger's sentence that no finite verb parts from it."""
    best: tuple[int, Mention] | None = None
    for mention in scene.clauses.mentions_in(draft.sentence.start, draft.sentence.end):
        if mention.kind != "place" or not isinstance(mention.entity, str):
            continue
        low, high = sorted((mention.start, draft.start))
        parted = any(
            token.pos == "VERB" and is_finite(token)
            for token in draft.sentence.tokens[: draft.first]
            + draft.sentence.tokens[draft.last + 1 :]
            if low < token.start < high
        )
        if not parted and high - low <= _FARTHEST and (best is None or high - low < best[0]):
            best = (high - low, mention)
    if best is None:
        return None
    mention = best[1]
    assert isinstance(mention.entity, str)
    entity = scene.clauses.entities.get(mention.entity)
    iso3 = entity.iso3 if entity is not None else None
    return Place(mention.text, mention.entity, iso3, mention.start, mention.end)

"""Meetings and calls that a dispatch comes back to: *cette conversation*, *la rencontre*."""

from collections.abc import Sequence

from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene


def share_happenings(scene: EventScene, drafts: Sequence[Draft]) -> None:
    """Note which happening each draft is a mention of; those of one share its participants."""
    for mention in scene.clauses.mentions:
        if mention.kind != "event" or not isinstance(mention.entity, str):
            continue
        for draft in drafts:
            if draft.start < mention.end and mention.start < draft.end and not draft.is_speech:
                draft.happening = mention.entity
                break
    told: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda d: -len(d.actors)):
        if draft.happening is None:
            continue
        first = told.setdefault(draft.happening, draft)
        if first.base == draft.base and set(draft.actors) <= {*first.actors, *first.recipients}:
            draft.actors, draft.recipients = first.actors, first.recipients

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


def is_mere_time(scene: EventScene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell a meeting told before that only dates what is said: *au cours de leur entretien*."""
    if draft.base != "CONSULT" or draft.rules[0] != "noun" or draft.clause != draft.head:
        return False
    before = [token.norm for token in draft.sentence.tokens[max(0, draft.first - 4) : draft.first]]
    grammar = scene.lexicon.grammar
    if not before or before[-1] not in grammar.speaker_possessives:
        return False
    again = any(
        other.base == draft.base
        and other.start < draft.start
        and (not draft.actors or set(other.actors) & set(draft.actors))
        for other in told
    )
    return again and any(norm in scene.table.words.dating for norm in before)

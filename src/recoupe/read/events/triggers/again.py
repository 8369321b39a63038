"""Meetings and calls that a dispatch comes back to: *cette conversation*, *la rencontre*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.read.attribution.phrases.places import index_at
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Mention

_ZONES = ("body", "headline")


def share_happenings(scene: EventScene, drafts: Sequence[Draft]) -> list[Draft]:
    """Note which happening each draft is a mention of; the happenings named again are added.

    A mention of a happening takes over the participants that an earlier one has told.
    """
    added = []
    for mention in scene.clauses.mentions:
        if mention.kind != "event" or not isinstance(mention.entity, str):
            continue
        here = _drafts_in(mention, drafts)
        for draft in here[:1]:
            draft.happening = mention.entity
        if not here:
            added.extend(_again(scene, mention, [*drafts, *added]))
    _share_parties([*drafts, *added])
    return added


def _drafts_in(mention: Mention, drafts: Sequence[Draft]) -> list[Draft]:
    return [d for d in drafts if d.start < mention.end and mention.start < d.end]


def _again(scene: EventScene, mention: Mention, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A mention with a demonstrative or possessive of a happening that has a trigger before."""
    known = [d for d in drafts if d.happening == mention.entity and d.start < mention.start]
    sentence = scene.sentence_at(mention.start)
    if not known or sentence is None or sentence.zone not in _ZONES:
        return
    first = index_at(sentence, mention.start)
    last = index_at(sentence, mention.end) - 1
    head = next((t.index for t in sentence.tokens[first : last + 1] if t.pos == "NOUN"), None)
    if head is None:
        return
    yield replace(
        known[0],
        sentence=sentence,
        first=head,
        last=head,
        head=head,
        clause=head,
        rules=("again", *known[0].rules),
        auxiliaries=set(),
        layer=None,
        theme=None,
    )


def _share_parties(drafts: Sequence[Draft]) -> None:
    told: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda d: -len(d.actors)):
        if draft.happening is None:
            continue
        first = told.setdefault(draft.happening, draft)
        if first.base == draft.base and set(draft.actors) <= {*first.actors, *first.recipients}:
            draft.actors, draft.recipients = first.actors, first.recipients

"""The outer hand that goes on: whoever relayed the first sentence relays the second."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker, entity_ids
from recoupe.records import Sentence, Span


class _Relay(NamedTuple):
    """The outer hand of a sentence and the inner speakers it relays there."""

    hand: Speaker
    inner: frozenset[str]


def carry_outer_hands(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Carry the outer speaker into the next sentence when it goes on with the inner one's words.

    "Il a « exigé X », a dit le ministère. Il a aussi « demandé Y »." Whoever relayed the first
    sentence relays the second: its quoted words can come from nobody else.
    """
    found: list[Draft] = []
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.start, []).append(draft)
    for before, sentence in zip(scene.sentences, scene.sentences[1:], strict=False):
        if before.paragraph != sentence.paragraph or sentence.zone != "body":
            continue
        relay = _relaying(by_sentence.get(before.start, ()), found, before)
        if relay is None or not _goes_on(scene, by_sentence.get(sentence.start, ()), relay):
            continue
        spans = spans_without(scene, sentence, 0, sentence_limit(scene, sentence, 0), ())
        if spans:
            found.append(_draft(sentence, relay.hand, spans))
    return found


def _goes_on(scene: Scene, drafts: Sequence[Draft], relay: _Relay) -> bool:
    """Tell whether a sentence opens with a pronoun for an inner speaker and quotes them."""
    outers = [draft for draft in drafts if draft.parent is None and draft.cue]
    first = min(outers, key=lambda draft: draft.anchor, default=None)
    if first is None or first.speaker is None or first.quote_type != "mixed":
        return False
    speaker = first.speaker
    word = scene.text[speaker.start : speaker.end].lower()
    if word not in scene.grammar.third_person_subjects or speaker.start != first.sentence.start:
        return False
    return not relay.inner.isdisjoint(entity_ids(speaker.entity))


def _relaying(
    drafts: Sequence[Draft], carried: Sequence[Draft], sentence: Sentence
) -> _Relay | None:
    outers = [draft for draft in drafts if draft.parent is None and draft.speaker is not None]
    outers += [draft for draft in carried if draft.sentence is sentence]
    for outer in outers:
        inner = [draft for draft in drafts if draft is not outer and outer.holds(draft.anchor)]
        ids = frozenset(i for d in inner if d.speaker for i in entity_ids(d.speaker.entity))
        if ids and outer.speaker is not None:
            return _Relay(outer.speaker, ids)
    return None


def _draft(sentence: Sentence, hand: Speaker, spans: tuple[Span, ...]) -> Draft:
    return Draft(
        sentence,
        None,
        hand,
        spans,
        "say",
        "mixed",
        carried=True,
        rules=["carried-outer-hand"],
        confidence=0.7,
    )

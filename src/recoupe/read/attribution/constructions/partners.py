"""Whom one speaks with: lors d'un appel *avec X*; interrogé *par la radio*."""

from collections.abc import Sequence

from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.hearing import is_broadcast
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Act, Sentence

# Characters between a cue and the phrase that names who one spoke with.
_FARTHEST = 90
_LEAD = 4
_SPOKEN = frozenset({"complement", "incise"})
# What one accuses or denies is aimed at others than who asks.
_AGAINST: frozenset[Act] = frozenset({"accuse", "deny", "reject", "threaten"})


def mark_partners(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a layer without a hearer the one its circumstances name."""
    for draft in drafts:
        if draft.cue is None or draft.addressee is not None or draft.carried:
            continue
        if not _SPOKEN.isdisjoint(draft.rules):
            answers = draft.parent is None and draft.act not in _AGAINST
            asked = _interviewer(scene, draft) if answers else None
            draft.addressee = asked or _met(scene, draft)


def _met(scene: Scene, draft: Draft) -> Speaker | None:
    """Lors d'un appel *avec son homologue*."""
    sentence = draft.sentence
    if scene.words.talk_nouns.isdisjoint(scene.words_in(sentence)):
        return None
    for token in sentence.tokens[1:-1]:
        if token.norm not in scene.grammar.with_prepositions or not _is_near(draft, token.start):
            continue
        lead = sentence.tokens[max(0, token.index - _LEAD) : token.index]
        if any(t.norm in scene.words.talk_nouns for t in lead):
            return _named(scene, sentence, token.index + 1)
    return None


def _interviewer(scene: Scene, draft: Draft) -> Speaker | None:
    """*Interrogé* lundi *par la chaîne X*."""
    sentence = draft.sentence
    if scene.words.asked_words.isdisjoint(scene.words_in(sentence)):
        return None
    for token in sentence.tokens[:-2]:
        if token.norm not in scene.words.asked_words or draft.holds(token.start):
            continue
        opens = token.index == 0
        if not (opens or _is_near(draft, token.start)):
            continue
        place = token.index + 1
        timex = scene.timex_at(sentence.tokens[place].start)
        place = index_at(sentence, timex.end) if timex is not None else place
        if norm_at(sentence, place) in scene.grammar.agent_prepositions:
            return _named(scene, sentence, place + 1)
    return None


def _named(scene: Scene, sentence: Sentence, index: int) -> Speaker | None:
    if index >= len(sentence.tokens) or scene.actor_at(sentence.tokens[index].start) is None:
        return None
    if is_broadcast(scene, sentence, index):
        return None
    return speaker_from(scene, sentence, index, "partner")


def _is_near(draft: Draft, position: int) -> bool:
    """Tell a phrase by the cue that is no part of what is said."""
    assert draft.cue is not None
    return not draft.holds(position) and 0 < position - draft.cue.end < _FARTHEST

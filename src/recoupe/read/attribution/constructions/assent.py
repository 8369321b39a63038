"""Assent in passing: *comme l'a dit X*, the clause before is what X said too."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.postposed import subject_after
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.preposed import subject_before
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Span

_FARTHEST_OPENING = 10
_ENDS = frozenset({",", ".", ";", "»", ")"})


@dataclass(frozen=True, slots=True)
class Assent:
    """Comme l'a dit X: the verb and the tokens the phrase takes up."""

    hit: VerbHit
    zone: Zone


def find_assent(scene: Scene, hit: VerbHit) -> Assent | None:
    """Read a verb of speech as part of *comme l'a dit X* or *comme X l'a dit*."""
    group, sentence = hit.group, hit.sentence
    if group.mood != "finite" or group.object_clitic is None:
        return None
    start = group.first - 1
    openings = scene.grammar.as_words
    while group.first - start < _FARTHEST_OPENING and not (
        norm_at(sentence, start) in openings or norm_at(sentence, start) in ("", ",")
    ):
        start -= 1
    if norm_at(sentence, start) not in openings:
        return None
    stop = hit.last + 1
    while stop < len(sentence.tokens) and norm_at(sentence, stop) not in _ENDS:
        stop += 1
    first = start - 1 if norm_at(sentence, start - 1) == "," else start
    return Assent(hit, (first, stop + 1 if norm_at(sentence, stop) == "," else stop))


def draft_assent(scene: Scene, assent: Assent, drafts: Sequence[Draft]) -> Draft | None:
    """Draft what X is said to have said too: the clause before, or the rest of the sentence."""
    hit = assent.hit
    speaker = _speaker(scene, assent)
    if speaker is None:
        return None
    if speaker.entity is None and not scene.names_actor(speaker.start, speaker.end):
        return None
    content = _content(scene, assent, drafts)
    if not content:
        return None
    sense = hit.senses[0]
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        speaker,
        content,
        sense.act,
        "indirect",
        factivity=sense.factivity,
        rules=["assent", *speaker.rules],
        confidence=0.7,
    )


def _speaker(scene: Scene, assent: Assent) -> Speaker | None:
    """The subject inside the phrase, before the verb or after it."""
    hit = assent.hit
    speaker = subject_before(scene, hit.group)
    if speaker is not None and speaker.start >= hit.sentence.tokens[assent.zone[0]].start:
        return speaker
    found = subject_after(scene, hit.group, hit.last)
    return found.speaker if found is not None else None


def _content(scene: Scene, assent: Assent, drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """What ends where the phrase begins, else the rest of the sentence."""
    sentence = assent.hit.sentence
    border = sentence.tokens[assent.zone[0]].start
    told = next((draft.content for draft in drafts if draft.content[-1].end == border), None)
    if told is not None:
        return (_without_complementiser(scene, told[0]), *told[1:])
    return spans_without(scene, sentence, 0, sentence_limit(scene, sentence, 0), [assent.zone])


def _without_complementiser(scene: Scene, span: Span) -> Span:
    words = span.text.lower().replace("’", "'")
    for word in scene.grammar.complementisers:
        lead = word if word.endswith("'") else f"{word} "
        if words.startswith(lead):
            return Span.of(scene.text, span.start + len(lead), span.end)
    return span

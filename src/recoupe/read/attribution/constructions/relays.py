"""The source behind a speaker: a rapporté Tass, *citant l'état-major*."""

from collections.abc import Sequence

from recoupe.lang.cues import PrepositionCue
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.words import WordHit
from recoupe.read.attribution.drafts import Draft, hand_behind, told_around, told_before
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.records import Span

Hit = WordHit[PrepositionCue]


def zone_of_relay(scene: Scene, hit: Hit) -> Zone:
    """The tokens of *, citant X*, with the commas around it."""
    speaker = speaker_from(scene, hit.sentence, hit.last + 1, "relay")
    stop = index_at(hit.sentence, speaker.end) if speaker is not None else hit.last + 1
    if norm_at(hit.sentence, hit.first - 1) != ",":
        return hit.first, stop
    return hit.first - 1, stop + (norm_at(hit.sentence, stop) == ",")


def draft_relay(scene: Scene, hit: Hit, drafts: Sequence[Draft]) -> Draft | None:
    """Draft what the source behind a speaker says; the speaker passes it on."""
    cue = hit.span(scene.text)
    outer = told_around(hit.sentence, cue.start, drafts)
    if outer is None:
        outer = told_before(hit.sentence, cue.start, drafts)
    if outer is None:
        return None
    speaker = speaker_from(scene, hit.sentence, hit.last + 1, "relay")
    if speaker is None or (speaker.entity is None and speaker.document is None):
        return None
    content = _before(scene, outer.content, cue.start) or outer.content
    return hand_behind(outer, "relay", cue, speaker, content)


def _before(scene: Scene, content: tuple[Span, ...], position: int) -> tuple[Span, ...]:
    kept = [span for span in content if span.start < position]
    return tuple(s if s.end <= position else Span.of(scene.text, s.start, position) for s in kept)

"""Hands named beside a cue (citant X, cité par Y) and assent in passing (comme l'a dit X)."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.cues import PrepositionCue
from recoupe.read.attribution.clauses import Zone, sentence_limit, spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.hits import VerbHit, WordHit, cue_span
from recoupe.read.attribution.phrases import index_at
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import speaker_from, subject_after, subject_before
from recoupe.records import Sentence, Span

_QUOTED_BY = frozenset({"cité", "citée", "cités", "citées"})


@dataclass(frozen=True, slots=True)
class Assent:
    """Comme l'a dit X: the verb and the tokens the phrase takes up."""

    hit: VerbHit
    zone: Zone


def find_assent(scene: Scene, hit: VerbHit) -> Assent | None:
    """Read a verb of speech as part of *comme l'a dit X* or *comme X l'a dit*."""
    group = hit.group
    tokens = hit.sentence.tokens
    if group.mood != "finite" or group.object_clitic is None:
        return None
    start = group.first - 1
    while start >= 0 and group.first - start < 10 and tokens[start].norm not in ("comme", ","):
        start -= 1
    if start < 0 or tokens[start].norm != "comme":
        return None
    stop = hit.last + 1
    while stop < len(tokens) and tokens[stop].norm not in (",", ".", ";", "»", ")"):
        stop += 1
    first = start - 1 if start and tokens[start - 1].norm == "," else start
    closed = stop < len(tokens) and tokens[stop].norm == ","
    return Assent(hit, (first, stop + 1 if closed else stop))


def draft_assent(scene: Scene, assent: Assent, drafts: Sequence[Draft]) -> Draft | None:
    """Draft what X is said to have said too: the clause just before, or the rest of the sentence."""
    hit, sentence = assent.hit, assent.hit.sentence
    tokens = sentence.tokens
    speaker = subject_before(scene, hit.group)
    if speaker is None or speaker.start < tokens[assent.zone[0]].start:
        found = subject_after(scene, hit.group, hit.last)
        speaker = found[0] if found is not None else None
    if speaker is None:
        return None
    if speaker.entity is None and not scene.names_actor(speaker.start, speaker.end):
        return None
    border = tokens[assent.zone[0]].start
    spans = next((d.content for d in drafts if d.content[-1].end == border), None)
    if spans is None:
        stop = sentence_limit(scene, sentence, 0)
        spans = spans_without(scene, sentence, 0, stop, [assent.zone])
    else:
        spans = (_without_complementiser(scene, spans[0]), *spans[1:])
    sense = hit.senses[0]
    return Draft(
        sentence,
        cue_span(hit, scene.text),
        speaker,
        spans,
        sense.act,
        "indirect",
        factivity=sense.factivity,
        rules=["assent", *speaker.rules],
        confidence=0.7,
    )


def _without_complementiser(scene: Scene, span: Span) -> Span:
    for lead in ("que ", "qu'", "qu’"):
        if span.text.lower().startswith(lead):
            return Span.of(scene.text, span.start + len(lead), span.end)
    return span


def draft_relay(scene: Scene, hit: WordHit, drafts: Sequence[Draft]) -> Draft | None:
    """Draft the source behind a speaker: a rapporté Tass, citant l'état-major."""
    assert isinstance(hit.cue, PrepositionCue)
    sentence = hit.sentence
    tokens = sentence.tokens
    outer = _told_before(sentence, tokens[hit.first].start, drafts)
    if outer is None:
        return None
    speaker = speaker_from(scene, sentence, hit.last + 1, "relay")
    if speaker is None or (speaker.entity is None and speaker.document is None):
        return None
    cue = Span.of(scene.text, tokens[hit.first].start, tokens[hit.last].end)
    content = _before(scene, outer.content, cue.start) or outer.content
    return Draft(
        sentence,
        cue,
        speaker,
        content,
        "say",
        outer.quote_type,
        rules=["relay", *speaker.rules],
        confidence=0.85,
        parent=outer,
        fixed=True,
    )


def _citing(scene: Scene, sentence: Sentence) -> list[int]:
    """Tokens of *qui cite X* and *en citant X*."""
    tokens = sentence.tokens
    return [
        t.index
        for t in tokens[1:-1]
        if t.norm in scene.words.citing_verbs and tokens[t.index - 1].norm in ("qui", "en")
    ]


def zones_of_citing(scene: Scene, sentence: Sentence) -> list[Zone]:
    """The tokens of *, qui cite X,* with the commas around them."""
    zones = []
    tokens = sentence.tokens
    for index in _citing(scene, sentence):
        speaker = speaker_from(scene, sentence, index + 1, "citing")
        if speaker is None:
            continue
        first = index - 1
        if first and tokens[first - 1].norm == ",":
            first -= 1
        stop = index_at(sentence, speaker.end)
        while stop < len(tokens) and tokens[stop].norm not in (",", ".", ";"):
            stop += 1
        closed = stop < len(tokens) and tokens[stop].norm == ","
        zones.append((first, stop + 1 if closed else stop))
    return zones


def draft_citing(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Draft the source behind a speaker who cites it: selon l'agence X, qui cite Y."""
    found = []
    tokens = sentence.tokens
    for index in _citing(scene, sentence):
        speaker = speaker_from(scene, sentence, index + 1, "citing")
        outer = _told_before(sentence, tokens[index].start, drafts)
        if speaker is None or outer is None:
            continue
        cue = Span.of(scene.text, tokens[index].start, tokens[index].end)
        content = tuple(s for s in outer.content if not s.overlaps(cue))
        if content:
            found.append(
                Draft(
                    sentence,
                    cue,
                    speaker,
                    content,
                    "say",
                    outer.quote_type,
                    rules=["citing", *speaker.rules],
                    confidence=0.85,
                    parent=outer,
                    fixed=True,
                )
            )
    return found


def _before(scene: Scene, content: tuple[Span, ...], position: int) -> tuple[Span, ...]:
    kept = [s for s in content if s.start < position]
    return tuple(s if s.end <= position else Span.of(scene.text, s.start, position) for s in kept)


def _told_before(sentence: Sentence, position: int, drafts: Sequence[Draft]) -> Draft | None:
    before = [
        d
        for d in drafts
        if d.sentence is sentence and d.cue is not None and d.cue.start < position and not d.fixed
    ]
    return max(before, key=lambda d: d.anchor, default=None)


def draft_quoted_by(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Draft the hand that passes words on: a dit Sow, cité par le quotidien."""
    found = []
    tokens = sentence.tokens
    for token in tokens[:-2]:
        if token.norm not in _QUOTED_BY or tokens[token.index + 1].norm != "par":
            continue
        inner = _speaker_just_before(sentence, token.start, drafts) or _told_before(
            sentence, token.start, drafts
        )
        speaker = speaker_from(scene, sentence, token.index + 2, "quoted-by")
        if inner is None or speaker is None or inner.fixed:
            continue
        cue = Span.of(scene.text, token.start, tokens[token.index + 1].end)
        outer = Draft(
            sentence,
            cue,
            speaker,
            inner.content,
            "say",
            inner.quote_type,
            rules=["quoted-by", *speaker.rules],
            confidence=0.85,
        )
        inner.parent, inner.fixed = outer, True
        found.append(outer)
    return found


def _speaker_just_before(
    sentence: Sentence, position: int, drafts: Sequence[Draft]
) -> Draft | None:
    """The layer whose speaker the words *cité par* describe: deux experts cités par X estiment."""
    for draft in drafts:
        if (
            draft.sentence is sentence
            and draft.speaker is not None
            and draft.cue is not None
            and (
                draft.speaker.start < position < draft.cue.start
                and position - draft.speaker.end < 3
            )
        ):
            return draft
    return None


def zone_of_relay(scene: Scene, hit: WordHit) -> Zone:
    """The tokens of *, citant X*, with the comma before it."""
    sentence = hit.sentence
    speaker = speaker_from(scene, sentence, hit.last + 1, "relay")
    stop = index_at(sentence, speaker.end) if speaker is not None else hit.last + 1
    first = hit.first
    if first and sentence.tokens[first - 1].norm == ",":
        first -= 1
        if stop < len(sentence.tokens) and sentence.tokens[stop].norm == ",":
            stop += 1
    return first, stop

"""Free-standing quotations: whoever spoke before them says them."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.read.attribution.carried.tellers import known_subject
from recoupe.read.attribution.content.quotations import quotation_chain, quotation_spans
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Quotation, Sentence

# Trailing marks and stops that leave a quotation alone in its sentence.
_AFTER = " .!?…,;:»”\"'’–—-\u00a0\u202f\n"
# Fewer characters than these are a term, not speech.
_SHORTEST = 8
_NEAR_IN_PARAGRAPH = 3
_NEAR = 2


class _Carrier(NamedTuple):
    speaker: Speaker
    rule: str
    confidence: float


def carry_quotations(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each free-standing quotation that nobody claims to the speaker before it."""
    found: list[Draft] = []
    for quotation in scene.layout.quotations:
        if quotation.depth or quotation.continues or quotation.end - quotation.start < _SHORTEST:
            continue
        draft = _carry(scene, [*drafts, *found], quotation)
        if draft is not None:
            found.append(draft)
    return found


def _carry(scene: Scene, known: Sequence[Draft], quotation: Quotation) -> Draft | None:
    if any(draft.holds(quotation.start) for draft in known):
        return None
    sentence = _free_standing(scene, quotation_chain(scene, quotation)[0])
    if sentence is None:
        sentence, carrier = _announced(scene, known, quotation)
    else:
        carrier = _carrier(scene, known, sentence)
    spans = quotation_spans(scene, quotation)
    if sentence is None or carrier is None or not spans:
        return None
    return Draft(
        sentence,
        None,
        carrier.speaker,
        spans,
        "say",
        "direct",
        carried=True,
        rules=[carrier.rule],
        confidence=carrier.confidence,
    )


def _free_standing(scene: Scene, quotation: Quotation) -> Sentence | None:
    """The sentence a quotation begins, when nothing stands in its sentences but the quotation."""
    begins = scene.sentence_place(quotation.open)
    if begins < 0:
        return None
    first = scene.sentences[begins]
    last = scene.sentences[scene.sentence_place(quotation.close - 1)]
    if quotation.open >= first.end or first.zone != "body":
        return None
    before = scene.text[first.start : quotation.open].strip()
    after = scene.text[quotation.close : last.end].strip(_AFTER)
    return first if not before and not after else None


def _announced(
    scene: Scene, known: Sequence[Draft], quotation: Quotation
) -> tuple[Sentence | None, _Carrier | None]:
    """The speaker of what a colon ends: Lima dément tout retard : *« Soit »*."""
    place = scene.sentence_place(quotation.open)
    if place < 0 or not scene.text[: quotation.open].rstrip().endswith(":"):
        return None, None
    sentence = scene.sentences[place]
    told = [
        draft
        for draft in known
        if draft.sentence is sentence
        and draft.cue is not None
        and draft.speaker is not None
        and draft.content[-1].end < quotation.open
    ]
    last = max(told, key=lambda draft: draft.anchor, default=None)
    after = scene.text[quotation.close : sentence.end].strip(_AFTER)
    if last is None or last.speaker is None or after:
        return None, None
    return sentence, _Carrier(last.speaker, "carried-behind-colon", 0.75)


def _carrier(scene: Scene, known: Sequence[Draft], sentence: Sentence) -> _Carrier | None:
    """The last speaker before the sentence, or the person the sentence before tells of."""
    place = scene.sentence_place(sentence.start)
    previous = _previous(known, sentence.start)
    if previous is not None and _is_near(scene, previous, sentence, place):
        return _Carrier(previous.speaker, "carried-quotation", 0.8) if previous.speaker else None
    before = scene.sentences[place - 1] if place else None
    if before is None or before.paragraph != sentence.paragraph or before.zone != "body":
        return None
    speaker = known_subject(scene, before)
    return _Carrier(speaker, "carried-from-subject", 0.6) if speaker is not None else None


def _previous(drafts: Sequence[Draft], position: int) -> Draft | None:
    """The last outer layer of speech that begins before this place."""
    before = [d for d in drafts if d.parent is None and d.anchor < position and d.speaker]
    return max(before, key=lambda draft: draft.anchor, default=None)


def _is_near(scene: Scene, previous: Draft, sentence: Sentence, place: int) -> bool:
    """Tell whether a layer stands a sentence or two before, without a subhead between."""
    if _subhead_between(scene, previous.anchor, sentence.start):
        return False
    gap = place - scene.sentence_place(previous.sentence.start)
    same = sentence.paragraph == previous.sentence.paragraph
    return gap <= (_NEAR_IN_PARAGRAPH if same else _NEAR)


def _subhead_between(scene: Scene, start: int, end: int) -> bool:
    return any(z.kind == "subhead" and start < z.start < end for z in scene.layout.zones)

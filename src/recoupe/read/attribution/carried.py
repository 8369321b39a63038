"""Speech without a cue of its own: free-standing quotations, and the outer hand that goes on."""

from collections.abc import Sequence
from itertools import pairwise

from recoupe.read.attribution.clauses import sentence_limit, spans_without
from recoupe.read.attribution.complements import quotation_chain, quotation_spans
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import Speaker, speaker_from
from recoupe.records import Act, Quotation, Sentence

_PRONOUNS = frozenset({"il", "elle", "ils", "elles"})
_ENDS = " .!?…,;:»”\"'’–—-\u00a0\u202f\n"


def _ids(speaker: Speaker | None) -> tuple[str, ...]:
    if speaker is None or speaker.entity is None:
        return ()
    return (speaker.entity,) if isinstance(speaker.entity, str) else speaker.entity


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
    after = scene.text[quotation.close : last.end].strip(_ENDS)
    return first if not before and not after else None


def _previous(drafts: Sequence[Draft], position: int) -> Draft | None:
    """The last outer layer of speech that ends before this place."""
    before = [d for d in drafts if d.parent is None and d.anchor < position and d.speaker]
    return max(before, key=lambda d: d.anchor) if before else None


def _subhead_between(scene: Scene, start: int, end: int) -> bool:
    return any(z.kind == "subhead" and start < z.start < end for z in scene.layout.zones)


def carry_quotations(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each free-standing quotation that nobody claims to the speaker before it."""
    found: list[Draft] = []
    for quotation in scene.layout.quotations:
        if quotation.depth or quotation.continues or quotation.end - quotation.start < 8:
            continue
        known = [*drafts, *found]
        if any(d.holds(quotation.start) for d in known):
            continue
        sentence = _free_standing(scene, quotation_chain(scene, quotation)[0])
        if sentence is None:
            continue
        spans = quotation_spans(scene, quotation)
        speaker, rule, confidence = _speaker_before(scene, known, sentence)
        if speaker is None or not spans:
            continue
        found.append(
            Draft(
                sentence,
                None,
                speaker,
                spans,
                "say",
                "direct",
                carried=True,
                rules=[rule],
                confidence=confidence,
            )
        )
    return found


def _speaker_before(
    scene: Scene, known: Sequence[Draft], sentence: Sentence
) -> tuple[Speaker | None, str, float]:
    previous = _previous(known, sentence.start)
    place = scene.sentence_place(sentence.start)
    before = scene.sentences[place - 1] if place else None
    if previous is not None and not _subhead_between(scene, previous.anchor, sentence.start):
        gap = sentence.paragraph - previous.sentence.paragraph
        near = place - scene.sentence_place(previous.sentence.start)
        if (gap == 0 and near <= 3) or near <= 2:
            return previous.speaker, "carried-quotation", 0.8
    if before is not None and before.paragraph == sentence.paragraph and before.zone == "body":
        speaker = speaker_from(scene, before, 0, "subject-of-sentence-before")
        if speaker is not None and speaker.entity is not None and _is_person(scene, speaker):
            return speaker, "carried-from-subject", 0.6
    return None, "", 0.0


def _is_person(scene: Scene, speaker: Speaker) -> bool:
    return all(
        scene.entities[i].kind in ("person", "anonymous")
        for i in _ids(speaker)
        if i in scene.entities
    )


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
        outer = _relaying(by_sentence.get(before.start, ()), found, before)
        if outer is None:
            continue
        hand, inner_ids = outer
        first = min(
            (d for d in by_sentence.get(sentence.start, ()) if d.parent is None and d.cue),
            key=lambda d: d.anchor,
            default=None,
        )
        if first is None or first.speaker is None or first.quote_type != "mixed":
            continue
        word = scene.text[first.speaker.start : first.speaker.end].lower()
        if word not in _PRONOUNS or first.speaker.start != sentence.start:
            continue
        if not set(_ids(first.speaker)) & set(inner_ids):
            continue
        stop = sentence_limit(scene, sentence, 0)
        spans = spans_without(scene, sentence, 0, stop, ())
        if spans:
            found.append(
                Draft(
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
            )
    return found


def _relaying(
    drafts: Sequence[Draft], carried: Sequence[Draft], sentence: Sentence
) -> tuple[Speaker, tuple[str, ...]] | None:
    """The outer hand of a sentence and the inner speakers it relays there."""
    outers = [d for d in drafts if d.parent is None and d.speaker is not None]
    outers += [d for d in carried if d.sentence is sentence]
    for outer in outers:
        inner = [d for d in drafts if d is not outer and outer.holds(d.anchor)]
        ids = tuple(i for d in inner for i in _ids(d.speaker))
        if ids and outer.speaker is not None:
            return outer.speaker, ids
    return None


_EMPHASIS = frozenset({"jamais", "non", "oui", "pas"})


def carry_indirect(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Carry a speaker into words told without cue or marks, where only they can be theirs.

    "La ministre s'est emportée. Jamais on ne l'avait consultée." A sentence that opens with
    emphasis, or asks, right after the speaker's sentence, is told in the speaker's own voice.
    """
    found: list[Draft] = []
    busy = {draft.sentence.start for draft in drafts}
    for before, sentence in pairwise(scene.sentences):
        if sentence.zone != "body" or before.paragraph != sentence.paragraph:
            continue
        if sentence.start in busy or any(d.holds(sentence.start) for d in drafts):
            continue
        asks = scene.text[sentence.end - 1] == "?"
        if not sentence.tokens or not (sentence.tokens[0].norm in _EMPHASIS or asks):
            continue
        speaker = _teller(scene, drafts, before)
        stop = sentence_limit(scene, sentence, 0)
        spans = spans_without(scene, sentence, 0, stop, ())
        if speaker is None or not spans:
            continue
        act: Act = "ask" if asks else "deny"
        found.append(
            Draft(
                sentence,
                None,
                speaker,
                spans,
                act,
                "free_indirect",
                carried=True,
                rules=["carried-free-indirect"],
                confidence=0.5,
            )
        )
    return found


def _teller(scene: Scene, drafts: Sequence[Draft], before: Sentence) -> Speaker | None:
    told = [d for d in drafts if d.sentence is before and d.parent is None and d.speaker]
    if told:
        return max(told, key=lambda d: d.anchor).speaker
    speaker = speaker_from(scene, before, 0, "subject-of-sentence-before")
    known = speaker is not None and speaker.entity is not None
    return speaker if speaker is not None and known and _is_person(scene, speaker) else None

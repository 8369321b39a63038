"""C'est ce qu'a dit X: what stands just before is what X said."""

from recoupe.read.attribution.complements import quotation_spans
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.hits import VerbHit, cue_span
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import subject_after, subject_before

_OPENINGS = (
    ("c'", "est", "ce"),
    ("voilà", "ce"),
    ("voici", "ce"),
    ("c'", "est", "du", "moins", "ce"),
)


def draft_cleft(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft the speech that *c'est ce que* ascribes to somebody after the words themselves."""
    sentence = hit.sentence
    norms = tuple(t.norm for t in sentence.tokens[:6])
    lead = next((o for o in _OPENINGS if norms[: len(o)] == o), None)
    if lead is None or norms[len(lead)] not in ("que", "qu'") or hit.group.first > len(lead) + 6:
        return None
    place = scene.sentence_place(sentence.start)
    if place < 1:
        return None
    before = scene.sentences[place - 1]
    closing = scene.closing_at(before.end) or scene.closing_at(before.tokens[-1].end)
    spans = quotation_spans(scene, closing) if closing is not None else ()
    found = subject_after(scene, hit.group, hit.last)
    speaker = found[0] if found is not None else subject_before(scene, hit.group)
    if speaker is None or not spans:
        return None
    sense = hit.senses[0]
    return Draft(
        sentence,
        cue_span(hit, scene.text),
        speaker,
        spans,
        sense.act,
        "direct",
        factivity=sense.factivity,
        rules=["cleft", *speaker.rules],
        confidence=0.85,
    )

"""*C'est ce qu'a dit X*: the quotation just before is what X said."""

from recoupe.read.attribution.content.quotations import quotation_spans
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.speakers.postposed import subject_after
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.preposed import subject_before
from recoupe.records import Sentence, Span

_FARTHEST_VERB = 6


def draft_cleft(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft the speech that *c'est ce que* ascribes to somebody after the words themselves."""
    if not _opens(scene, hit):
        return None
    spans = _quoted_before(scene, hit.sentence)
    found = subject_after(scene, hit.group, hit.last)
    speaker = found.speaker if found is not None else subject_before(scene, hit.group)
    if speaker is None or not spans:
        return None
    sense = hit.senses[0]
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        speaker,
        spans,
        sense.act,
        "direct",
        factivity=sense.factivity,
        rules=["cleft", *speaker.rules],
        confidence=0.85,
    )


def _opens(scene: Scene, hit: VerbHit) -> bool:
    """Tell whether the sentence begins with *c'est ce que* and the verb follows at once."""
    norms = tuple(token.norm for token in hit.sentence.tokens[:_FARTHEST_VERB])
    for lead in scene.grammar.cleft_words:
        if norms[: len(lead)] == lead:
            opened = norm_at(hit.sentence, len(lead)) in scene.grammar.complementisers
            return opened and hit.group.first <= len(lead) + _FARTHEST_VERB
    return False


def _quoted_before(scene: Scene, sentence: Sentence) -> tuple[Span, ...]:
    """The quotation the sentence before ends with."""
    place = scene.sentence_place(sentence.start)
    if place < 1:
        return ()
    before = scene.sentences[place - 1]
    closing = scene.closing_at(before.end) or scene.closing_at(before.tokens[-1].end)
    return quotation_spans(scene, closing) if closing is not None else ()

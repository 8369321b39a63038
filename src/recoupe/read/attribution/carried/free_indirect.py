"""Words in the speaker's own voice, without cue or marks: *Jamais on ne l'avait consultée*."""

from collections.abc import Sequence
from itertools import pairwise

from recoupe.read.attribution.carried.tellers import known_subject
from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.spans import spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence


def carry_indirect(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Carry a speaker into words told without cue or marks, where only they can be theirs.

    "La ministre s'est emportée. Jamais on ne l'avait consultée." A sentence that opens with
    emphasis, or asks, right after the speaker's sentence, is told in the speaker's own voice.
    """
    busy = {draft.sentence.start for draft in drafts}
    found = []
    for before, sentence in pairwise(scene.sentences):
        if sentence.zone != "body" or before.paragraph != sentence.paragraph:
            continue
        if sentence.start in busy or any(draft.holds(sentence.start) for draft in drafts):
            continue
        draft = _carry(scene, drafts, before, sentence)
        if draft is not None:
            found.append(draft)
    return found


def _carry(
    scene: Scene, drafts: Sequence[Draft], before: Sentence, sentence: Sentence
) -> Draft | None:
    asks = scene.text[sentence.end - 1] == "?"
    emphatic = sentence.tokens[:1] and sentence.tokens[0].norm in scene.grammar.emphasis
    if not sentence.tokens or not (asks or emphatic):
        return None
    speaker = _teller(scene, drafts, before)
    spans = spans_without(scene, sentence, 0, sentence_limit(scene, sentence, 0), ())
    if speaker is None or not spans:
        return None
    return Draft(
        sentence,
        None,
        speaker,
        spans,
        "ask" if asks else "deny",
        "free_indirect",
        carried=True,
        rules=["carried-free-indirect"],
        confidence=0.5,
    )


def _teller(scene: Scene, drafts: Sequence[Draft], before: Sentence) -> Speaker | None:
    """Who speaks last in a sentence, else whom it tells of."""
    told = [d for d in drafts if d.sentence is before and d.parent is None and d.speaker]
    if told:
        return max(told, key=lambda draft: draft.anchor).speaker
    return known_subject(scene, before)

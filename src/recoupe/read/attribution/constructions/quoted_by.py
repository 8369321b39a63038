"""The hand that passes words on: a dit Sow, *cité par le quotidien*."""

from collections.abc import Sequence

from recoupe.read.attribution.drafts import Draft, told_before
from recoupe.read.attribution.phrases.places import norm_at
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.speakers.phrases import speaker_from
from recoupe.records import Sentence, Span, Token

# A comma and a blank may part a speaker from what describes them.
_RIGHT_AFTER = 3


def draft_quoted_by(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Draft the outer layer of whoever passes a layer on, and nest that layer in it."""
    found = []
    for token in sentence.tokens[:-2]:
        if _is_quoted_by(scene, sentence, token):
            outer = _outer(scene, sentence, token, drafts)
            if outer is not None:
                found.append(outer)
    return found


def _is_quoted_by(scene: Scene, sentence: Sentence, token: Token) -> bool:
    following = norm_at(sentence, token.index + 1)
    return token.norm in scene.words.quoted_by and following in scene.grammar.agent_prepositions


def _outer(scene: Scene, sentence: Sentence, token: Token, drafts: Sequence[Draft]) -> Draft | None:
    inner = _described(sentence, token.start, drafts) or told_before(sentence, token.start, drafts)
    speaker = speaker_from(scene, sentence, token.index + 2, "quoted-by")
    if inner is None or speaker is None or inner.fixed:
        return None
    outer = Draft(
        sentence,
        Span.of(scene.text, token.start, sentence.tokens[token.index + 1].end),
        speaker,
        inner.content,
        "say",
        inner.quote_type,
        rules=["quoted-by", *speaker.rules],
        confidence=0.85,
    )
    inner.parent, inner.fixed = outer, True
    return outer


def _described(sentence: Sentence, position: int, drafts: Sequence[Draft]) -> Draft | None:
    """The layer whose speaker the words describe: deux experts *cités par X* estiment."""
    for draft in drafts:
        if draft.sentence is not sentence or draft.speaker is None or draft.cue is None:
            continue
        after = draft.speaker.start < position < draft.cue.start
        if after and position - draft.speaker.end < _RIGHT_AFTER:
            return draft
    return None

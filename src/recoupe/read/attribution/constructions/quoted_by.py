"""The hand that passes words on: a dit Sow, *cité par le quotidien*."""

from collections.abc import Sequence

from recoupe.read.attribution.drafts import Draft, told_before
from recoupe.read.clauses.phrases.adverbials import adverbial_end
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.records import Sentence, Span, Token

# A comma and a blank may part a speaker from what describes them.
_RIGHT_AFTER = 3


def draft_quoted_by(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Draft the outer layer of whoever passes a layer on, and nest that layer in it."""
    found: list[Draft] = []
    if scene.words.quoted_by.isdisjoint(scene.words_in(sentence)):
        return found
    for token in sentence.tokens[:-2]:
        agent = _agent(scene, sentence, token)
        if agent is not None:
            outer = _outer(scene, sentence, token, agent, drafts)
            if outer is not None:
                found.append(outer)
    return found


def _agent(scene: Scene, sentence: Sentence, token: Token) -> int | None:
    """Index of *par* behind *cité*, over an adverb or a time: cité *mercredi soir* par."""
    if token.norm not in scene.words.quoted_by:
        return None
    place = token.index + 1
    while place < len(sentence.tokens):
        timex = scene.timex_at(sentence.tokens[place].start)
        after = adverbial_end(sentence, place, scene)
        if timex is not None:
            after = max(after, index_at(sentence, timex.end))
        if after == place:
            break
        place = after
    return place if norm_at(sentence, place) in scene.grammar.agent_prepositions else None


def _outer(
    scene: Scene, sentence: Sentence, token: Token, agent: int, drafts: Sequence[Draft]
) -> Draft | None:
    inner = _described(sentence, token.start, drafts) or told_before(sentence, token.start, drafts)
    speaker = speaker_from(scene, sentence, agent + 1, "quoted-by")
    if inner is None or speaker is None or inner.fixed or _describes(inner, token.start):
        return None
    outer = Draft(
        sentence,
        Span.of(scene.text, token.start, sentence.tokens[agent].end),
        speaker,
        inner.content,
        "say",
        inner.quote_type,
        rules=["quoted-by", *speaker.rules],
        confidence=0.85,
    )
    inner.parent, inner.fixed = outer, True
    return outer


def _describes(inner: Draft, position: int) -> bool:
    """Tell words on the thing spoken of: dément l'information, *reprise par la radio*."""
    return inner.holds(position) or 0 <= position - inner.content[-1].end < _RIGHT_AFTER


def _described(sentence: Sentence, position: int, drafts: Sequence[Draft]) -> Draft | None:
    """The layer whose speaker the words describe: deux experts *cités par X* estiment."""
    for draft in drafts:
        if draft.sentence is not sentence or draft.speaker is None or draft.cue is None:
            continue
        after = draft.speaker.start < position < draft.cue.start
        if after and position - draft.speaker.end < _RIGHT_AFTER:
            return draft
    return None

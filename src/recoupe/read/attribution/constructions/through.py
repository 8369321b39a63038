"""Hands that pass words on unseen: a fait savoir, *par l'intermédiaire de Mascate*, que."""

from collections.abc import Sequence

from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.records import Sentence

_LONGEST_LEAD = 5
# Characters between a cue and the phrase behind it.
_FARTHEST = 60


def mark_hands(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a layer the go-between its sentence names beside its cue."""
    for draft in drafts:
        if draft.cue is not None and draft.speaker is not None and draft.through is None:
            draft.through = _go_between(scene, draft)


def _go_between(scene: Scene, draft: Draft) -> str | tuple[str, ...] | None:
    sentence = draft.sentence
    if scene.words.go_between_nouns.isdisjoint(scene.words_in(sentence)):
        return None
    for token in sentence.tokens[:-2]:
        if token.norm not in scene.grammar.agent_prepositions or draft.holds(token.start):
            continue
        index = _named_at(scene, sentence, token.index)
        if index is None or not _is_near(draft, token.start):
            continue
        hand = speaker_from(scene, sentence, index, "through")
        if hand is None or _interprets(scene, hand.start, hand.end):
            continue
        within = hand.start < sentence.tokens[index].start
        return _whose(scene, hand.entity) if within else hand.entity
    return None


def _whose(scene: Scene, entity: str | tuple[str, ...] | None) -> str | None:
    """The body or state of a go-between read as a person: l'intermédiaire *d'Oman*."""
    record = scene.entities.get(entity) if isinstance(entity, str) else None
    if record is None:
        return None
    state = record.iso3.lower() if record.iso3 else None
    return next((own for own in (record.affiliation, state) if own in scene.entities), None)


def _named_at(scene: Scene, sentence: Sentence, index: int) -> int | None:
    """Index where the go-between is named: par l'entremise *de X*; par *un émissaire*."""
    lead = sentence.tokens[index + 1 : index + _LONGEST_LEAD]
    noun = next((t for t in lead if t.norm in scene.words.go_between_nouns), None)
    before = () if noun is None else lead[: noun.index - index - 1]
    if noun is None or any(token.pos not in ("DET", "ADJ") for token in before):
        return None
    if norm_at(sentence, noun.index + 1) in scene.grammar.of_prepositions:
        return noun.index + 2
    return index + 1 if noun.norm in scene.words.go_betweens else None


def _is_near(draft: Draft, position: int) -> bool:
    """Tell a phrase between the cue and what is said, or right behind either."""
    assert draft.cue is not None
    first, last = draft.cue.start, max(draft.content[0].start, draft.cue.end)
    return first < position < last or 0 <= position - draft.cue.end < _FARTHEST


def _interprets(scene: Scene, start: int, end: int) -> bool:
    """Tell *une interprète*, whose words are the speaker's own."""
    words = scene.text[start:end].lower().split()
    return any(word in scene.words.interpreters for word in words)

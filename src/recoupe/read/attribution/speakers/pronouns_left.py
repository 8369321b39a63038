"""Pronouns nobody was found for, once unnamed sources are known: « ... », a-t-*elle* ajouté."""

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Token

_NEAR = 3


def resolve_pronouns_left(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a subject pronoun that means nobody known to whoever spoke last and agrees with it.

    *De source judiciaire* names no mention a pronoun could stand for; its layer of speech does.
    """
    told: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.anchor):
        if draft.parent is not None or draft.speaker is None:
            continue
        if draft.speaker.entity is None and _is_pronoun(scene, draft.speaker):
            before = _last_that_agrees(scene, draft, told)
            if before is not None:
                draft.speaker = replace(draft.speaker, entity=before.entity)
        if isinstance(draft.speaker.entity, str):
            told.append(draft)


def _is_pronoun(scene: Scene, speaker: Speaker) -> bool:
    word = scene.text[speaker.start : speaker.end].lower()
    return word in scene.grammar.third_person_subjects


def _last_that_agrees(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Speaker | None:
    assert draft.speaker is not None
    place = scene.sentence_place(draft.sentence.start)
    wanted = _form(draft.sentence, draft.speaker)
    for before in reversed(told):
        if place - scene.sentence_place(before.sentence.start) > _NEAR:
            return None
        if before.speaker is not None and _agrees(_form(before.sentence, before.speaker), wanted):
            return before.speaker
    return None


def _form(sentence: Sentence, speaker: Speaker) -> Token | None:
    """The word that shows gender and number of a speaker: its noun, name or pronoun."""
    words = [t for t in sentence.tokens if speaker.start < t.end and t.start < speaker.end]
    return next((t for t in words if t.pos in ("NOUN", "PRON", "PROPN")), None)


def _agrees(one: Token | None, other: Token | None) -> bool:
    if one is None or other is None:
        return False
    return all(
        f"{feature}={value}" not in one.morph or f"{feature}={against}" not in other.morph
        for feature, value, against in (
            ("Gender", "Masc", "Fem"),
            ("Gender", "Fem", "Masc"),
            ("Number", "Sing", "Plur"),
            ("Number", "Plur", "Sing"),
        )
    )

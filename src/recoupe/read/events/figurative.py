"""Words of war for sport and markets: *a fusillé* le gardien, un titre *attaqué*."""

import re

from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records.event import EventType

_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b")
_PLAYED: tuple[EventType, ...] = (
    "ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip


_TRADED: tuple[EventType, ...] = ("ASSAULT", "RETREAT", "SANCTION")
# So many sentences before and after tell what is spoken of.
_AROUND = 2
_ENOUGH = 2


def is_figure(scene: EventScene, draft: Draft) -> bool:
    """Tell a word of conflict in a sentence about a match or about prices."""
    figures = scene.table.words.figures
    words = scene.clauses.words_in(draft.sentence)
    if draft.type in _TRADED and not words.isdisjoint(figures.markets):
        return True
    if draft.type not in _PLAYED:
        return False
    told = scene.text[draft.sentence.start : draft.sentence.end]
    played = not words.isdisjoint(figures.sports) or _SCORE.search(told) is not None
    return played or _is_in_a_match(scene, draft)


def _is_in_a_match(scene: EventScene, draft: Draft) -> bool:
    """Tell a sentence among others about a match, though it holds no word of sport itself."""
    place = scene.clauses.sentence_place(draft.sentence.start)
    around = scene.clauses.sentences[max(0, place - _AROUND) : place + _AROUND + 1]
    sports = scene.table.words.figures.sports
    found = {word for sentence in around for word in scene.clauses.words_in(sentence) & sports}
    return len(found) >= _ENOUGH

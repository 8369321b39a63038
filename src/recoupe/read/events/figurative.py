"""Words of war for sport and markets: *a fusillé* le gardien, un titre *attaqué*."""

import re

from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records.event import EventType

_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b")
_PLAYED: tuple[EventType, ...] = (
    "ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip


def is_figure(scene: EventScene, draft: Draft) -> bool:
    """Tell a word of conflict in a sentence about a match or about prices."""
    figures = scene.table.words.figures
    words = {token.norm for token in draft.sentence.tokens}
    told = scene.text[draft.sentence.start : draft.sentence.end]
    if draft.type in _PLAYED and (words & figures.sports or _SCORE.search(told)):
        return True
    return draft.type == "ASSAULT" and bool(words & figures.markets)

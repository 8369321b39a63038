"""The time expression that belongs to a trigger."""

from recoupe.read.clauses.morphology import is_participle
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Timex

_FARTHEST = 60


def time_of(scene: EventScene, draft: Draft) -> Timex | None:
    """The date or hour the parse hangs on the trigger or its verb, else the nearest one.

    A verb between the two parts them.
    """
    near: list[tuple[int, Timex]] = []
    for timex in scene.clauses.times_in(draft.sentence.start, draft.sentence.end):
        if timex.type not in ("DATE", "TIME"):
            continue
        if _hangs_on(draft, timex):
            return timex
        low, high = sorted((timex.start, draft.start))
        if high - low <= _FARTHEST and not _is_parted(draft, low, high):
            near.append((high - low, timex))
    return min(near, key=lambda item: item[0])[1] if near else None


def time_above(scene: EventScene, draft: Draft) -> Timex | None:
    """The time of the participle before, in the phrase of the noun that one describes.

    Un pays déchiré *depuis 1998* par des rebelles *appuyés* par Oslo.
    """
    for token in reversed(draft.sentence.tokens[: draft.first]):
        if token.norm == "," or (token.pos in ("AUX", "VERB") and not is_participle(token)):
            return None
        if is_participle(token):
            children = scene.children(draft.sentence, token.index)
            starts = (draft.sentence.tokens[child].start for child in children)
            found = (scene.clauses.timex_at(start) for start in starts)
            return next((timex for timex in found if timex is not None), None)
    return None


def _hangs_on(draft: Draft, timex: Timex) -> bool:
    """Tell whether the parse makes the trigger, or the verb over it, the head of the time."""
    tokens = draft.sentence.tokens
    index = index_at(draft.sentence, timex.start)
    while index < len(tokens) and tokens[index].start < timex.end:
        head = tokens[index].head
        if not timex.start <= tokens[head].start < timex.end:
            return head in (draft.head, draft.clause)
        index += 1
    return False


def _is_parted(draft: Draft, low: int, high: int) -> bool:
    own = range(draft.first, draft.last + 1)
    return any(
        token.pos in ("VERB", "AUX") and token.index not in own
        for token in draft.sentence.tokens
        if low < token.start < high
    )

"""Layers of speech inside each other, and the hands they came through."""

from collections.abc import Sequence

from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.subjects.speaker import entity_ids


def nest(drafts: Sequence[Draft]) -> None:
    """Set each draft's parent: the smallest other content that holds its cue or its words."""
    spans = [(span.start, span.end, draft) for draft in drafts for span in draft.content]
    for draft in drafts:
        if draft.fixed:
            continue
        anchor = draft.anchor
        best: Draft | None = None
        for other in [other for start, end, other in spans if start <= anchor < end]:
            if other is draft or other.parent is draft or not _encloses(other, draft):
                continue
            if best is None or other.length < best.length or other.parent is best:
                best = other
        draft.parent = best


def _encloses(outer: Draft, inner: Draft) -> bool:
    """Tell whether content that holds the anchor of a layer is the wider one's."""
    if outer.cue is not None and inner.cue is not None and outer.cue.overlaps(inner.cue):
        return False
    if outer.length == inner.length:
        return outer.cue is None and inner.cue is not None
    return outer.length > inner.length


def hands(draft: Draft) -> tuple[str, ...]:
    """The outer speakers a layer came through, nearest to the source first."""
    found: list[str] = list(entity_ids(draft.through))
    layer = draft.parent
    while layer is not None:
        if layer.speaker is not None:
            found.extend(entity_ids(layer.speaker.entity))
        found.extend(entity_ids(layer.through))
        layer = layer.parent
    return tuple(dict.fromkeys(found))

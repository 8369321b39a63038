"""Whether content is quoted whole, in part or not at all."""

from collections.abc import Sequence

from recoupe.read.clauses.marks import ANY_QUOTATION
from recoupe.read.clauses.scene import Scene
from recoupe.records import Span
from recoupe.records.attribution import QuoteType


def quote_type(scene: Scene, content: Sequence[Span]) -> QuoteType:
    """Direct when marks hold all of the content, mixed when they hold some, else indirect."""
    around = [scene.quotation_at(span.start) for span in content]
    if all(q is not None and s.end <= q.end for q, s in zip(around, content, strict=True)):
        first = around[0]
        whole = first is not None and first.start == content[0].start
        return "direct" if whole else "indirect"
    return "mixed" if _holds_mark(scene, content) else "indirect"


def _holds_mark(scene: Scene, content: Sequence[Span]) -> bool:
    return any(
        mark in ANY_QUOTATION and (scene.opening_at(place) or scene.closing_at(place + 1))
        for span in content
        if not ANY_QUOTATION.isdisjoint(span.text)
        for place, mark in enumerate(span.text, span.start)
    )


def clause_type(scene: Scene, content: Sequence[Span]) -> QuoteType:
    """The type of a clause a verb governs: quoted whole, it is still no quotation of its own."""
    kind = quote_type(scene, content)
    return "mixed" if kind == "direct" else kind

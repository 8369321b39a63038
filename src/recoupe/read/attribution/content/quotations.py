"""Quotations as content: their paragraphs from the first mark to the last."""

from recoupe.read.attribution.content.spans import trim_marks
from recoupe.read.clauses.scene import Scene
from recoupe.records import Quotation, Span


def quotation_chain(scene: Scene, quotation: Quotation) -> tuple[Quotation, ...]:
    """The quotation with the paragraphs that continue it, from its first mark to its last."""
    outer = scene.outer
    place = scene.outer_place(quotation)
    if place < 0:
        return (quotation,)
    first = last = place
    while first > 0 and outer[first].continues:
        first -= 1
    while last + 1 < len(outer) and outer[last + 1].continues:
        last += 1
    return outer[first : last + 1]


def quotation_spans(scene: Scene, quotation: Quotation) -> tuple[Span, ...]:
    """The words of a quotation, one span a paragraph."""
    spans = [trim_marks(scene, q.start, q.end) for q in quotation_chain(scene, quotation)]
    return tuple(span for span in spans if span is not None)

"""From tokens to the spans of content: other speakers' zones and loose marks cut away."""

from collections.abc import Sequence

from recoupe.read.attribution.content.limits import without_final
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.clauses.marks import LEADING
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Span


def spans_without(
    scene: Scene, sentence: Sentence, first: int, stop: int, zones: Sequence[Zone]
) -> tuple[Span, ...]:
    """Spans of tokens ``first`` to ``stop`` with the zones of other speakers cut out."""
    spans = []
    place = first
    for zone_first, zone_stop in sorted(zones):
        if zone_stop <= place or zone_first >= stop:
            continue
        if zone_first > place:
            spans.append(_trimmed(scene, sentence, place, zone_first))
        place = max(place, zone_stop)
    if place < stop:
        spans.append(_trimmed(scene, sentence, place, stop))
    return tuple(span for span in spans if span is not None)


def _trimmed(scene: Scene, sentence: Sentence, first: int, stop: int) -> Span | None:
    """The span of some tokens without commas around it or a closing mark that ends it."""
    tokens = sentence.tokens
    stop = without_final(sentence, first, stop)
    while first < stop and tokens[first].norm in LEADING:
        first += 1
    if first >= stop:
        return None
    return trim_marks(scene, tokens[first].start, tokens[stop - 1].end)


def trim_marks(scene: Scene, start: int, end: int) -> Span | None:
    """Cut marks that the span does not hold both of, and a pair that holds all of it."""
    opened = scene.opening_at(start)
    closed = scene.closing_at(end)
    if opened is not None and (opened is closed or opened.close > end):
        start = opened.start
    if closed is not None and (opened is closed or closed.open < start):
        end = closed.end
    text = scene.text
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span.of(text, start, end) if end > start else None

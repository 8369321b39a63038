"""Who wrote a document that demands or offers: whoever is told before to have sent it."""

from collections.abc import Iterator

from recoupe.crosscheck.ledger.sides import Sides
from recoupe.records import Reading

# The document is told of in its own sentence or in the two before it.
_SENTENCES = 3


def author_of(reading: Reading, place: int, sides: Sides) -> tuple[str, ...]:
    """Give the side of whoever does something in the sentences before a place, the nearest first.

    Nobody where these sentences tell of nobody who does or says anything.
    """
    before = [sentence for sentence in reading.layout.sentences if sentence.start <= place]
    for sentence in reversed(before[-_SENTENCES:]):
        for entities in _doing(reading, sentence.start, min(sentence.end, place)):
            found = sides.of_local(reading.dispatch.id, entities)
            if len(found) == 1:
                return found
    return ()


def _doing(reading: Reading, start: int, end: int) -> Iterator[str | tuple[str, ...]]:
    """Yield those who do something in a stretch, then those who speak in it."""
    for event in reading.events:
        if start <= event.trigger.start < end and event.actors:
            yield event.actors
    for item in reading.attributions:
        source = item.source
        if source is None or source.start is None or source.entity is None:
            continue
        if start <= source.start < end:
            yield source.entity

"""Sentences of the running text, captions and headlines left out."""

from collections.abc import Iterator

from recoupe.records import Reading


def body_sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the running text."""
    bodies = [(zone.start, zone.end) for zone in reading.layout.zones if zone.kind == "body"]
    for sentence in reading.layout.sentences:
        if any(start <= sentence.start and sentence.end <= end for start, end in bodies):
            yield sentence.start, sentence.end

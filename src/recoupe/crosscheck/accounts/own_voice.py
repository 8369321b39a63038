"""What an agency tells in its own voice: sentences, and ends of sentences, that nobody says."""

import re
from collections.abc import Iterator

from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.lang.words import words_of
from recoupe.records import Attribution, Reading, Span

Stretch = tuple[int, int]

# "et les deux hommes se sont quittés" is no claim worth a line; eight words mostly are, and five
# that count something.
_FEWEST_WORDS, _FEWEST_COUNTED = 8, 5
_EDGES = " \t\n\u00a0\u202f,;:.–—-…"


def own_voice(reading: Reading) -> tuple[Attribution, ...]:
    """List what the agency asserts itself as attributions without source or cue, ids empty.

    What remains of each sentence of the body once every attribution (source, cue, content,
    addressee) is taken out, where it has eight words and names somebody or a date.
    """
    taken = sorted(_taken(reading))
    return tuple(
        Attribution("", "indirect", "say", None, None, (span,))
        for start, end in body_sentences(reading)
        for clause in _clauses(reading.dispatch.text, start, end)
        for left in _left(*clause, taken)
        if (span := _trimmed(reading.dispatch.text, *left)) is not None and _tells(reading, span)
    )


def _clauses(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Cut a sentence at its semicolons: what stands on either side is told by itself."""
    at = start
    for found in re.finditer(";", text[start:end]):
        yield at, start + found.start()
        at = start + found.end()
    yield at, end


def _taken(reading: Reading) -> Iterator[Stretch]:
    for attribution in reading.attributions:
        source, addressee = attribution.source, attribution.addressee
        yield from ((span.start, span.end) for span in attribution.content)
        if attribution.cue is not None:
            yield attribution.cue.start, attribution.cue.end
        if source is not None and source.start is not None and source.end is not None:
            yield source.start, source.end
        if addressee is not None:
            yield addressee.start, addressee.end


def _left(start: int, end: int, taken: list[Stretch]) -> Iterator[Stretch]:
    at = start
    for first, last in taken:
        if last <= start or first >= end:
            continue
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span.of(text, start, end) if start < end else None


def _tells(reading: Reading, span: Span) -> bool:
    words = words_of(reading.dispatch.text, [(span.start, span.end)])
    counts = any(word.folded.isdecimal() for word in words)
    if len(words) < (_FEWEST_COUNTED if counts else _FEWEST_WORDS):
        return False
    if counts:
        return True
    places = [(m.start, m.end) for m in reading.mentions if m.entity is not None]
    places += [(t.start, t.end) for t in reading.timexes]
    return any(span.start <= start and end <= span.end for start, end in places)

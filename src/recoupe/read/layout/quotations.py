"""Words between quotation marks."""

from collections.abc import Iterable

from recoupe.read.layout.marks import Mark, find_marks
from recoupe.read.layout.pairing import Pair, closes_first, pair_marks
from recoupe.read.layout.paragraphs import trim
from recoupe.records.layout import Extent, Quotation

_FEW_PARAGRAPHS = 5


def find_quotations(text: str, paragraphs: Iterable[Extent]) -> tuple[Quotation, ...]:
    """Return the quotations of the paragraphs in order of their opening, outer before inner.

    None crosses a paragraph. One that is never closed ends with its paragraph (``closed`` is
    false) or with its inner quotation, if they share the closing mark. A paragraph that goes on
    with the quotation left open before it ``continues`` it, with or without a reopening mark;
    paragraphs without marks do where the next one that has marks closes it.
    """
    quotations: list[Quotation] = []
    pending: str | None = None
    stretches = tuple(paragraphs)
    marked = [find_marks(text, place.start, place.end) for place in stretches]
    for index, place in enumerate(stretches):
        ahead = marked[index + 1] if index + 1 < len(stretches) else []
        reopened = {mark.family for mark in ahead[:1] if mark.leading}
        pairs = pair_marks(marked[index], place, pending, reopened)
        quotations.extend(_quotations(text, pairs))
        pending = _left_open(pairs, place)
        if pending is not None and not ahead and not _closed_later(marked[index + 1 :], pending):
            pending = None
    return tuple(sorted(quotations, key=lambda quote: (quote.open, -quote.close)))


def _quotations(text: str, pairs: list[Pair]) -> Iterable[Quotation]:
    for pair in pairs:
        words = trim(text, pair.inner.start, pair.inner.end)
        if words.start < words.end:
            yield Quotation(
                words.start,
                words.end,
                pair.outer.start,
                pair.outer.end,
                pair.family,
                pair.depth,
                pair.closed,
                pair.continues,
            )


def _closed_later(ahead: list[list[Mark]], family: str) -> bool:
    """Tell whether the next paragraph with marks closes what is open, a few further on at most."""
    marks = next((marks for marks in ahead[:_FEW_PARAGRAPHS] if marks), [])
    return closes_first(marks, family)


def _left_open(pairs: list[Pair], place: Extent) -> str | None:
    for pair in pairs:
        if not pair.closed and pair.depth == 0 and pair.outer.end == place.end:
            return pair.family
    return None


def mark_sides(quotations: Iterable[Quotation]) -> tuple[frozenset[int], frozenset[int]]:
    """Return where opening marks begin and where closing marks begin, for the splitter."""
    opening, closing = set(), set()
    for quote in quotations:
        if quote.open < quote.start:
            opening.add(quote.open)
        if quote.closed:
            closing.add(quote.close - (2 if quote.style == "<<>>" else 1))
    return frozenset(opening), frozenset(closing)

"""Layers of speech: what is left of an outer layer once the layers nested in it are told."""

from collections.abc import Iterable, Sequence

from recoupe.records import Attribution, Span
from recoupe.records.dossier import CitedAttribution

_FEWEST_WORDS = 4
_LONGEST_OPENING = 7
ELISION = "[…]"


def children(
    items: Iterable[CitedAttribution],
) -> dict[tuple[str, str], tuple[CitedAttribution, ...]]:
    """Group attributions by the layer they are nested in, as (dispatch, id)."""
    nested: dict[tuple[str, str], tuple[CitedAttribution, ...]] = {}
    for item in items:
        if item.nested_in is not None:
            outer = (item.dispatch, item.nested_in)
            nested[outer] = (*nested.get(outer, ()), item)
    return nested


def relays(items: Sequence[CitedAttribution]) -> frozenset[tuple[str, str]]:
    """Find the layers that only pass on others' words, as (dispatch, id)."""
    nested = children(items)
    return frozenset(
        key
        for item in items
        if (inner := nested.get(key := (item.dispatch, item.id))) and is_relay(item, inner)
    )


def is_relay(item: Attribution, inner: Sequence[Attribution]) -> bool:
    """Tell whether fewer than four words of a layer are left beside its inner layers.

    A short phrase before the inner layer that ends in a comma ("Au cours de leur entretien, ...")
    tells where or when that was said: it is not counted.
    """
    own = " ".join(own_words(item, inner))
    opening, elided, rest = own.partition(ELISION)
    if elided and opening.rstrip().endswith(",") and len(opening.split()) <= _LONGEST_OPENING:
        own = rest
    own = own.replace(ELISION, " ")
    return sum(word.strip('«»"“”,.;: ').isalnum() for word in own.split()) < _FEWEST_WORDS


def own_words(item: Attribution, inner: Sequence[Attribution]) -> tuple[str, ...]:
    """Give the parts of a layer's content, the words of its inner layers replaced by ``[…]``."""
    holes = [_reach(layer) for layer in inner if layer.content]
    return tuple(_without(span, holes) for span in item.content)


def _reach(item: Attribution) -> tuple[int, int]:
    """From the first to the last word of a layer: source, cue, addressee and content."""
    starts = [span.start for span in item.content]
    ends = [span.end for span in item.content]
    for part in (item.cue, item.source, item.addressee):
        if part is not None and part.start is not None and part.end is not None:
            starts.append(part.start)
            ends.append(part.end)
    return min(starts), max(ends)


def _without(span: Span, holes: Iterable[tuple[int, int]]) -> str:
    pieces, at = [], span.start
    for start, end in sorted(holes):
        if end <= at or start >= span.end:
            continue
        if start > at:
            pieces.append(span.text[at - span.start : start - span.start].strip())
        if not pieces or pieces[-1] != ELISION:
            pieces.append(ELISION)
        at = end
    pieces.append(span.text[at - span.start :].strip() if at < span.end else "")
    words = " ".join(piece for piece in pieces if piece)
    return words.replace(f"{ELISION} ,", f"{ELISION},").replace(f"{ELISION} .", ELISION)

"""Layers of speech: which one makes the claim."""

from collections.abc import Sequence

from recoupe.lang.words import words_of
from recoupe.records import Attribution

# "Au cours de leur entretien, X a précisé que ..., a indiqué Y": six words of forty frame what X
# says and are nothing that Y claims.
_FRAME = 0.2
_SENTENCE_ENDS = frozenset(".!?…")


def claiming(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Keep the attributions that make a claim of their own.

    In "A a promis B, a indiqué C" the words of C are that A promised B, and the claim is A's,
    through C: counting C's layer too would make two claims of one. A layer is left out when what
    is nested in it, speaker and cue included, covers its content but for a frame of a few words.
    A layer that goes on in a sentence of its own is kept.
    """
    return tuple(
        layer
        for layer in attributions
        if not _only_relays(text, layer, _nested(layer, attributions))
    )


def _nested(layer: Attribution, attributions: Sequence[Attribution]) -> list[tuple[int, int]]:
    """Give the stretch of each layer directly inside, from its first word to its last."""
    return [
        (min(start for start, _ in parts), max(end for _, end in parts))
        for inner in attributions
        if inner.nested_in == layer.id and (parts := _parts(inner))
    ]


def _parts(layer: Attribution) -> list[tuple[int, int]]:
    parts = [(span.start, span.end) for span in (*layer.content, layer.cue) if span is not None]
    parts += [
        (party.start, party.end)
        for party in (layer.source, layer.addressee)
        if party is not None and party.start is not None and party.end is not None
    ]
    return parts


def _only_relays(text: str, layer: Attribution, nested: Sequence[tuple[int, int]]) -> bool:
    if not nested:
        return False
    words = words_of(text, [(span.start, span.end) for span in layer.content])
    outside = [w for w in words if not any(start <= w.start < end for start, end in nested)]
    if len(outside) > _FRAME * len(words):
        return False
    return not any(
        not _SENTENCE_ENDS.isdisjoint(
            text[max(nested_end for _, nested_end in nested) : word.start]
        )
        for word in outside
    )

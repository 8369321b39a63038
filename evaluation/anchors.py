"""Anchors: how our gold names a stretch of text without counting characters.

An anchor is the words themselves when they stand once in the text, or the words between
``⟦`` and ``⟧`` with enough of their surroundings to be found once: ``⟦Il⟧ a aussi rappelé``.
"""


class AnchorError(ValueError):
    """An anchor is not found, or found more than once."""


def locate(text: str, anchor: str) -> tuple[int, int]:
    """Find the one stretch an anchor means; half-open offsets in code points.

    Raises ``AnchorError`` when the anchor is absent from the text or ambiguous.

    >>> locate("Il vient. Il part.", "⟦Il⟧ part")
    (10, 12)
    """
    before, opened, rest = anchor.partition("⟦")
    words, closed, after = rest.partition("⟧")
    if not opened:
        before, words, after = "", anchor, ""
    elif not closed:
        raise AnchorError(f"anchor {anchor!r} opens ⟦ and never closes it; write ⟧ after the words")
    context = before + words + after
    if not words:
        raise AnchorError(f"anchor {anchor!r} marks no words")
    first = text.find(context)
    if first < 0:
        raise AnchorError(f"anchor {anchor!r} is not in the text; copy the words exactly")
    if text.find(context, first + 1) >= 0:
        raise AnchorError(
            f"anchor {anchor!r} stands more than once; "
            "add context: words before ⟦words⟧ words after"
        )
    start = first + len(before)
    return start, start + len(words)

"""Anchors: how our gold names a stretch of text without counting characters."""

_OPEN, _CLOSE = "⟦", "⟧"
_STEP = 12


def anchor(text: str, start: int, end: int) -> str | None:
    """Name a stretch by its words or, where they stand twice, within enough of the text around.

    The words are between ``⟦`` and ``⟧`` then. ``None`` where that cannot be: no words, or
    such marks in the text itself.
    """
    words = text[start:end]
    if not words or _OPEN in words:
        return None
    if text.count(words) == 1 and _twice(text, words) is False:
        return words
    left, right = start, end
    while left > 0 or right < len(text):
        left, right = max(0, left - _STEP), min(len(text), right + _STEP)
        around = text[left:right]
        if _OPEN in around or _CLOSE in around:
            return None
        if not _twice(text, around):
            return f"{text[left:start]}{_OPEN}{words}{_CLOSE}{text[end:right]}"
    return None


def _twice(text: str, words: str) -> bool:
    """Tell whether words stand twice, even where the two overlap."""
    return text.find(words, text.find(words) + 1) >= 0

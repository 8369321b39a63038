"""Which quotation marks a stretch of speech is written with."""

from collections.abc import Sequence
from typing import Literal

from evaluation.annotation import GoldSpan

Style = Literal["guillemets", "curly", "straight", "none"]

_STYLES: dict[str, Style] = {
    "«": "guillemets", "»": "guillemets", "“": "curly", "”": "curly", '"': "straight",
}


def mark_style(text: str, content: Sequence[GoldSpan]) -> Style:
    """Tell the marks right around the content, else the first ones inside it.

    >>> mark_style('Il dit : « Non. »', [GoldSpan(11, 15, "Non.")])
    'guillemets'
    """
    if not content:
        return "none"
    before = text[: content[0].start].rstrip()[-1:]
    after = text[content[-1].end :].lstrip(" \u00a0\u202f.,")[:1]
    inside = (mark for span in content for mark in span.text)
    for mark in (before, after, *inside):
        if mark in _STYLES:
            return _STYLES[mark]
    return "none"

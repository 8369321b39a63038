"""Which quotation marks a stretch of speech is written with."""

from collections.abc import Sequence
from typing import Literal

from evaluation.annotation import GoldSpan

Style = Literal["guillemets", "curly", "straight", "none"]

_STYLES: dict[str, Style] = {
    "«": "guillemets",
    "»": "guillemets",
    "“": "curly",
    "”": "curly",
    '"': "straight",
}
_OPENING = ("«", "“")


def mark_style(text: str, content: Sequence[GoldSpan]) -> Style:
    """Tell the marks right around the content, else the first ones inside it.

    >>> mark_style('Il dit : « Non. »', [GoldSpan(11, 15, "Non.")])
    'guillemets'
    """
    if not content:
        return "none"
    before = text[: content[0].start].rstrip()
    if before[-1:] in _OPENING or (before[-1:] == '"' and before.count('"') % 2):
        return _STYLES[before[-1]]
    inside = (mark for span in content for mark in span.text if mark in _STYLES)
    return next((_STYLES[mark] for mark in inside), "none")

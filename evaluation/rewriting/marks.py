"""The quotation marks of one style for those of another."""

import re
from typing import Literal

from evaluation.rewriting.documents import Swap
from evaluation.rewriting.replacing import Replacement, Rule

Style = Literal["guillemets", "curly", "straight"]

_MARKS: dict[Style, tuple[str, str]] = {
    "guillemets": ("« ", " »"),
    "curly": ("“", "”"),
    "straight": ('"', '"'),
}
_ORDER: tuple[Style, ...] = ("guillemets", "curly", "straight")
_OPENING = re.compile(r"«[ \u00a0\u202f]?|“|(?<![^\s(\[«“'’])\"")
_CLOSING = re.compile(r"[ \u00a0\u202f]?»|”|(?<=[^\s(\[«“'’])\"")


def swap_marks(*, steps: int) -> Swap:
    """Build rules that go on from each style by ``steps``: guillemets, curly, straight, again."""

    def rule(pattern: re.Pattern[str], side: int) -> Rule:
        def other(match: re.Match[str]) -> list[Replacement]:
            style = _ORDER[(_ORDER.index(_style(match[0])) + steps) % len(_ORDER)]
            return [Replacement(*match.span(), _MARKS[style][side])]

        return Rule(pattern, other)

    return Swap((rule(_OPENING, 0), rule(_CLOSING, 1)))


def _style(mark: str) -> Style:
    if "«" in mark or "»" in mark:
        return "guillemets"
    return "straight" if mark == '"' else "curly"

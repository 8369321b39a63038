"""Which stretches stand in round or square brackets."""

import re
from collections.abc import Iterator

from recoupe.records.layout import Extent

_BRACKET = re.compile(r"[()\[\]]")
_PARTNERS = {")": "(", "]": "["}


def find_brackets(text: str, place: Extent) -> Iterator[Extent]:
    """Yield the outermost balanced bracketed stretches, brackets included, in order.

    A bracket without a partner brackets nothing.
    """
    stack: list[tuple[str, int]] = []
    found: list[Extent] = []
    for bracket in _BRACKET.finditer(text, place.start, place.end):
        sign = bracket.group()
        if sign not in _PARTNERS:
            stack.append((sign, bracket.start()))
        elif stack and stack[-1][0] == _PARTNERS[sign]:
            _, start = stack.pop()
            while found and found[-1].start > start:
                found.pop()
            found.append(Extent(start, bracket.end()))
    yield from found

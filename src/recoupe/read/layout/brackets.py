"""Which stretches stand in round or square brackets."""

from collections.abc import Iterator

from recoupe.records.layout import Extent

_PARTNERS = {")": "(", "]": "["}


def find_brackets(text: str, place: Extent) -> Iterator[Extent]:
    """Yield the outermost balanced bracketed stretches, brackets included, in order.

    A bracket without a partner brackets nothing.
    """
    stack: list[tuple[str, int]] = []
    found: list[Extent] = []
    for position in range(place.start, place.end):
        char = text[position]
        if char in "([":
            stack.append((char, position))
        elif char in _PARTNERS and stack and stack[-1][0] == _PARTNERS[char]:
            _, start = stack.pop()
            while found and found[-1].start > start:
                found.pop()
            found.append(Extent(start, position + 1))
    yield from found

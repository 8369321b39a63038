"""Whether a place lies outside what is said."""

from collections.abc import Sequence

from recoupe.records import Span


def is_outside(position: int, content: Sequence[Span]) -> bool:
    """Tell whether no span of the content covers this place."""
    return not any(span.start <= position < span.end for span in content)

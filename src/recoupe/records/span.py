"""A stretch of a dispatch's text."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Half-open stretch ``[start, end)`` of ``Dispatch.text``, in Unicode code points.

    ``text`` is stored beside the offsets so that a span can be checked against the dispatch
    it came from: ``verify`` is called whenever a reading is loaded.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """Cut ``text[start:end]``; raises ``ValueError`` when the offsets do not fit the text."""
        if not 0 <= start <= end <= len(text):
            raise ValueError(
                f"span [{start}, {end}) does not fit a text of {len(text)} code points; "
                "offsets count code points of Dispatch.text"
            )
        return cls(start, end, text[start:end])

    def verify(self, text: str) -> bool:
        """Tell whether the stored words are the words of ``text`` at these offsets."""
        return text[self.start : self.end] == self.text

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies within this span, borders included."""
        return self.start <= other.start and other.end <= self.end

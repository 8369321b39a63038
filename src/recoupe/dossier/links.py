"""The ways from a line of the file to the words of a dispatch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """The way to the words of one dispatch; ``parts`` are half-open code points of its text."""

    mark: str
    parts: tuple[tuple[int, int], ...]

    @property
    def anchor(self) -> str:
        """The id of the place in the page: ``d-A-123-456``."""
        return f"d-{self.mark}-{self.parts[0][0]}-{self.parts[-1][1]}"


@dataclass(frozen=True, slots=True)
class Proof:
    """The words of one dispatch under a finding, and their chain.

    ``links`` lead to them, then to the same words in its copies. ``account`` is the agency whose
    account they are: of a reprint, that of its origin.
    """

    text: str
    chain: tuple[str, ...]
    links: tuple[Link, ...]
    account: str

    @property
    def marks(self) -> str:
        """The letters of its dispatches, each once: ``A, C``."""
        return ", ".join(dict.fromkeys(link.mark for link in self.links))

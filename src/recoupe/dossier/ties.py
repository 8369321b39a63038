"""Who speaks to whom and of whom, as the page draws and lists it."""

from dataclasses import dataclass

from recoupe.dossier.links import Link


@dataclass(frozen=True, slots=True)
class Tie:
    """How often one party speaks to another and about it, and the codes of these statements.

    ``links`` has one way to the words for each dispatch.
    """

    speaker: str
    other: str
    to: int
    about: int
    codes: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Ties between parties, the strongest first; ``parties`` are those to be drawn.

    A file with many parties draws those with most statements; ``ties`` has them all.
    """

    parties: tuple[str, ...]
    ties: tuple[Tie, ...]

    @property
    def undrawn(self) -> int:
        """How many parties only the table has."""
        named = {name for tie in self.ties for name in (tie.speaker, tie.other)}
        return len(named) - len(self.parties)

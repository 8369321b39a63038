"""What a person decided, in lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.dossier.links import Link


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided about one line: by whom and when, what it changed, remarks.

    ``verdict`` is that of the judgement; ``said`` is empty where there are but changes and
    remarks.
    """

    verdict: str
    said: str
    changes: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """All of it, phrase by phrase."""
        return tuple(part for part in (self.said, *self.changes, *self.notes) if part)


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that counts nowhere: of what kind it is, who speaks or acts, its words.

    ``key`` is the id of the line, ``links`` lead to its words.
    """

    kind: str
    key: str
    name: str
    who: str
    words: str
    ruling: Ruling
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IdentityLine:
    """Who was merged with whom, or split from whom."""

    key: str
    name: str
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class OutdatedLine:
    """A decision that finds no line: the words it was made about, who decided what, and why."""

    name: str
    words: str
    said: str
    why: str
    note: str


@dataclass(frozen=True, slots=True)
class Rulings:
    """All decisions of a file: by line (``<kind>:<id>``), and those that stand apart."""

    by_line: Mapping[str, Ruling]
    refused: tuple[RefusedLine, ...]
    identities: tuple[IdentityLine, ...]
    outdated: tuple[OutdatedLine, ...]

    def __len__(self) -> int:
        """Count what stands apart."""
        return len(self.refused) + len(self.identities) + len(self.outdated)

    def of(self, kind: str, key: str) -> Ruling | None:
        """Give what was decided about one line."""
        return self.by_line.get(f"{kind}:{key}")


NOTHING_DECIDED = Rulings({}, (), (), ())

"""What has been told so far while a dispatch is read from start to end."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.registry import Registry
from recoupe.read.mentions.words import Line, Quotes
from recoupe.records.entity import MentionKind


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase with the entities it means, and why."""

    phrase: Phrase
    role: Role
    ids: tuple[str, ...]
    kind: MentionKind
    rules: tuple[str, ...]
    confidence: float = 1.0
    silent: bool = False


@dataclass(slots=True)
class Discourse:
    """The reading in progress: ``history`` holds what is resolved, in order of the text.

    ``home`` is the state of the dateline, ``signing`` the folded names of agency and publisher.
    """

    text: str
    lines: tuple[Line, ...]
    quotes: Quotes
    lexicon: Lexicon
    registry: Registry
    filed: str | None
    home: str | None
    signing: frozenset[str]
    history: list[Resolved] = field(default_factory=list)

    def keep(self, item: Resolved | None) -> None:
        """Put what is resolved in its place of the history; None is nothing."""
        if item is None:
            return
        at = len(self.history)
        while at > 0 and self.history[at - 1].phrase.start > item.phrase.start:
            at -= 1
        self.history.insert(at, item)

    def recent(self) -> Iterator[Resolved]:
        """Backwards through what is resolved."""
        return reversed(self.history)

    def drafts(self, item: Resolved) -> list[Draft]:
        """The entities of one resolved phrase."""
        return [self.registry.get(key) for key in item.ids]

    def recent_drafts(self) -> Iterator[Draft]:
        """Entities from the last spoken of to the first, each once."""
        seen: set[str] = set()
        for item in self.recent():
            for key in reversed(item.ids):
                if key not in seen:
                    seen.add(key)
                    yield self.registry.get(key)

    def state_in_view(self, line: Line) -> str | None:
        """The state a bare institution or office belongs to, by what was told.

        A state named in the same line comes first, then the state of the dateline where the
        dispatch speaks of it, then the state told of last.
        """
        told = [
            draft.iso3
            for item in self.recent()
            for draft in self.drafts(item)
            if draft.iso3 and item.phrase.line == line.number
        ]
        if told:
            return told[0]
        seen = [draft.iso3 for draft in self.recent_drafts() if draft.iso3]
        if self.home is not None and (self.home in seen or not seen):
            return self.home
        return seen[0] if seen else None

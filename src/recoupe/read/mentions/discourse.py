"""What has been told so far while a dispatch is read from start to end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import msgspec

from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.registry import Registry
from recoupe.read.mentions.words import Line, Quotes
from recoupe.records.entity import MentionKind

_REMEMBERED = 400
_NEAR = 2
# As in "A Lima, la ministre a parlé".
_AT = "a"


class Resolved(msgspec.Struct, frozen=True):
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

    ``home`` is the state of the dateline, ``signing`` the folded names of agency and publisher,
    ``businesses`` those of companies.
    """

    text: str
    lines: tuple[Line, ...]
    quotes: Quotes
    lexicon: Lexicon
    registry: Registry
    filed: str | None
    home: str | None
    signing: frozenset[str]
    businesses: frozenset[str] = frozenset()
    history: list[Resolved] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def keep(self, item: Resolved | None) -> None:
        """Put what is resolved in its place of the history; None is nothing."""
        if item is None:
            return
        place = bisect_right(self._starts, item.phrase.start)
        self._starts.insert(place, item.phrase.start)
        self.history.insert(place, item)

    def window(self, start: int, end: int) -> list[Resolved]:
        """What is resolved and starts at an offset of ``[start, end)``, in order."""
        first = bisect_left(self._starts, start)
        return self.history[first : bisect_left(self._starts, end, lo=first)]

    def in_line(self, line: Line) -> list[Resolved]:
        """What is resolved of a line, in order."""
        return self.window(line.start, line.end)

    def before(self, line: Line, offset: int, *, lines: int) -> list[Resolved]:
        """What is resolved before an offset, in its line and so many lines before it."""
        return self.window(self.lines[max(line.number - lines, 0)].start, offset)

    def recent(self) -> Iterator[Resolved]:
        """Backwards through what is resolved, as far as a reader remembers."""
        return islice(reversed(self.history), _REMEMBERED)

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
        """The state a bare institution or office belongs to, by what was told in no quotation.

        The town that the line opens with comes first, then the state of the dateline where the
        dispatch speaks of it, then one that acts or is named in the line, a town where something
        happens last; then the last that acted or was named.
        """
        plain = [item for item in self.recent() if item.role.quote is None]
        here = [item for item in plain if item.phrase.line == line.number]
        seen = [draft.iso3 for draft in self.recent_drafts() if draft.iso3]
        opening = here[-1] if here else None
        if opening is not None and opening.phrase.first <= 1 and opening.role.preposition == _AT:
            town = self._state_of(opening)
            if town is not None:
                return town
        speaking = {d.iso3 for d in self.recent_drafts() if d.kind != "place" and d.iso3}
        if self.home is not None and (self.home in speaking or not speaking):
            return self.home
        near = [item for item in plain if line.number - item.phrase.line <= _NEAR]
        told = (self._state_among(items) for items in (here, near, plain))
        return next((iso3 for iso3 in told if iso3), seen[0] if seen else None)

    def _state_of(self, item: Resolved) -> str | None:
        for key in item.ids:
            iso3 = self.registry.get(key).iso3
            if iso3:
                return iso3
        return None

    def _state_among(self, items: list[Resolved]) -> str | None:
        """The state of who acts, else of who is named, else of the place; the last of each.

        Its nationals, told of by number or trade, do not act for it.
        """
        named = [item for item in items if item.kind not in ("group", "place")]
        acting = [item for item in named if item.role.main and not item.role.incise]
        states = (self._state_of(item) for item in (*acting, *named, *items))
        return next((iso3 for iso3 in states if iso3), None)

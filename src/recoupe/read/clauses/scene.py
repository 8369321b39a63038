"""What the steps before have found, arranged for looking up by place."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recoupe.lang.cues import CueTable
from recoupe.lang.folding import fold
from recoupe.lang.grammar import Grammar
from recoupe.lang.speech import SpeechWords
from recoupe.records import Entity, Layout, Mention, Quotation, Sentence, Timex

# A place is held by few mentions at once: the longest reaches back over these many at most.
_HAPPENINGS = frozenset({"document", "event"})
_NEAR = 16


class Steps(NamedTuple):
    """What the steps before attribution have found in one dispatch."""

    text: str
    layout: Layout
    sentences: tuple[Sentence, ...]
    mentions: Sequence[Mention]
    entities: Sequence[Entity]
    timexes: tuple[Timex, ...]


class Lexicon(NamedTuple):
    """What attribution knows of the language.

    ``actor_nouns`` are folded forms of common nouns for people and bodies.
    """

    cues: CueTable
    words: SpeechWords
    grammar: Grammar
    actor_nouns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """One dispatch as attribution sees it. Offsets are code points of ``text``."""

    text: str
    layout: Layout
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]
    timexes: tuple[Timex, ...]
    cues: CueTable
    words: SpeechWords
    grammar: Grammar
    actor_nouns: frozenset[str]
    outer: tuple[Quotation, ...]
    _mention_starts: list[int]
    _timex_starts: list[int]
    _outer_starts: list[int]
    _sentence_starts: list[int]
    _openings: dict[int, Quotation]
    _closings: dict[int, Quotation]
    _words: dict[int, frozenset[str]]

    @classmethod
    def of(cls, steps: Steps, lexicon: Lexicon) -> "Scene":
        """Index the results of the steps before."""
        ordered = tuple(sorted(steps.mentions, key=lambda m: (m.start, -m.end)))
        times = tuple(sorted(steps.timexes, key=lambda t: t.start))
        outer = tuple(q for q in steps.layout.quotations if q.depth == 0)
        return cls(
            text=steps.text,
            layout=steps.layout,
            sentences=steps.sentences,
            mentions=ordered,
            entities={entity.id: entity for entity in steps.entities},
            timexes=times,
            cues=lexicon.cues,
            words=lexicon.words,
            grammar=lexicon.grammar,
            actor_nouns=lexicon.actor_nouns,
            outer=outer,
            _mention_starts=[mention.start for mention in ordered],
            _timex_starts=[timex.start for timex in times],
            _outer_starts=[quotation.open for quotation in outer],
            _sentence_starts=[sentence.start for sentence in steps.sentences],
            _openings={q.open: q for q in steps.layout.quotations},
            _closings={q.close: q for q in steps.layout.quotations},
            _words={},
        )

    def words_in(self, sentence: Sentence) -> frozenset[str]:
        """The words of a sentence in lower case: what a rule needs may not be among them."""
        found = self._words.get(sentence.start)
        if found is None:
            found = self._words[sentence.start] = frozenset([t.norm for t in sentence.tokens])
        return found

    def quotation_at(self, position: int) -> Quotation | None:
        """The outermost quotation whose words hold this place, if any."""
        place = bisect_right(self._outer_starts, position) - 1
        if place < 0:
            return None
        quotation = self.outer[place]
        return quotation if quotation.start <= position < quotation.end else None

    def same_marks(self, position: int, other: int) -> bool:
        """Tell whether two places stand in the same quotation, or both in none."""
        return self.quotation_at(position) is self.quotation_at(other)

    def opening_at(self, position: int) -> Quotation | None:
        """The quotation whose opening mark stands at this place."""
        return self._openings.get(position)

    def closing_at(self, position: int) -> Quotation | None:
        """The quotation whose closing mark ends at this place."""
        return self._closings.get(position)

    def quotation_after(self, position: int) -> Quotation | None:
        """The outer quotation that opens next, when only blanks stand before it."""
        place = bisect_right(self._outer_starts, position - 1)
        if place >= len(self.outer):
            return None
        quotation = self.outer[place]
        return None if self.text[position : quotation.open].strip() else quotation

    def outer_place(self, quotation: Quotation) -> int:
        """Index of an outer quotation in ``outer``; -1 for an inner one."""
        place = bisect_right(self._outer_starts, quotation.open) - 1
        return place if place >= 0 and self.outer[place] is quotation else -1

    def sentence_place(self, position: int) -> int:
        """Index of the last sentence that begins at or before this place; -1 before the first."""
        return bisect_right(self._sentence_starts, position) - 1

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie wholly within ``[start, end)``, in order of their beginning."""
        first = bisect_right(self._mention_starts, start - 1)
        last = bisect_right(self._mention_starts, end - 1)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def mention_at(self, position: int) -> Mention | None:
        """The longest mention that holds this place, possessives aside.

        Who is named inside a happening goes before it: "la lettre | du ministre".
        """
        first = bisect_right(self._mention_starts, position)
        near = self.mentions[max(0, first - _NEAR) : first]
        holding = [m for m in near if position < m.end and m.kind != "possessive"]
        if len(holding) < 2:
            return holding[0] if holding else None
        return max(holding, key=lambda m: (m.kind not in _HAPPENINGS, m.end - m.start))

    def timex_at(self, position: int) -> Timex | None:
        """The time expression that holds this place, if any."""
        place = bisect_right(self._timex_starts, position) - 1
        if place < 0:
            return None
        return self.timexes[place] if position < self.timexes[place].end else None

    def entity_at(self, position: int) -> str | tuple[str, ...] | None:
        """Whom the longest mention at this place means; null where nobody known."""
        mention = self.mention_at(position)
        return mention.entity if mention is not None else None

    def actor_at(self, position: int) -> Mention | None:
        """The longest mention at this place if it can speak."""
        mention = self.mention_at(position)
        return mention if mention is not None and self.is_actor(mention) else None

    def times_in(self, start: int, end: int) -> tuple[Timex, ...]:
        """Time expressions that begin in ``[start, end)``."""
        first = bisect_right(self._timex_starts, start - 1)
        return self.timexes[first : bisect_right(self._timex_starts, end - 1)]

    def names_actor(self, start: int, end: int) -> bool:
        """Tell whether a stretch begins with a common noun for people or a body."""
        words = fold(self.text[start:end]).replace("'", "' ").split()
        return any(word in self.actor_nouns for word in words[:4])

    def is_person(self, mention: Mention) -> bool:
        """Tell whether a mention means one person, named or not."""
        entity = self.entities.get(mention.entity) if isinstance(mention.entity, str) else None
        return entity is not None and entity.kind in ("person", "anonymous")

    def is_actor(self, mention: Mention) -> bool:
        """Tell whether a mention can speak: a person, a body, a state or a group."""
        if mention.kind in ("event", "place", "document", "possessive") or mention.entity is None:
            return False
        ids = (mention.entity,) if isinstance(mention.entity, str) else mention.entity
        return all(
            entity not in self.entities
            or self.entities[entity].kind not in ("event", "place", "document")
            for entity in ids
        )

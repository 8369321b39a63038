"""What the steps before have found, arranged for looking up by place."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.lang.cues import CueTable
from recoupe.lang.speech import SpeechWords
from recoupe.records import Entity, Layout, Mention, Quotation, Sentence, Timex, Token


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
    _mention_starts: list[int] = field(default_factory=list)
    _longest: list[int] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        text: str,
        layout: Layout,
        sentences: tuple[Sentence, ...],
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        timexes: tuple[Timex, ...],
        cues: CueTable,
        words: SpeechWords,
    ) -> "Scene":
        """Index the results of the steps before."""
        ordered = tuple(sorted(mentions, key=lambda m: (m.start, -m.end)))
        return cls(
            text, layout, sentences, ordered, {entity.id: entity for entity in entities}, timexes,
            cues, words, [mention.start for mention in ordered],
        )

    def quotation_at(self, position: int) -> Quotation | None:
        """The outermost quotation whose words hold this place, if any."""
        for quotation in self.layout.quotations:
            if quotation.open > position:
                return None
            if quotation.depth == 0 and quotation.start <= position < quotation.end:
                return quotation
        return None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie wholly within ``[start, end)``, in order of their beginning."""
        first = bisect_right(self._mention_starts, start - 1)
        last = bisect_right(self._mention_starts, end - 1)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def mention_at(self, position: int) -> Mention | None:
        """The longest mention that holds this place, possessives and times aside."""
        first = bisect_right(self._mention_starts, position)
        best = None
        for mention in self.mentions[max(0, first - 12) : first]:
            if mention.end > position and mention.kind != "possessive":
                if best is None or mention.end - mention.start > best.end - best.start:
                    best = mention
        return best

    def timex_at(self, position: int) -> Timex | None:
        """The time expression that holds this place, if any."""
        for timex in self.timexes:
            if timex.start > position:
                return None
            if position < timex.end:
                return timex
        return None

    def is_actor(self, mention: Mention) -> bool:
        """Tell whether a mention can speak: a person, a body, a state or a group."""
        if mention.kind in ("event", "place", "document", "possessive") or mention.entity is None:
            return False
        ids = (mention.entity,) if isinstance(mention.entity, str) else mention.entity
        return all(
            entity not in self.entities or self.entities[entity].kind not in ("event", "place")
            for entity in ids
        )


def skip_back(tokens: Sequence[Token], index: int, norms: frozenset[str]) -> int:
    """Walk left from ``index`` over words of ``norms``; the index of the first word kept."""
    while index > 0 and tokens[index - 1].norm in norms:
        index -= 1
    return index

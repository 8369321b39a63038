"""Generated readings, written sentence by sentence."""

from collections.abc import Sequence
from datetime import date

import msgspec

from recoupe.records import (
    Act,
    Addressee,
    Attribution,
    Dispatch,
    Entity,
    Event,
    Extent,
    Layout,
    Mention,
    Reading,
    Source,
    Span,
    Timex,
    Zone,
)
from recoupe.records.entity import MentionKind
from recoupe.records.event import EventType

# What stands in a sentence: a word, whoever is named, a day.
Piece = str | Entity | date
# Every so many-th naming is by a role or a pronoun, every so many-th sentence tells of no event.
_KINDS: tuple[MentionKind, ...] = ("name", "name", "pronoun", "role")
_EVENTS: tuple[EventType, ...] = ("REQUEST", "CONSULT", "ASSAULT", "AGREE", "CONCEDE", "COERCE")
_EVENTLESS = 3
_CUES = ("dit", "affirmé", "déclaré", "annoncé")
_HEARD, _RELAYED, _SAID = "à", "selon", "a"


class Draft:
    """A dispatch that grows; ``reading`` gives what would have been read in it."""

    def __init__(self) -> None:
        self._text = ""
        self._mentions: list[Mention] = []
        self._entities: dict[str, Entity] = {}
        self._timexes: list[Timex] = []
        self._attributions: list[Attribution] = []
        self._events: list[Event] = []
        self._sentences: list[Extent] = []

    def say(
        self,
        speaker: Entity,
        act: Act,
        beside: Sequence[Piece],
        words: Sequence[Piece],
        *,
        relay: Entity | None = None,
        heard: Entity | None = None,
    ) -> None:
        """Write who says what, to whom, and through whom; ``beside`` stands behind the speaker."""
        begin = len(self._text)
        around = f"a{len(self._attributions)}"
        outer = None if relay is None else (self._source(relay), self._add(_RELAYED))
        within = len(self._text)
        source = self._source(speaker)
        self._phrase(beside)
        self._text += f"{_SAID} "
        cue = self._add(_CUES[len(self._attributions) % len(_CUES)])
        addressee = None
        if heard is not None:
            self._text += f"{_HEARD} "
            span = self._named(heard)
            addressee = Addressee(heard.id, span.start, span.end, span.text)
        content = self._phrase(words)
        own = Attribution(around, "indirect", act, cue, source, (content,), addressee)
        if relay is not None and outer is not None:
            told = Span.of(self._text, within, content.end)
            self._attributions.append(
                Attribution(around, "indirect", "say", outer[1], outer[0], (told,))
            )
            own = msgspec.structs.replace(
                own, id=f"a{len(self._attributions)}", nested_in=around, relayed_by=(relay.id,)
            )
        self._attributions.append(own)
        self._happen(content, own.id)
        self._end(begin)

    def tell(self, words: Sequence[Piece]) -> None:
        """Write what the agency tells itself."""
        begin = len(self._text)
        self._happen(self._phrase(words), None)
        self._end(begin)

    def reading(self, agency: str, filed: date) -> Reading:
        """Give the reading of all that was written."""
        text = self._text
        layout = Layout(
            agency,
            None,
            filed.isoformat(),
            None,
            None,
            False,
            (Zone("body", 0, len(text)),),
            sentences=tuple(self._sentences),
        )
        return Reading(
            Dispatch(Dispatch.identify(text, agency), text, "fr", "file:///fil"),
            layout,
            tuple(self._mentions),
            tuple(self._entities.values()),
            tuple(self._timexes),
            tuple(self._attributions),
            (),
            "0",
            tuple(self._events),
        )

    def _phrase(self, words: Sequence[Piece]) -> Span:
        begin = len(self._text)
        for word in words:
            if isinstance(word, Entity):
                self._named(word)
            elif isinstance(word, date):
                span, day = self._add(f"{word:%d.%m.%Y}"), word.isoformat()
                self._timexes.append(Timex(span.start, span.end, span.text, "DATE", day, edtf=day))
            else:
                self._add(word)
        return Span.of(self._text, begin, len(self._text) - 1)

    def _source(self, speaker: Entity) -> Source:
        span = self._named(speaker)
        return Source(speaker.id, span.start, span.end, span.text)

    def _named(self, entity: Entity) -> Span:
        span = self._add(entity.label)
        self._entities[entity.id] = entity
        kind = _KINDS[len(self._mentions) % len(_KINDS)]
        self._mentions.append(Mention(span.start, span.end, span.text, kind, entity.id))
        return span

    def _happen(self, told: Span, layer: str | None) -> None:
        """Let the first word tell of an event."""
        number = len(self._sentences)
        if number % _EVENTLESS:
            word = told.text.split(" ")[0]
            trigger = Span(told.start, told.start + len(word), word)
            kind = _EVENTS[number % len(_EVENTS)]
            rules = ("noun", word)
            self._events.append(
                Event(f"e{number}", trigger, kind, kind, attribution=layer, rules=rules)
            )

    def _add(self, words: str) -> Span:
        start = len(self._text)
        self._text += f"{words} "
        return Span(start, start + len(words), words)

    def _end(self, begin: int) -> None:
        self._text = f"{self._text[:-1]}.\n"
        self._sentences.append(Extent(begin, len(self._text) - 1))

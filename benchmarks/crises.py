"""Generated readings of many crises: stories of one to thirty dispatches, with reprints."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple, get_args

from benchmarks.vocabulary import Writer
from recoupe.records import (
    Act,
    Attribution,
    Dispatch,
    Entity,
    Extent,
    Layout,
    Mention,
    Reading,
    Source,
    Span,
    Zone,
)

CRISES, DAYS, LONGEST_STORY = 50, 100, 30
_AGENCIES = tuple(f"Agence {number}" for number in range(1, 9))
_REPRINTED = 0.3
_ACTS = get_args(Act)
_BEGIN = date(2031, 1, 1)


class _Crisis(NamedTuple):
    """Its people, each with the state he speaks for, and the words it is told in."""

    people: tuple[Entity, ...]
    states: tuple[Entity, ...]
    words: tuple[str, ...]


class _Story(NamedTuple):
    """A happening: its day, whom it is about, what agencies report."""

    crisis: _Crisis
    day: date
    claims: tuple[tuple[Entity, Act, str], ...]


def make_readings(count: int, *, seed: int = 1) -> list[Reading]:
    """Write ``count`` readings, in no order; the same seed writes the same."""
    maker = _Maker(seed)
    made = []
    for reading in maker.readings():
        made.append(reading)
        if len(made) == count:
            break
    maker.random.shuffle(made)
    return made


class _Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.writer = Writer(seed)
        self.crises = [self.crisis(number) for number in range(CRISES)]
        self.footers = [" ".join(self.writer.words(40)) for _ in range(30)]

    def readings(self) -> Iterator[Reading]:
        """Write stories without end; some of their dispatches are printed again by newspapers."""
        while True:
            story = self.story(self.random.choice(self.crises))
            left = self.random.randint(1, LONGEST_STORY)
            wires: list[Reading] = []
            while left:
                if wires and self.random.random() < _REPRINTED:
                    yield self.reprint(self.random.choice(wires))
                else:
                    wires.append(self.wire(story))
                    yield wires[-1]
                left -= 1

    def crisis(self, number: int) -> _Crisis:
        states = tuple(
            Entity(f"s{number}.{n}", self.name(), "state", iso3=f"{chr(65 + n)}{number:02d}")
            for n in range(4)
        )
        people = tuple(
            Entity(f"p{number}.{n}", f"{self.name()} {self.name()}", "person", iso3=state.iso3)
            for n, state in enumerate(states * 2)
        )
        return _Crisis(people, states, tuple(self.writer.word() for _ in range(150)))

    def story(self, crisis: _Crisis) -> _Story:
        told = self.random.sample(crisis.people, 4)
        claims = tuple(
            (self.random.choice(told), self.random.choice(_ACTS), self.phrase(crisis, 14))
            for _ in range(12)
        )
        return _Story(crisis, _BEGIN + timedelta(days=self.random.randrange(DAYS)), claims)

    def wire(self, story: _Story) -> Reading:
        draft = _Draft()
        for speaker, act, words in self.random.sample(story.claims, 8):
            draft.say(speaker, act, self.varied(words), self.random.choice(("dit", "affirmé")))
            draft.tell(self.random.choice(story.crisis.states), self.phrase(story.crisis, 16))
        later = story.day + timedelta(days=self.random.choice((0, 0, 0, 1)))
        agency = self.random.choice(_AGENCIES)
        return draft.reading(agency, None, later.isoformat())

    def reprint(self, wire: Reading) -> Reading:
        text = f"{wire.dispatch.text}\n{self.random.choice(self.footers)}."
        publisher = f"Journal {self.random.randrange(40)}"
        layout = Layout(
            None,
            publisher,
            wire.layout.filed,
            None,
            None,
            False,
            (Zone("body", 0, len(text)),),
            sentences=wire.layout.sentences,
        )
        name = f"{publisher} {self.random.random()}"
        dispatch = Dispatch(Dispatch.identify(text, name), text, "fr", f"file:///{name}")
        return Reading(
            dispatch, layout, wire.mentions, wire.entities, (), wire.attributions, (), wire.version
        )

    def name(self) -> str:
        return f"{self.writer.word()}{self.writer.word()}".capitalize()

    def phrase(self, crisis: _Crisis, count: int) -> str:
        words = [self.random.choice(crisis.words) for _ in range(count // 3)]
        words += self.writer.words(count - len(words))
        return " ".join(words).lower()

    def varied(self, words: str) -> str:
        return " ".join(
            self.writer.word() if self.random.random() < 0.25 else word for word in words.split()
        )


class _Draft:
    def __init__(self) -> None:
        self.text = ""
        self.mentions: list[Mention] = []
        self.entities: dict[str, Entity] = {}
        self.attributions: list[Attribution] = []
        self.sentences: list[Extent] = []

    def say(self, speaker: Entity, act: Act, words: str, cue: str) -> None:
        begin = len(self.text)
        source = self.named(speaker)
        self.text += " a "
        verb = self.add(cue)
        self.text += " que "
        content = self.add(words)
        self.end(begin)
        self.attributions.append(
            Attribution(
                f"a{len(self.attributions)}",
                "indirect",
                act,
                verb,
                Source(speaker.id, source.start, source.end, source.text),
                (content,),
            )
        )

    def tell(self, state: Entity, words: str) -> None:
        begin = len(self.text)
        self.named(state)
        self.add(f" {words}")
        self.end(begin)

    def named(self, entity: Entity) -> Span:
        span = self.add(entity.label)
        self.entities[entity.id] = entity
        self.mentions.append(Mention(span.start, span.end, span.text, "name", entity.id))
        return span

    def add(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text), words)

    def end(self, begin: int) -> None:
        self.text += "."
        self.sentences.append(Extent(begin, len(self.text)))
        self.text += "\n"

    def reading(self, agency: str | None, publisher: str | None, filed: str) -> Reading:
        zones = (Zone("body", 0, len(self.text)),)
        layout = Layout(
            agency, publisher, filed, None, None, False, zones, sentences=tuple(self.sentences)
        )
        dispatch = Dispatch(Dispatch.identify(self.text, agency), self.text, "fr", "file:///fil")
        return Reading(
            dispatch,
            layout,
            tuple(self.mentions),
            tuple(self.entities.values()),
            (),
            tuple(self.attributions),
            (),
            "0",
        )

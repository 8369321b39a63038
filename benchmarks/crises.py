"""Generated readings of many crises: stories of one to forty dispatches, with reprints."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

import msgspec

from benchmarks.drafts import Draft, Piece
from benchmarks.vocabulary import Writer, table_words
from recoupe.lang.comparison import load_comparison
from recoupe.records import Act, Dispatch, Entity, Reading, Zone
from recoupe.records.entity import EntityKind

CRISES, DAYS, LONGEST_STORY = 50, 100, 40
_AGENCIES = tuple(f"Agence {number}" for number in range(1, 9))
_REPRINTED = 0.3
_BEGIN = date(2031, 1, 1)
# How many of what a crisis and a story have, and a dispatch tells; such that a dispatch has as many
# sentences, names, dates, layers of speech, events and claims as one of the sample.
_STATES, _BODIES, _PEOPLE, _GROUPS, _PLACES, _WORDS = 3, 6, 12, 4, 8, 150
_CLAIMS, _FACTS, _SAID, _TOLD = 12, 6, 11, 4
_ACTS: dict[Act, int] = {
    "say": 143,
    "demand": 26,
    "concede": 13,
    "deny": 9,
    "offer": 8,
    "announce": 6,
    "promise": 6,
    "reject": 6,
    "threaten": 6,
    "accuse": 5,
    "ask": 2,
}
_BESIDE, _EMPTY, _SPOKEN, _OWN, _RARE = 3, 5, 2, 1, 1
_NAMED, _COUNTED, _DATED, _DENIED = 0.7, 0.25, 0.3, 0.2
_RELAYED, _ADDRESSED, _OTHERWISE = 0.15, 0.15, 0.25
# What of a dispatch others of its story tell too.
_COMMON = 0.4
_Item = TypeVar("_Item")


class _Crisis(NamedTuple):
    """Who takes part, by kind, and the words it is told in: its own, and those of the tables."""

    states: tuple[Entity, ...]
    bodies: tuple[Entity, ...]
    people: tuple[Entity, ...]
    others: tuple[Entity, ...]
    words: tuple[str, ...]
    spoken: tuple[str, ...]


class _Claim(NamedTuple):
    speaker: Entity
    act: Act
    words: tuple[Piece, ...]


class _Scene(NamedTuple):
    """The day of a happening, who speaks and takes part, its words and those of the tables."""

    day: date
    speaking: list[Entity]
    told: list[Entity]
    own: list[str]
    spoken: list[str]


class _Story(NamedTuple):
    """A happening: what is claimed, and what agencies tell in their own voice."""

    scene: _Scene
    claims: tuple[_Claim, ...]
    facts: tuple[tuple[Piece, ...], ...]


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
        lexicon = load_comparison()
        self.spoken = table_words()
        self.turning = lexicon.negations
        # What turns a clause round is put in where it is meant to be.
        kept = {*lexicon.negations, *lexicon.subordinators}
        self.empty = sorted(lexicon.empty_words - kept)
        self.crises = [self.crisis(number) for number in range(CRISES)]
        self.footers = [" ".join(self.writer.words(40)) for _ in range(30)]

    def readings(self) -> Iterator[Reading]:
        """Write stories without end; some of their dispatches are printed again by newspapers.

        Most stories are short, most dispatches belong to long ones.
        """
        while True:
            story = self.story(self.random.choice(self.crises))
            left = int(LONGEST_STORY ** self.random.random() + 0.5)
            wires: list[Reading] = []
            while left:
                if wires and self.random.random() < _REPRINTED:
                    yield self.reprint(self.random.choice(wires))
                else:
                    wires.append(self.wire(story))
                    yield wires[-1]
                left -= 1

    def crisis(self, number: int) -> _Crisis:
        states = self.named("state", number, [chr(65 + n) for n in range(_STATES)])
        bodies = tuple(
            self.entity("institution", f"{number}.{n}", states[n % _STATES].iso3, sector="GOV")
            for n in range(_BODIES)
        )
        people = tuple(
            self.entity("person", f"{number}.{n}", body.iso3, affiliation=body.id)
            for n, body in enumerate(bodies * (_PEOPLE // _BODIES))
        )
        others = [self.entity("place", f"{number}.{n}", None) for n in range(_PLACES)]
        others += [self.entity("group", f"{number}.{n}", None) for n in range(_GROUPS)]
        words = tuple(self.writer.word() for _ in range(_WORDS))
        spoken = tuple(self.random.sample(self.spoken, _WORDS))
        return _Crisis(states, bodies, people, tuple(others), words, spoken)

    def named(self, kind: EntityKind, number: int, codes: Sequence[str]) -> tuple[Entity, ...]:
        return tuple(
            self.entity(kind, f"{number}.{n}", f"{code}{number:02d}")
            for n, code in enumerate(codes)
        )

    def entity(
        self,
        kind: EntityKind,
        number: str,
        iso3: str | None,
        *,
        sector: str | None = None,
        affiliation: str | None = None,
    ) -> Entity:
        label = self.name() if kind != "person" else f"{self.name()} {self.name()}"
        return Entity(
            f"{kind}:{number}", label, kind, iso3=iso3, sector=sector, affiliation=affiliation
        )

    def story(self, crisis: _Crisis) -> _Story:
        day = _BEGIN + timedelta(days=self.random.randrange(DAYS))
        speaking = [*self.random.sample(crisis.people, 5), *self.random.sample(crisis.bodies, 3)]
        told = [*speaking, *crisis.states, *self.random.sample(crisis.others, 5)]
        own = [*self.random.sample(crisis.words, 40), *self.writer.words(20)]
        spoken = self.random.sample(crisis.spoken, 40)
        scene = _Scene(day, speaking, told, own, spoken)
        claims = tuple(self.claim(scene) for _ in range(_CLAIMS))
        return _Story(scene, claims, tuple(self.phrase(scene) for _ in range(_FACTS)))

    def claim(self, scene: _Scene) -> _Claim:
        return _Claim(self.random.choice(scene.speaking), self.drawn(_ACTS), self.phrase(scene))

    def wire(self, story: _Story) -> Reading:
        """Write a dispatch that tells a part of a story in words of its own."""
        scene, draft = story.scene, Draft()
        for common in self.random.sample(story.claims, _SAID):
            claim = common if self.random.random() < _COMMON else self.claim(scene)
            relay = self.random.choice(scene.told) if self.random.random() < _RELAYED else None
            heard = self.random.choice(scene.told) if self.random.random() < _ADDRESSED else None
            words = self.varied(claim.words, scene)
            beside = self.beside(scene)
            draft.say(claim.speaker, claim.act, beside, words, relay=relay, heard=heard)
        for fact in self.random.sample(story.facts, _TOLD):
            told = fact if self.random.random() < _COMMON else self.phrase(scene)
            draft.tell(self.varied(told, scene))
        filed = scene.day + timedelta(days=self.random.choice((0, 0, 0, 1)))
        return draft.reading(self.random.choice(_AGENCIES), filed)

    def reprint(self, wire: Reading) -> Reading:
        """Print a dispatch again as a newspaper does, with a footer of its own."""
        text = f"{wire.dispatch.text}\n{self.random.choice(self.footers)}."
        publisher = f"Journal {self.random.randrange(40)}"
        name = f"{publisher} {self.random.random()}"
        layout = msgspec.structs.replace(
            wire.layout, agency=None, publisher=publisher, zones=(Zone("body", 0, len(text)),)
        )
        dispatch = Dispatch(Dispatch.identify(text, name), text, "fr", f"file:///{name}")
        return msgspec.structs.replace(wire, dispatch=dispatch, layout=layout)

    def phrase(self, scene: _Scene) -> tuple[Piece, ...]:
        """Choose the words of something told: the rarer ones are the story's."""
        words: list[Piece] = [*self.random.choices(self.empty, k=_EMPTY)]
        words += self.random.choices(scene.spoken, k=_SPOKEN)
        words += self.random.choices(scene.own, k=_OWN)
        words += [self.writer.word() for _ in range(_RARE)]
        if self.random.random() < _NAMED:
            words.append(self.random.choice(scene.told))
        if self.random.random() < _DATED:
            words.append(scene.day - timedelta(days=self.random.choice((0, 0, 1, 5))))
        self.random.shuffle(words)
        if self.random.random() < _COUNTED:
            words[:0] = [str(self.random.randint(2, 900)), self.random.choice(scene.own)]
        if self.random.random() < _DENIED:
            words.insert(0, self.random.choice(self.turning))
        return tuple(words)

    def beside(self, scene: _Scene) -> tuple[Piece, ...]:
        """Choose the words between a speaker and what is said: who that is, and when."""
        words: list[Piece] = [*self.random.choices(self.empty, k=_BESIDE)]
        if self.random.random() < _NAMED:
            words.append(self.random.choice(scene.told))
        if self.random.random() < _DATED:
            words.append(scene.day)
        return tuple(words)

    def varied(self, words: tuple[Piece, ...], scene: _Scene) -> tuple[Piece, ...]:
        """Put other words of the story for some, and leave what is named, dated and denied."""
        return tuple(
            self.random.choice((*scene.own, *scene.spoken, self.writer.word()))
            if isinstance(word, str)
            and word not in self.turning
            and self.random.random() < _OTHERWISE
            else word
            for word in words
        )

    def drawn(self, weights: dict[_Item, int]) -> _Item:
        return self.random.choices(list(weights), list(weights.values()))[0]

    def name(self) -> str:
        return f"{self.writer.word()}{self.writer.word()}".capitalize()

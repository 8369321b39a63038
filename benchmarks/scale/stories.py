"""Affairs, the stories of each, and what agencies and newspapers file about them."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from benchmarks.scale.dispatches import CUE, SENTENCE, Copy, Token, Written
from benchmarks.scale.vocabulary import Vocabulary, coin, load_vocabulary
from benchmarks.scale.world import (
    AGENCIES,
    NEWSPAPERS,
    World,
    institution,
    make_world,
    person,
    place,
)
from recoupe.records import Entity

# An affair goes on for so many days at most, its stories and their dispatches are so many.
STRETCH, _STORIES, _WIRES = 30, 12, 24
_REPRINTED, _REVISED, _CREDITED, _LONE = 0.3, 0.06, 0.5, 0.2
# What of a hundred tokens is what; measured on French dispatches, see docs/scale.md.
_EMPTY, _GENERAL, _NAMES, _OF_STORY, _OF_AFFAIR, _RARE = 46, 35, 12, 3, 3, 1
_SHORTEST, _LONGEST, _LEAD = 130, 330, 26
_SPEAKING = 0.4


class Affair(NamedTuple):
    """What stories of one affair have in common; it begins so many days after the first day."""

    states: Sequence[int]
    cast: Sequence[Entity]
    words: Sequence[str]


class Story(NamedTuple):
    """One happening: its number, its day, who takes part, its words."""

    number: int
    day: date
    cast: Sequence[Entity]
    words: Sequence[str]
    affair: Affair


class Teller:
    """Tells one affair: all that is filed about it depends on the seed and its number alone."""

    def __init__(self, seed: int, number: int) -> None:
        self.draw = random.Random(f"affair {seed} {number}")
        self.world: World = make_world(seed)
        self.vocabulary: Vocabulary = load_vocabulary()
        self.number = number

    def tell(self, begins: date) -> Iterator[Written]:
        """Give the dispatches of the affair, story by story."""
        draw = self.draw
        lone = draw.random() < _LONE
        affair = self.affair()
        count = 1 if lone else int(_STORIES ** draw.random() + 0.5)
        for number in range(count):
            day = begins + timedelta(days=0 if number == 0 else draw.randrange(STRETCH))
            story = self.story(affair, self.number * (_STORIES + 1) + number, day)
            yield from self.dispatches(story, 1 if lone else int(_WIRES ** draw.random() + 0.5))

    def affair(self) -> Affair:
        """Choose who takes part in all of it, and its words."""
        draw, world = self.draw, self.world
        states = [world.state(draw) for _ in range(2)]
        cast: list[Entity] = []
        for number in states:
            state = world.states[number]
            cast += [state, state, draw.choice(world.bodies[number])]
            cast += [draw.choice(world.statesmen[number]), person(draw, state), place(draw, state)]
        cast.append(institution(draw, world.states[states[0]]))
        return Affair(states, cast, self.words(22, 2))

    def story(self, affair: Affair, number: int, day: date) -> Story:
        """Choose who takes part in one happening, and its words."""
        draw, world = self.draw, self.world
        state = world.states[world.state(draw)]
        cast = [*draw.sample(affair.cast, 8), person(draw, state), person(draw, state)]
        cast += [state, world.group(draw), world.group(draw), world.organisation(draw)]
        return Story(number, day, cast, self.words(28, 4), affair)

    def words(self, known: int, coined: int) -> list[str]:
        """Choose words to tell something by: so many that the tables know, and others."""
        return [
            *self.draw.choices(self.vocabulary.topics, k=known - 2),
            *self.draw.choices(self.vocabulary.subjects, k=2),
            *(coin(self.draw, 3) for _ in range(coined)),
        ]

    def dispatches(self, story: Story, left: int) -> Iterator[Written]:
        """Tell a story so many times; some print it again, or file it with something new."""
        draw = self.draw
        wires: list[Written] = []
        while left:
            chance = draw.random()
            if wires and chance < _REPRINTED:
                yield self.reprint(draw.choice(wires))
            elif wires and chance < _REPRINTED + _REVISED:
                wires.append(self.revision(draw.choice(wires)))
                yield wires[-1]
            else:
                wires.append(self.wire(story))
                yield wires[-1]
            left -= 1

    def wire(self, story: Story) -> Written:
        """Tell a story in words of its own."""
        draw = self.draw
        filed = story.day + timedelta(days=draw.choice((0, 0, 0, 1)))
        agency = draw.choice(AGENCIES)
        tokens = self.tokens(story, draw.randrange(_SHORTEST, _LONGEST))
        guid = f"urn:fil:{coin(draw, 6)}"
        return Written(
            Copy(tokens, _LEAD, agency, None, filed, story.number, guid=guid, revision="1")
        )

    def reprint(self, wire: Written) -> Written:
        """Print a dispatch as a newspaper does, its end cut perhaps, with a footer of its own."""
        draw, copy = self.draw, wire.copy
        paper = draw.randrange(len(NEWSPAPERS))
        kept = len(copy.tokens) if draw.random() < 0.7 else len(copy.tokens) * 2 // 3
        return Written(
            Copy(
                [*copy.tokens[:kept], *self.world.footers[paper]],
                copy.lead,
                copy.agency if draw.random() < _CREDITED else None,
                NEWSPAPERS[paper],
                copy.filed + timedelta(days=draw.choice((0, 0, 1))),
                copy.story,
                wire.dispatch.id,
            )
        )

    def revision(self, wire: Written) -> Written:
        """File a dispatch again with a paragraph more."""
        copy = wire.copy
        more = self.draw.choices(self.vocabulary.general, k=2 * SENTENCE)
        return Written(
            copy._replace(
                tokens=[*copy.tokens, *more],
                origin=copy.origin or wire.dispatch.id,
                revision=str(int(copy.revision or "1") + 1),
            )
        )

    def tokens(self, story: Story, count: int) -> list[Token]:
        """Draw the words of a text: empty ones, those of ordinary news, the story's, names."""
        draw = self.draw
        drawn: list[Token] = []
        for source, share in (
            (self.vocabulary.empty, _EMPTY),
            (self.vocabulary.general, _GENERAL),
            (story.cast, _NAMES),
            (story.words, _OF_STORY),
            (story.affair.words, _OF_AFFAIR),
        ):
            drawn += draw.choices(source, k=count * share // 100)
        drawn += [coin(draw, 3) for _ in range(count * _RARE // 100)]
        draw.shuffle(drawn)
        drawn[2] = story.day
        for first in range(SENTENCE * 2, len(drawn) - 2, SENTENCE):
            if draw.random() < _SPEAKING:
                drawn[first : first + 2] = draw.choice(story.cast), CUE
        return drawn

"""One sentence and the one event that is looked for in it."""

from typing import NamedTuple

from recoupe.read.reader import read_dispatch
from recoupe.records import Dispatch, Event, Reading


class Told(NamedTuple):
    """A reading with the event of one type in it."""

    reading: Reading
    event: Event

    def labels(self, entities: tuple[str, ...]) -> set[str]:
        """Labels of some participants."""
        known = {entity.id: entity.label for entity in self.reading.entities}
        return {known[entity] for entity in entities}

    def codes(self, entities: tuple[str, ...]) -> set[tuple[str | None, str | None]]:
        """Country and sector of some participants."""
        known = {entity.id: (entity.country, entity.sector) for entity in self.reading.entities}
        return {known[entity] for entity in entities}


def read(text: str) -> Reading:
    """Read a text as one dispatch."""
    return read_dispatch(Dispatch("case", text, "fr", "case"))


def told(text: str, kind: str, *, number: int = 0) -> Told:
    """The event of a type that a text tells, the first unless another is asked for."""
    reading = read(text)
    found = [event for event in reading.events if event.type == kind]
    assert len(found) > number, [(event.type, event.trigger.text) for event in reading.events]
    return Told(reading, found[number])

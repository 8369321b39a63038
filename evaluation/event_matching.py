"""Which found event is which of the gold, and what of it is right."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.annotation import GoldDocument, GoldEntity, GoldEvent
from evaluation.matching import same_entity
from evaluation.names import name_key
from recoupe.records import Entity, Event, Reading


@dataclass(frozen=True)
class EventVerdict:
    """One gold event beside the one found for it, part by part."""

    gold: GoldEvent
    found: Event | None
    actors: bool = False
    recipients: bool = False

    @property
    def type(self) -> bool:
        """One of the types the gold allows."""
        return self.found is not None and self.found.type in self.gold.types

    @property
    def participants(self) -> bool:
        """The right type with the right actors and recipients."""
        return self.type and self.actors and self.recipients

    @property
    def modality(self) -> bool:
        """Asserted, reported, threatened or hypothetical, as in the gold."""
        return self.found is not None and self.found.modality == self.gold.modality

    @property
    def polarity(self) -> bool:
        """Said to have happened or not, as in the gold."""
        return self.found is not None and self.found.polarity == self.gold.polarity

    @property
    def temporal(self) -> bool:
        """New, background or future, as in the gold."""
        return self.found is not None and self.found.temporal == self.gold.temporal


class Participants:
    """Who the entities of one reading are among the participants of the gold."""

    def __init__(self, reading: Reading, document: GoldDocument) -> None:
        self._entities = {entity.id: entity for entity in reading.entities}
        self._gold = document.entities
        self._names: dict[str, set[tuple[str, ...]]] = {}
        for mention in reading.mentions:
            if isinstance(mention.entity, str) and mention.kind in ("name", "role", "group"):
                self._names.setdefault(mention.entity, set()).add(name_key(mention.text))

    def same(self, found: Sequence[str], gold: Sequence[str]) -> bool:
        """Tell whether two lists mean the same participants, in any order, doubles aside."""
        return self.within(found, gold) and all(
            any(self._is(entity, wanted) for entity in found) for wanted in gold
        )

    def within(self, found: Sequence[str], gold: Sequence[str]) -> bool:
        """Tell whether everyone found is one of the gold's."""
        return all(any(self._is(entity, wanted) for wanted in gold) for entity in found)

    def _is(self, found: str, gold: str) -> bool:
        """The same entity, or the same state and sector, which is what PLOVER compares."""
        entity, wanted = self._entities.get(found), self._gold[gold]
        if entity is None:
            return False
        return (
            _same_codes(entity, wanted)
            or same_entity(entity, wanted)
            or bool(self._names.get(found, set()) & _keys(wanted))
        )


def _same_codes(entity: Entity, gold: GoldEntity) -> bool:
    known = gold.iso3 is not None and gold.sector is not None
    return known and (entity.country, entity.sector) == (gold.iso3, gold.sector)


def _keys(gold: GoldEntity) -> set[tuple[str, ...]]:
    return {name_key(name) for name in (gold.label, *gold.also)}


def match_events(
    reading: Reading, document: GoldDocument
) -> tuple[list[EventVerdict], list[Event]]:
    """Pair each gold event with at most one found event whose trigger overlaps it; the others.

    Pairs of the same type are made first, then those that share most of their triggers.
    """
    participants = Participants(reading, document)
    pairs = sorted(
        (
            (found.type in gold.types, _common(found, gold), -i, -j)
            for i, found in enumerate(reading.events)
            for j, gold in enumerate(document.events)
            if _common(found, gold) > 0
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in pairs:
        if -i not in used and -j not in partner:
            used.add(-i)
            partner[-j] = -i
    verdicts = [
        _judge(reading.events[partner[j]], gold, participants)
        if j in partner
        else EventVerdict(gold, None)
        for j, gold in enumerate(document.events)
    ]
    return verdicts, [event for i, event in enumerate(reading.events) if i not in used]


def _judge(found: Event, gold: GoldEvent, participants: Participants) -> EventVerdict:
    missing = gold.inferred and not found.recipients
    return EventVerdict(
        gold,
        found,
        actors=participants.same(found.actors, gold.actors),
        recipients=missing
        or (
            participants.within(found.recipients, gold.recipients)
            and bool(found.recipients) == bool(gold.recipients)
        ),
    )


def false_new(reading: Reading, document: GoldDocument) -> list[Event]:
    """The events given as having happened that the gold does not give so anywhere near."""
    claimed = [gold for gold in document.events if gold.is_claimed_new]
    return [
        event
        for event in reading.events
        if event.is_claimed_new and not any(_common(event, gold) > 0 for gold in claimed)
    ]


def _common(found: Event, gold: GoldEvent) -> int:
    return min(found.trigger.end, gold.trigger.end) - max(found.trigger.start, gold.trigger.start)

"""Between whom something passes: the sides of those who take part, and the two that quarrel."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import msgspec

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.records import Mention, Reading

Parties = frozenset[str]
NOBODY: Parties = frozenset()
_PAIR = 2
# The second of two sides is spoken of at least so often beside the first.
_LEAST_SHARE = 0.25


class Camps(msgspec.Struct, frozen=True, dict=True):
    """Looks up the sides of one affair; the press and unnamed crowds are none."""

    aligned: Aligned
    sides: Sides

    def of(self, dispatch: str, local: str | tuple[str, ...] | None) -> Parties:
        """Give the parties of those meant; a crowd of a state's people stands for that state."""
        return self.of_cast(self.entities(dispatch, local))

    def of_cast(self, entities: Iterable[str]) -> Parties:
        """Give the parties of some entities of the cast."""
        taking_part = [e for e in entities if e not in self._press and e not in self._passers]
        states = {
            party
            for iso3 in (self._crowds.get(entity) for entity in taking_part)
            if iso3
            for party in self.aligned.lookup.party_of_state(iso3)
        }
        return frozenset(self.sides.of(e for e in taking_part if e not in self._crowds)) | states

    def entities(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the entities of the affair that an id of a dispatch means."""
        return self.aligned.lookup.entities(dispatch, local)

    def of_all(self, dispatch: str, entities: Iterable[str | tuple[str, ...] | None]) -> Parties:
        """Give the parties of several ids of a dispatch."""
        return NOBODY.union(*(self.of(dispatch, one) for one in entities))

    def of_mentions(self, reading: Reading, mentions: Iterable[Mention]) -> Parties:
        """Give the parties that some mentions of a reading mean."""
        return self.of_all(reading.dispatch.id, [mention.entity for mention in mentions])

    @cached_property
    def pair(self) -> Parties:
        """The two parties that are spoken of most; none where no second one is."""
        counts = self._counts
        ranked = sorted(counts, key=lambda party: (-counts[party], party))[:_PAIR]
        if len(ranked) < _PAIR or counts[ranked[1]] < _LEAST_SHARE * counts[ranked[0]]:
            return NOBODY
        return frozenset(ranked)

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often parties are meant."""
        counts: Counter[str] = Counter()
        for reading in self.aligned.readings:
            for mention in reading.mentions:
                counts.update(self.of(reading.dispatch.id, mention.entity))
        return counts

    @cached_property
    def bodies(self) -> Parties:
        """International bodies."""
        return self.of_cast(e.id for e in self.aligned.cast.entities if e.sector == "IGO")

    @cached_property
    def persons(self) -> Parties:
        """People who speak for nobody else."""
        return frozenset(e.id for e in self.aligned.cast.entities if e.kind == "person")

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """Entities that nothing names."""
        return frozenset(e.id for e in self.aligned.cast.entities if e.kind == "anonymous")

    @cached_property
    def _press(self) -> frozenset[str]:
        return frozenset(e.id for e in self.aligned.cast.entities if e.sector == "JRN")

    @cached_property
    def _crowds(self) -> dict[str, str | None]:
        """Groups that no name tells, or that are a state's people, with their state."""
        return {
            e.id: e.iso3
            for e in self.aligned.cast.entities
            if e.kind == "group" and (e.iso3 or not e.label[:1].isupper())
        }

    @cached_property
    def _passers(self) -> frozenset[str]:
        """People with neither name nor office: a widow, a client."""
        return frozenset(
            e.id
            for e in self.aligned.cast.entities
            if e.kind == "person" and e.sector is None and not e.label[:1].isupper()
        )

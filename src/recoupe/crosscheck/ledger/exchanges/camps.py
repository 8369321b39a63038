"""Between whom something passes: the sides of those who take part, and the two that quarrel."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import msgspec

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.lang.folding import fold
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
        known = [self._sent.get(e, e) for e in taking_part]
        return frozenset(self.sides.of(e for e in known if e not in self._crowds)) | states

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
            if (e.kind == "group" and (e.iso3 or not e.label[:1].isupper()))
            or (e.kind == "organisation" and e.sector is None and e.iso3 and e.label[:1].islower())
        }

    @cached_property
    def _sent(self) -> dict[str, str]:
        """Groups called after the organisation that sends them: "délégués de l'Union"."""
        organisations = {
            fold(name): e.id
            for e in self.aligned.cast.entities
            if e.kind == "organisation" and e.label[:1].isupper()
            for name in (e.label, *e.also)
        }
        found = {}
        for crowd, iso3 in self._crowds.items():
            words = fold(self._labels[crowd]).split(" ")
            ends = (" ".join(words[n:]) for n in range(1, len(words)))
            sender = next((organisations[end] for end in ends if end in organisations), None)
            if sender is not None and iso3 is None:
                found[crowd] = sender
        return found

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {e.id: e.label for e in self.aligned.cast.entities}

    @cached_property
    def public(self) -> Parties:
        """States, international bodies and the two sides: what one tells another is their own."""
        states = [e.id for e in self.aligned.cast.entities if e.kind == "state"]
        return self.of_cast(states) | self.bodies | self.pair

    @cached_property
    def _passers(self) -> frozenset[str]:
        """People with neither name nor office: a widow, a client."""
        return frozenset(
            e.id
            for e in self.aligned.cast.entities
            if e.kind == "person" and e.sector is None and not e.label[:1].isupper()
        )

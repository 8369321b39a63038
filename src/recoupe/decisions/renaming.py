"""Lines in the terms of who is who after mergers."""

from typing import TypeVar

from msgspec.structs import replace

from recoupe.decisions.cast import CastBook
from recoupe.decisions.saying import ids_of
from recoupe.records import Addressee, Exchange, Finding, Position, Source
from recoupe.records.dossier import CitedAttribution, CitedEvent

_Part = TypeVar("_Part", Source, Addressee)


class Renaming:
    """Puts those who were merged under the id and the name they have now.

    Names of parties change where nobody but the merged entity had them; nothing else tells who
    is meant by a name.
    """

    def __init__(self, cast: CastBook) -> None:
        self._cast = cast
        self._names = cast.renamed()

    def speech(self, item: CitedAttribution) -> CitedAttribution:
        """Rename the source, the addressee and the hands of a layer."""
        if not self._cast.has_merged:
            return item
        hands, source = self._ids(item.relayed_by), self._part(item.source)
        if hands != item.relayed_by or source != item.source:
            # Whom a merger made his own hand passes nothing on.
            hands = tuple(one for one in hands if one not in ids_of(source))
        return replace(item, source=source, addressee=self._part(item.addressee), relayed_by=hands)

    def event(self, event: CitedEvent) -> CitedEvent:
        """Rename who takes part in an event, and where it is."""
        if not self._cast.has_merged:
            return event
        place = event.place
        if place and place.entity:
            place = replace(place, entity=self._cast.root(place.entity))
        return replace(
            event,
            actors=self._ids(event.actors),
            recipients=self._ids(event.recipients),
            place=place,
        )

    def position(self, line: Position) -> Position:
        """Rename the parties of a position."""
        return replace(
            line,
            holder=self._name(line.holder),
            addressee=line.addressee and self._name(line.addressee),
            claimed_by=line.claimed_by and self._name(line.claimed_by),
        )

    def exchange(self, line: Exchange) -> Exchange:
        """Rename the parties to an exchange."""
        return replace(
            line,
            parties=self._all(line.parties),
            sender=line.sender and self._name(line.sender),
            recipients=self._all(line.recipients),
        )

    def finding(self, line: Finding) -> Finding:
        """Rename the parties a finding counts: two that are one count once."""
        return replace(line, parties=self._all(line.parties))

    def _name(self, name: str) -> str:
        return self._names.get(name, name)

    def _all(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self._name, names)))

    def _ids(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self._cast.root, ids)))

    def _part(self, part: _Part | None) -> _Part | None:
        if part is None or part.entity is None:
            return part
        ids = self._ids(ids_of(part))
        return replace(part, entity=ids[0] if len(ids) == 1 else ids)

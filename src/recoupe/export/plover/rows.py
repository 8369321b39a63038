"""One event of one dispatch as a row."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from recoupe.export.addresses import address_of
from recoupe.export.copied import Copied
from recoupe.export.happenings import Happening, happenings, leading
from recoupe.export.material import Material
from recoupe.export.people import labels, speakers
from recoupe.export.plover.dating import Dating
from recoupe.export.plover.quads import QUADS
from recoupe.export.plover.telling import Tellings
from recoupe.records import Entity
from recoupe.records.dossier import CitedEvent


class Row(msgspec.Struct, frozen=True):
    """An event as told by one dispatch; fields of PLOVER and POLECAT first, then Recoupe's.

    Of several actors each field has as many values, in one order.
    """

    event_id: str
    event_date: str | None
    event_type: str
    event_mode: tuple[str, ...]
    quad_code: int | None
    context: None
    actor_name: tuple[str, ...]
    actor_country: tuple[str, ...]
    actor_sector: tuple[str, ...]
    actor_id: tuple[str, ...]
    actor_wikidata: tuple[str, ...]
    recip_name: tuple[str, ...]
    recip_country: tuple[str, ...]
    recip_sector: tuple[str, ...]
    recip_id: tuple[str, ...]
    recip_wikidata: tuple[str, ...]
    place_name: str | None
    place_country: str | None
    source: str | None
    publication_date: str | None
    url: str | None
    headline: str | None
    language: str
    happening_id: str
    source_independent_n: int
    reported_by: tuple[str, ...]
    said_by: tuple[str, ...]
    modality: str
    polarity: str
    temporal: str
    event_date_basis: str | None
    event_date_edtf: str | None
    event_date_earliest: str | None
    event_date_latest: str | None
    figures: tuple[str, ...]
    cameo: str | None
    trigger: str
    dispatch_id: str
    start: int
    end: int
    evidence_id: str
    version: str


class Told(NamedTuple):
    """A row and whether it is an event that is told as having happened."""

    row: Row
    happened: bool


class Rows:
    """The rows of a file, in order of dispatch and place."""

    def __init__(self, material: Material) -> None:
        file = material.file
        self._people: Mapping[str, Entity] = {one.id: one for one in material.entities}
        self._dispatches = {one.id: one for one in file.dispatches}
        self._speech = {(one.dispatch, one.id): one for one in file.attributions}
        self._copied = Copied(file.stories)
        self._dating = Dating(material)
        self._tellings = Tellings(file)
        self._events = happenings(file.events)
        self._version = material.version

    def told(self) -> Iterator[Told]:
        """Give each event once for each dispatch that tells it in words of its own."""
        for mentions in self._events:
            if not self._is_copied(mentions):
                event = leading(mentions)
                yield Told(self._row(event), event.is_claimed_new and event.type in QUADS)

    def _is_copied(self, mentions: Happening) -> bool:
        return all(
            self._copied.holds(one.dispatch, one.trigger.start, one.trigger.end) for one in mentions
        )

    def _row(self, event: CitedEvent) -> Row:
        dispatch = self._dispatches[event.dispatch]
        told = self._tellings.of(event.dispatch, event.id)
        dated = self._dating.of(event, told.date)
        said = event.attribution and self._speech.get((event.dispatch, event.attribution))
        key = f"{event.dispatch}.{event.id}"
        return Row(
            event_id=key,
            event_date=dated.day,
            event_type=event.type,
            event_mode=event.modes,
            quad_code=QUADS.get(event.type),
            context=None,
            actor_name=self._names(event.actors),
            actor_country=self._codes(event.actors, "country"),
            actor_sector=self._codes(event.actors, "sector"),
            actor_id=event.actors,
            actor_wikidata=self._codes(event.actors, "wikidata"),
            recip_name=self._names(event.recipients),
            recip_country=self._codes(event.recipients, "country"),
            recip_sector=self._codes(event.recipients, "sector"),
            recip_id=event.recipients,
            recip_wikidata=self._codes(event.recipients, "wikidata"),
            place_name=event.place.text if event.place else None,
            place_country=self._country(event),
            source=dispatch.agency,
            publication_date=dispatch.filed and dispatch.filed.partition("T")[0],
            url=address_of(dispatch),
            headline=dispatch.headline,
            language=dispatch.lang,
            happening_id=told.happening,
            source_independent_n=len(told.agencies),
            reported_by=told.agencies,
            said_by=self._names(speakers(said)) if said else (),
            modality=event.modality,
            polarity=event.polarity,
            temporal=event.temporal,
            event_date_basis=dated.basis,
            event_date_edtf=dated.edtf,
            event_date_earliest=dated.earliest,
            event_date_latest=dated.latest,
            figures=tuple(f"{one.text} ({one.unit})" for one in event.figures),
            cameo=event.cameo,
            trigger=event.trigger.text,
            dispatch_id=event.dispatch,
            start=event.trigger.start,
            end=event.trigger.end,
            evidence_id=f"{event.dispatch}.{event.attribution}" if said else key,
            version=self._version,
        )

    def _names(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(labels([one], self._people) for one in ids)

    def _codes(self, ids: Iterable[str], field: str) -> tuple[str, ...]:
        """Give a field of everybody, empty where it is not known; nothing where none is."""
        known = [self._people.get(one) for one in ids]
        codes = tuple(getattr(one, field) or "" if one else "" for one in known)
        return codes if any(codes) else ()

    def _country(self, event: CitedEvent) -> str | None:
        if event.place is None:
            return None
        entity = self._people.get(event.place.entity or "")
        return event.place.iso3 or (entity.iso3 if entity else None)

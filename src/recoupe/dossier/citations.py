"""Attributions, events and dates of the readings, written in the terms of the whole file."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from recoupe.dossier.register import Register
from recoupe.records import Addressee, Attribution, Event, Place, Reading, Source
from recoupe.records.dossier import CitedAttribution, CitedEvent, Moment

_RUNNING_TEXT = frozenset({"body", "headline", "subhead"})
_LAST = "9999-99-99"
_Role = TypeVar("_Role", Source, Addressee)


def cite_attributions(
    readings: Iterable[Reading], register: Register
) -> tuple[CitedAttribution, ...]:
    """All attributions in order of dispatch and place, with the register's entities."""
    return tuple(
        _cited(item, reading.dispatch.id, register)
        for reading in readings
        for item in sorted(reading.attributions, key=_place)
    )


def _place(item: Attribution) -> tuple[int, int, str]:
    first = min((span.start for span in item.content), default=0)
    last = max((span.end for span in item.content), default=0)
    return first, -last, item.id


def _cited(item: Attribution, dispatch: str, register: Register) -> CitedAttribution:
    values = {name: getattr(item, name) for name in Attribution.__struct_fields__}
    values["source"] = _renamed(item.source, dispatch, register)
    values["addressee"] = _renamed(item.addressee, dispatch, register)
    values["relayed_by"] = register.of(dispatch, item.relayed_by)
    return CitedAttribution(**values, dispatch=dispatch)


def _renamed(role: _Role | None, dispatch: str, register: Register) -> _Role | None:
    if role is None or role.entity is None:
        return role
    ids = register.of(dispatch, role.entity)
    return msgspec.structs.replace(role, entity=ids[0] if len(ids) == 1 else ids)


def cite_events(readings: Iterable[Reading], register: Register) -> tuple[CitedEvent, ...]:
    """All events in order of dispatch and place, with the register's entities."""
    return tuple(
        _cited_event(item, reading.dispatch.id, register)
        for reading in readings
        for item in sorted(reading.events, key=lambda one: (one.trigger.start, one.trigger.end))
    )


def _cited_event(item: Event, dispatch: str, register: Register) -> CitedEvent:
    values = {name: getattr(item, name) for name in Event.__struct_fields__}
    values["actors"] = register.of(dispatch, item.actors)
    values["recipients"] = register.of(dispatch, item.recipients)
    values["place"] = _placed(item.place, dispatch, register)
    return CitedEvent(**values, dispatch=dispatch)


def _placed(place: Place | None, dispatch: str, register: Register) -> Place | None:
    if place is None or place.entity is None:
        return place
    return msgspec.structs.replace(place, entity=register.of(dispatch, place.entity)[0])


def cite_moments(readings: Sequence[Reading]) -> tuple[Moment, ...]:
    """Dates and times of the running text by earliest day, then durations and habits."""
    moments = [
        Moment(
            **{name: getattr(timex, name) for name in timex.__struct_fields__},
            dispatch=reading.dispatch.id,
        )
        for reading in readings
        for timex in reading.timexes
        if timex.zone in _RUNNING_TEXT
    ]
    rank = {reading.dispatch.id: index for index, reading in enumerate(readings)}
    return tuple(
        sorted(
            moments,
            key=lambda moment: (
                moment.type in ("DURATION", "SET"),
                moment.earliest or moment.latest or _LAST,
                moment.latest or _LAST,
                rank[moment.dispatch],
                moment.start,
            ),
        )
    )

"""From drafts to records."""

from collections.abc import Sequence

from recoupe.lang.cameo import cameo_of
from recoupe.read.events.drafts import Draft
from recoupe.read.events.figures import figures_of
from recoupe.read.events.places import place_of
from recoupe.read.events.scene import EventScene
from recoupe.records import Event, EventTime, Span
from recoupe.records.event import Auxiliary

_ORDER: tuple[Auxiliary, ...] = ("historical", "future", "hypothetical", "negation")


def to_records(scene: EventScene, drafts: Sequence[Draft], ids: Sequence[str]) -> tuple[Event, ...]:
    """Turn drafts into events, in order of their triggers."""
    events = [_event(scene, draft, number) for draft, number in zip(drafts, ids, strict=True)]
    return tuple(sorted(events, key=lambda event: (event.trigger.start, event.trigger.end)))


def _event(scene: EventScene, draft: Draft, number: str) -> Event:
    timex = draft.timex
    return Event(
        id=number,
        trigger=Span.of(scene.text, draft.start, draft.end),
        type=draft.type,
        base=draft.base,
        modes=draft.modes,
        auxiliaries=tuple(name for name in _ORDER if name in draft.auxiliaries),
        actors=draft.actors,
        recipients=draft.recipients,
        place=place_of(scene, draft),
        time=EventTime(timex.text, timex.edtf, timex.start, timex.end) if timex else None,
        figures=figures_of(scene, draft),
        modality=draft.modality,
        polarity=draft.polarity,
        temporal=draft.temporal,
        attribution=draft.layer.id if draft.layer is not None else None,
        cameo=_cameo(draft),
        rules=draft.rules,
        confidence=draft.confidence,
    )


def _cameo(draft: Draft) -> str | None:
    """The CAMEO code of what has happened or been said; that scheme has none for the rest."""
    if draft.modality == "hypothetical" or draft.polarity == "negative":
        return None
    return cameo_of(draft.type, draft.base, draft.modes)

"""The decided speech and events of one dispatch, as an annotation of our own format."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from recoupe.export.gold.anchors import anchor
from recoupe.export.gold.decided import Decided
from recoupe.records import Addressee, Entity, Judgement, Source, Span
from recoupe.records.dossier import CitedAttribution, CitedEvent, FiledDispatch

Item = dict[str, Any]


def annotate(
    dispatch: FiledDispatch, decided: Decided, entities: Mapping[str, Entity]
) -> Item | None:
    """Write what was decided of one dispatch; ``None`` where nothing was.

    ``partial`` says that what is not there was not decided. ``given`` is what the file said of
    the dispatch and its text does not.
    """
    parts: dict[str, list[Item]] = {
        "attributions": _listed(decided.attributions(dispatch.id), dispatch),
        "not_attributions": _listed(decided.attributions(dispatch.id, refused=True), dispatch),
        "events": _told(decided.events(dispatch.id), dispatch),
        "not_events": _told(decided.events(dispatch.id, refused=True), dispatch),
    }
    if not any(parts.values()):
        return None
    _untie(parts["attributions"])
    _untie(parts["not_attributions"])
    named = sorted({name for items in parts.values() for item in items for name in _named(item)})
    return {
        "partial": True,
        "given": {"publisher": dispatch.publisher, "filed": dispatch.filed, "lang": dispatch.lang},
        "entities": {name: _entity(name, entities.get(name)) for name in named},
        **parts,
    }


def _listed(
    items: Iterable[tuple[CitedAttribution, Judgement]], dispatch: FiledDispatch
) -> list[Item]:
    return [made for item, judgement in items if (made := _speech(item, judgement, dispatch))]


def _speech(item: CitedAttribution, judgement: Judgement, dispatch: FiledDispatch) -> Item | None:
    """Write a layer of speech; ``None`` where its words cannot be named."""
    text = dispatch.text
    content = [anchor(text, span.start, span.end) for span in item.content]
    if not content or None in content:
        return None
    written: Item = {
        "id": item.id,
        "quote_type": item.quote_type,
        "act": item.act,
        "cue": _words(text, item.cue),
        "source": _source(text, item.source),
        "content": content,
        "addressee": _addressee(text, item.addressee),
        "relayed_by": list(item.relayed_by),
        "channel": item.channel,
        "time": None,
        "nested_in": item.nested_in,
    }
    if item.time is not None:
        words = anchor(text, item.time.start, item.time.end)
        written["time"] = {"text": words, "edtf": item.time.edtf}
    written |= {name: True for name in ("negated", "conditional") if getattr(item, name)}
    return written | _by(judgement)


def _words(text: str, span: Span | None) -> str | None:
    return anchor(text, span.start, span.end) if span else None


def _source(text: str, source: Source | None) -> Item | None:
    if source is None:
        return None
    written: Item = {"entity": _ids(source.entity)}
    if source.start is not None and source.end is not None:
        written["text"] = anchor(text, source.start, source.end)
    return written | {name: True for name in ("anonymous", "carried") if getattr(source, name)}


def _addressee(text: str, part: Addressee | None) -> Item | None:
    if part is None:
        return None
    words = anchor(text, part.start, part.end)
    return {"entity": _ids(part.entity)} | ({"text": words} if words else {})


def _ids(entity: str | tuple[str, ...] | None) -> str | list[str] | None:
    return list(entity) if isinstance(entity, tuple) else entity


def _told(events: Iterable[tuple[CitedEvent, Judgement]], dispatch: FiledDispatch) -> list[Item]:
    """Write mentions of events; of one happening, those after the first name the first."""
    written: list[Item] = []
    numbers: dict[str, int] = {}
    for event, judgement in events:
        trigger = anchor(dispatch.text, event.trigger.start, event.trigger.end)
        if trigger is None:
            continue
        number = numbers[event.id] = numbers.get(event.id, 0) + 1
        written.append(
            {
                "id": event.id if number == 1 else f"{event.id}-{number}",
                "trigger": trigger,
                "type": event.type,
                "modes": list(event.modes),
                "actors": list(event.actors),
                "recipients": list(event.recipients),
                "modality": event.modality,
                "polarity": event.polarity,
                "temporal": event.temporal,
                "coref_of": None if number == 1 else event.id,
                **_by(judgement),
            }
        )
    return written


def _by(judgement: Judgement) -> Item:
    """Tell who decided it, and what was remarked."""
    people = list(dict.fromkeys(one.by for one in judgement.decisions))
    notes = [one.note for one in judgement.decisions if one.note]
    return {"decided_by": people} | ({"notes": notes} if notes else {})


def _untie(items: list[Item]) -> None:
    """Let a layer lie in none where the one around it was not decided."""
    known = {item["id"] for item in items}
    for item in items:
        if item["nested_in"] not in known:
            item["nested_in"] = None


def _named(item: Item) -> Iterator[str]:
    """Name all entities that an item cites."""
    for key in ("actors", "recipients", "relayed_by"):
        yield from item.get(key, ())
    for key in ("source", "addressee"):
        entity = (item.get(key) or {}).get("entity")
        yield from (entity,) if isinstance(entity, str) else entity or ()


def _entity(name: str, entity: Entity | None) -> Item:
    if entity is None:
        return {"label": name, "kind": "person"}
    known = {key: getattr(entity, key) for key in ("wikidata", "iso3", "sector")}
    written: Item = {"label": entity.label, "kind": entity.kind}
    written |= {key: value for key, value in known.items() if value}
    return written | ({"also": list(entity.also)} if entity.also else {})

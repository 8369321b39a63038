"""One annotation in JSON to the records of one dispatch, every fault of it named."""

from collections.abc import Callable
from typing import Any, TypeVar

from evaluation.anchors import AnchorError, locate
from evaluation.annotation import (
    GoldAttribution,
    GoldDocument,
    GoldEntity,
    GoldEvent,
    GoldLayout,
    GoldMention,
    GoldSpan,
    GoldTimex,
    GoldZone,
)

_Built = TypeVar("_Built")
_LAYOUT_FACTS = ("agency", "publisher", "filed", "dateline", "translated")


class GoldError(ValueError):
    """A gold file is wrong; the message names file and item."""


def build_document(
    name: str, text: str, raw: dict[str, Any], *, exhaustive: bool = True
) -> GoldDocument:
    """Build the records of one dispatch; raises ``GoldError`` listing everything wrong in it."""
    problems: list[str] = []

    def each(kind: str, build: Callable[[str, Any], _Built], source: Any = None) -> list[_Built]:
        built = []
        for number, item in enumerate(raw.get(kind, ()) if source is None else source):
            try:
                built.append(build(text, item))
            except (AnchorError, KeyError) as error:
                problems.append(f"{name}: {kind}[{_label(item, number)}]: {error}")
        return built

    layout = raw.get("layout", {})
    document = GoldDocument(
        name=name,
        text=text,
        entities=_entities(raw["entities"]),
        attributions=tuple(each("attributions", _attribution)),
        mentions=tuple(each("mentions", _mention)),
        timexes=tuple(each("timexes", _timex)),
        layout=GoldLayout(
            facts={key: layout[key] for key in _LAYOUT_FACTS if key in layout},
            zones=tuple(each("zones", _zone, layout.get("zones", ()))),
            counts=layout.get("counts", {}),
        ),
        not_mentions=tuple(each("not_mentions", _words)),
        exhaustive=exhaustive,
        events=tuple(each("events", _event)),
        not_attributions=tuple(each("not_attributions", _attribution)),
        not_events=tuple(each("not_events", _event)),
        given={key: value for key, value in raw.get("given", {}).items() if value is not None},
    )
    problems += [f"{name}: {fault}" for fault in _dangling(document)]
    if problems:
        raise GoldError("\n".join(problems))
    return document


def _label(item: Any, number: int) -> str:
    if not isinstance(item, dict):
        return str(number)
    return str(item.get("id") or f"{number} {item.get('text', '')!r}")


def _span(text: str, item: Any) -> GoldSpan | None:
    if item is None:
        return None
    if isinstance(item, str):
        item = {"text": item}
    words = item.get("text")
    if item.get("start") is not None:
        start, end = item["start"], item["end"]
        if words is not None and words != text[start:end]:
            raise AnchorError(f"offsets {start}-{end} hold {text[start:end]!r}, not {words!r}")
    elif words is None:
        return None
    else:
        start, end = locate(text, words)
    return GoldSpan(start, end, text[start:end])


def _words(text: str, item: Any) -> GoldSpan:
    span = _span(text, item)
    if span is None:
        raise AnchorError("names no words; write them under 'text'")
    return span


def _many(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _mention(text: str, item: Any) -> GoldMention:
    return GoldMention(_words(text, item), item.get("kind", "name"), _many(item["entity"]))


def _timex(text: str, item: Any) -> GoldTimex:
    return GoldTimex(_words(text, item), item["type"], item["value"], item.get("edtf"))


def _zone(text: str, item: Any) -> GoldZone:
    return GoldZone(item["kind"], _words(text, item))


def _attribution(text: str, item: Any) -> GoldAttribution:
    source = item.get("source") or {}
    return GoldAttribution(
        id=item["id"],
        quote_type=item["quote_type"],
        acts=(item["act"], *item.get("act_also", ())),
        cue=_span(text, item.get("cue")),
        source=_span(text, source or None),
        entities=_many(source.get("entity")),
        content=tuple(_words(text, part) for part in item["content"]),
        addressee=_many((item.get("addressee") or {}).get("entity")),
        relayed_by=_many(item.get("relayed_by")),
        nested_in=item.get("nested_in"),
        anonymous=bool(source.get("anonymous")),
        carried=bool(source.get("carried")),
        negated=bool(item.get("negated")),
        conditional=bool(item.get("conditional")),
        channel=item.get("channel"),
        time=(item.get("time") or {}).get("edtf"),
    )


def _event(text: str, item: Any) -> GoldEvent:
    return GoldEvent(
        id=item["id"],
        trigger=_words(text, item["trigger"]),
        types=(item["type"], *item.get("also", ())),
        modes=_many(item.get("modes")),
        actors=_many(item.get("actors")),
        recipients=_many(item.get("recipients")),
        modality=item["modality"],
        polarity=item["polarity"],
        temporal=item["temporal"],
        coref_of=item.get("coref_of"),
        inferred=bool(item.get("inferred")),
    )


def _entities(raw: dict[str, Any]) -> dict[str, GoldEntity]:
    return {
        key: GoldEntity(
            key,
            value["label"],
            value["kind"],
            value.get("wikidata"),
            tuple(value.get("also", ())),
            value.get("iso3"),
            value.get("sector"),
        )
        for key, value in raw.items()
    }


def _dangling(document: GoldDocument) -> list[str]:
    known = {item.id for item in document.attributions}
    faults = [
        f"attributions[{item.id}]: entity {entity!r} is not declared"
        for item in document.attributions
        for entity in (*item.entities, *item.addressee, *item.relayed_by)
        if entity not in document.entities
    ]
    faults += [
        f"attributions[{item.id}]: nested_in {item.nested_in!r} is no attribution"
        for item in document.attributions
        if item.nested_in is not None and item.nested_in not in known
    ]
    faults += [
        f"mentions[{mention.span.text!r}]: entity {entity!r} is not declared"
        for mention in document.mentions
        for entity in mention.entities
        if entity not in document.entities
    ]
    told = {event.id for event in document.events}
    faults += [
        f"events[{event.id}]: entity {entity!r} is not declared"
        for event in document.events
        for entity in (*event.actors, *event.recipients)
        if entity not in document.entities
    ]
    faults += [
        f"events[{event.id}]: coref_of {event.coref_of!r} is no event"
        for event in document.events
        if event.coref_of is not None and event.coref_of not in told
    ]
    return faults

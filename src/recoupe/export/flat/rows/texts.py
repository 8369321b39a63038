"""Rows of what stands in the dispatches: themselves, zones, mentions, time expressions."""

from collections.abc import Iterator

from recoupe.export.flat.rows.terms import Row, Terms, ids_of
from recoupe.export.flat.schema import load_schemas
from recoupe.records import Reading, Reprint
from recoupe.records.dossier import FiledDispatch


def dispatches(terms: Terms) -> Iterator[Row]:
    """Give a row for each dispatch: what its file says of it, and what was read of it.

    A column that the crisis file does not know is a field of the dispatch itself.
    """
    stories = {key: story for story in terms.file.stories for key in story.dispatches}
    reprints: dict[str, Reprint] = {}
    for story in terms.file.stories:
        for item in story.reprints:
            reprints.setdefault(item.copy, item)
    names = load_schemas()["dispatches"].names
    for filed, reading in zip(terms.file.dispatches, terms.material.readings(), strict=True):
        reprint, told_in = reprints.get(filed.id), stories.get(filed.id)
        known: Row = {
            **terms.days("filed", filed.filed),
            "publisher": reading.dispatch.publisher,
            "publisher_read": filed.publisher,
            "reprint_kind": reprint.kind if reprint else None,
            "story": told_in.id if told_in else None,
            "story_label": told_in.label if told_in else None,
            "version": reading.version,
        }
        yield {
            name: known[name] if name in known else _field(name, filed, reading) for name in names
        }


def _field(name: str, filed: FiledDispatch, reading: Reading) -> object:
    return getattr(filed if hasattr(filed, name) else reading.dispatch, name)


def zones(terms: Terms) -> Iterator[Row]:
    """Give a row for each zone of each dispatch."""
    for filed in terms.file.dispatches:
        for number, zone in enumerate(filed.zones, 1):
            yield {
                "dispatch": filed.id,
                "number": number,
                "kind": zone.kind,
                "start": zone.start,
                "end": zone.end,
                "text": filed.text[zone.start : zone.end],
            }


def mentions(terms: Terms) -> Iterator[Row]:
    """Give a row for each mention of a dispatch that was not withdrawn."""
    for reading in _telling(terms):
        dispatch = reading.dispatch.id
        entity_of = terms.material.entity_of
        for number, mention in enumerate(reading.mentions, 1):
            meant = dict.fromkeys(entity_of(dispatch, one) for one in ids_of(mention.entity))
            yield {
                "id": f"{dispatch}.m{number}",
                "dispatch": dispatch,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "kind": mention.kind,
                **terms.whom("", tuple(meant)),
                "rules": list(mention.rules),
                "confidence": mention.confidence,
            }


def timexes(terms: Terms) -> Iterator[Row]:
    """Give a row for each time expression of a dispatch that was not withdrawn."""
    narrowed = {(one.place.dispatch, one.place.start): one.after for one in terms.file.narrowed}
    for reading in _telling(terms):
        dispatch = reading.dispatch.id
        for number, timex in enumerate(reading.timexes, 1):
            yield {
                "id": f"{dispatch}.t{number}",
                "dispatch": dispatch,
                "start": timex.start,
                "end": timex.end,
                "text": timex.text,
                "type": timex.type,
                "value": timex.value,
                "mod": timex.mod,
                "edtf": timex.edtf,
                "earliest": timex.earliest,
                "latest": timex.latest,
                **terms.dated("narrowed", narrowed.get((dispatch, timex.start))),
                "zone": timex.zone,
                "rules": list(timex.rules),
            }


def entities(terms: Terms) -> Iterator[Row]:
    """Give a row for everybody that is mentioned anywhere."""
    cited = {one.id for one in terms.file.entities}
    merged: dict[str, list[str]] = {}
    for was, now in terms.file.merged:
        merged.setdefault(now, []).append(was)
    for entity in terms.material.entities:
        yield {
            "id": entity.id,
            "label": entity.label,
            "kind": entity.kind,
            "also": list(entity.also),
            "iso3": entity.iso3,
            "country": entity.country,
            "sector": entity.sector,
            "affiliation": entity.affiliation,
            "wikidata": entity.wikidata,
            "gender": entity.gender,
            "plural": entity.plural,
            "cited": entity.id in cited,
            "merged": merged.get(entity.id, []),
            **terms.judged("entity", entity.id),
        }


def _telling(terms: Terms) -> Iterator[Reading]:
    withdrawn = {one.id for one in terms.file.dispatches if one.withdrawn}
    return (one for one in terms.material.readings() if one.dispatch.id not in withdrawn)

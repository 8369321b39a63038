"""Rows of who says what, and of the hands it came through."""

from collections.abc import Iterator, Mapping

from recoupe.export.flat.rows.terms import Row, Terms, ids_of, line_of, words_of
from recoupe.records import Addressee, Source, Span
from recoupe.records.dossier import CitedAttribution


def attributions(terms: Terms) -> Iterator[Row]:
    """Give a row for each layer of speech, those refused at the end."""
    layers = _layers(terms)
    for name, item in layers.items():
        around = line_of(item.dispatch, item.nested_in)
        yield {
            "id": name,
            "dispatch": item.dispatch,
            "act": item.act,
            "quote_type": item.quote_type,
            **words_of("source", _place(item.source)),
            **terms.whom("source", ids_of(item.source.entity if item.source else None)),
            "anonymous": item.source is not None and item.source.anonymous,
            "carried": item.source is not None and item.source.carried,
            **words_of("cue", item.cue),
            **_content(item),
            **words_of("addressee", _place(item.addressee)),
            **terms.whom("addressee", ids_of(item.addressee.entity if item.addressee else None)),
            "channel": item.channel,
            **_time(terms, item),
            **words_of("condition", item.condition),
            **_anonymity(item.anonymity_reason),
            "factivity": item.factivity,
            "negated": item.negated,
            "conditional": item.conditional,
            "nested_in": around if around in layers else None,
            "relayed_by": list(item.relayed_by),
            "hops": len(item.relayed_by),
            "rules": list(item.rules),
            "confidence": item.confidence,
            **terms.judged("attribution", name),
        }


def hops(terms: Terms) -> Iterator[Row]:
    """Give a row for each step of a layer of speech: its source, then the hands it came through."""
    layers = _layers(terms)
    for name, item in layers.items():
        verdict = terms.judged("attribution", name)["verdict"]
        if item.source is not None:
            yield _hop(terms, name, item, 0, ids_of(item.source.entity), item) | {
                "verdict": verdict
            }
        around = tuple(_around(item, layers))
        for number, hand in enumerate(item.relayed_by, 1):
            layer = next((one for one in around if _speaks(one, hand)), None)
            yield _hop(terms, name, item, number, (hand,), layer) | {"verdict": verdict}


def _hop(
    terms: Terms,
    name: str,
    item: CitedAttribution,
    number: int,
    ids: tuple[str, ...],
    layer: CitedAttribution | None,
) -> Row:
    words = _place(layer.source) if layer else None
    return {
        "attribution": name,
        "hop": number,
        "dispatch": item.dispatch,
        "role": "relay" if number else "source",
        **terms.whom("", ids),
        "layer": line_of(layer.dispatch, layer.id) if layer else None,
        **words_of("cue", layer.cue if layer else None),
        "text": words.text if words else None,
        "start": words.start if words else None,
        "end": words.end if words else None,
    }


def _layers(terms: Terms) -> Mapping[str, CitedAttribution]:
    every = (*terms.file.attributions, *terms.file.refused.attributions)
    return {f"{item.dispatch}.{item.id}": item for item in every}


def _around(
    item: CitedAttribution, layers: Mapping[str, CitedAttribution]
) -> Iterator[CitedAttribution]:
    """Give the layers around one, the nearest first."""
    seen = {item.id}
    while item.nested_in is not None and item.nested_in not in seen:
        seen.add(item.nested_in)
        found = layers.get(f"{item.dispatch}.{item.nested_in}")
        if found is None:
            return
        yield found
        item = found


def _speaks(layer: CitedAttribution, entity: str) -> bool:
    return layer.source is not None and entity in ids_of(layer.source.entity)


def _place(part: Source | Addressee | None) -> Span | None:
    if part is None or part.start is None or part.end is None:
        return None
    return Span(part.start, part.end, part.text or "")


def _content(item: CitedAttribution) -> Row:
    spans = item.content
    return {
        "content": " ".join(span.text for span in spans) or None,
        "start": min((span.start for span in spans), default=None),
        "end": max((span.end for span in spans), default=None),
        "content_start": [span.start for span in spans],
        "content_end": [span.end for span in spans],
    }


def _time(terms: Terms, item: CitedAttribution) -> Row:
    time = item.time
    edtf = time.edtf if time else None
    return {
        **words_of("time", Span(time.start, time.end, time.text) if time else None),
        "time_edtf": edtf,
        **terms.days("time", edtf),
    }


def _anonymity(reason: Span | None) -> Row:
    return {
        "anonymity_reason": reason.text if reason else None,
        "anonymity_start": reason.start if reason else None,
        "anonymity_end": reason.end if reason else None,
    }

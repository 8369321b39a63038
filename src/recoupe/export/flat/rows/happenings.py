"""Rows of who does what to whom."""

from collections import Counter
from collections.abc import Iterator

from recoupe.export.flat.rows.terms import Row, Terms, line_of, words_of
from recoupe.records import Span
from recoupe.records.dossier import CitedEvent


def events(terms: Terms) -> Iterator[Row]:
    """Give a row for each mention of an event, those refused at the end."""
    file = terms.file
    spoken = {
        f"{one.dispatch}.{one.id}" for one in (*file.attributions, *file.refused.attributions)
    }
    numbers: Counter[str] = Counter()
    for event in (*file.events, *file.refused.events):
        name = f"{event.dispatch}.{event.id}"
        numbers[name] += 1
        layer = line_of(event.dispatch, event.attribution)
        yield {
            "id": name if numbers[name] == 1 else f"{name}-{numbers[name]}",
            "happening": name,
            "dispatch": event.dispatch,
            "text": event.trigger.text,
            "start": event.trigger.start,
            "end": event.trigger.end,
            "type": event.type,
            "modes": list(event.modes),
            "base": event.base,
            "auxiliaries": list(event.auxiliaries),
            "actors": list(event.actors),
            "actor_labels": terms.labels(event.actors),
            "recipients": list(event.recipients),
            "recipient_labels": terms.labels(event.recipients),
            **_circumstances(terms, event),
            "modality": event.modality,
            "polarity": event.polarity,
            "temporal": event.temporal,
            "claimed_new": event.is_claimed_new,
            "attribution": layer if layer in spoken else None,
            "cameo": event.cameo,
            "rules": list(event.rules),
            "confidence": event.confidence,
            **terms.judged("event", name),
        }


def _circumstances(terms: Terms, event: CitedEvent) -> Row:
    """Give the columns of where and when it happened, and how many it counts."""
    place, time = event.place, event.time
    edtf = time.edtf if time else None
    return {
        **words_of("place", Span(place.start, place.end, place.text) if place else None),
        "place_entity": place.entity if place else None,
        "place_iso3": place.iso3 if place else None,
        **words_of("time", Span(time.start, time.end, time.text) if time else None),
        "time_edtf": edtf,
        **terms.days("time", edtf),
        "figure_text": [figure.text for figure in event.figures],
        "figure_unit": [figure.unit for figure in event.figures],
        "figure_low": [figure.low for figure in event.figures],
        "figure_high": [figure.high for figure in event.figures],
    }

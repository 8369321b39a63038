"""Who is meant, who says what, and what is done, as marks on the words of one dispatch."""

from collections.abc import Mapping

from recoupe.export.corpora.brackets import Mark, in_parts
from recoupe.export.happenings import happenings, leading
from recoupe.export.material import Material
from recoupe.export.people import ids_of, speakers
from recoupe.records import Reading
from recoupe.records.dossier import CitedAttribution, CitedEvent

Marks = Mapping[str, list[Mark]]


class Marking:
    """Marks by the name that they have in the last column."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._speech: dict[str, list[CitedAttribution]] = {}
        self._events: dict[str, list[CitedEvent]] = {}
        for item in material.file.attributions:
            self._speech.setdefault(item.dispatch, []).append(item)
        for event in material.file.events:
            self._events.setdefault(event.dispatch, []).append(event)

    def of(self, reading: Reading) -> Marks:
        """Give entities, speech with its cue and speaker, and events."""
        dispatch = reading.dispatch.id
        speech = self._speech.get(dispatch, [])
        cues = ((item.id, item.cue) for item in speech)
        sources = ((item.id, item.source) for item in speech)
        return {
            "Entity": self._entities(reading),
            "Attribution": [mark for item in speech for mark in _said(item)],
            "Cue": [Mark(cue.start, cue.end, name) for name, cue in cues if cue],
            "Source": [
                Mark(source.start, source.end, name)
                for name, source in sources
                if source and source.start is not None and source.end is not None
            ],
            "Event": self._done(dispatch),
        }

    def _entities(self, reading: Reading) -> list[Mark]:
        dispatch = reading.dispatch.id
        marks = []
        for one in reading.mentions:
            meant = [self._material.entity_of(dispatch, local) for local in ids_of(one.entity)]
            if meant:
                marks.append(Mark(one.start, one.end, "+".join(meant), one.kind))
        return marks

    def _done(self, dispatch: str) -> list[Mark]:
        marks = []
        for mentions in happenings(self._events.get(dispatch, ())):
            event = leading(mentions)
            about = "/".join((event.type, event.modality, event.polarity, event.temporal))
            spans = [(one.trigger.start, one.trigger.end) for one in mentions]
            marks += in_parts(event.id, spans, about)
        return marks


def _said(item: CitedAttribution) -> list[Mark]:
    spans = [(span.start, span.end) for span in item.content]
    flags = [name for name in ("negated", "conditional") if getattr(item, name)]
    about = "/".join((item.act, item.quote_type, "+".join(speakers(item)) or "-", *flags))
    return in_parts(item.id, spans, about)

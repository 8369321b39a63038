"""W3C Web Annotations: every line of the file as a note on the words it stands on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from recoupe.export.formats import Written
from recoupe.export.happenings import Happening, happenings, leading
from recoupe.export.json_files import write_document
from recoupe.export.jsonld.bodies import classed, described, identified, judged
from recoupe.export.jsonld.naming import NAMESPACE, name_of, name_of_all
from recoupe.export.jsonld.selectors import target_of
from recoupe.export.material import Material
from recoupe.export.people import addressees, labels, speakers
from recoupe.export.unicode import whole
from recoupe.records import Evidence, Exchange, Finding, Judgement, Position, TargetKind
from recoupe.records.dossier import CitedAttribution

CONTEXT: list[object] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "role": f"{NAMESPACE}role",
        "nestedIn": {"@id": f"{NAMESPACE}nestedIn", "@type": "@id"},
    },
]
Item = dict[str, Any]


def export_annotations(material: Material) -> Iterator[Written]:
    """Write one page of annotations, each in a line, and the texts they are about.

    ``source`` of a target is a text of ``texts/``; offsets count its code points.
    """
    notes = Notes(material)
    head = {
        "@context": CONTEXT,
        "id": name_of_all("annotations", (one.id for one in material.file.dispatches)),
        "type": "AnnotationPage",
        "startIndex": 0,
    }
    yield "annotations.jsonld", write_document(head, "items", notes.all)
    for dispatch in material.file.dispatches:
        yield f"texts/{dispatch.id}.txt", whole(dispatch.text).encode()


class Notes:
    """The annotations of one file, kind by kind in the order of the file."""

    def __init__(self, material: Material) -> None:
        self._file = material.file
        self._people = {one.id: one for one in material.entities}
        self._texts = {one.id: one for one in self._file.dispatches}
        self._judged: Mapping[tuple[TargetKind, str], Judgement] = {
            (one.kind, one.id): one for one in self._file.judgements
        }
        self._generator = {
            "id": name_of("tool", material.version),
            "type": "Software",
            "name": f"Recoupe {material.version}",
        }

    def all(self) -> Iterator[Item]:
        """Give attributions, events, positions, exchanges and findings."""
        file = self._file
        yield from map(self.speech, file.attributions)
        yield from map(self.event, happenings(file.events))
        yield from map(self.position, file.positions)
        yield from map(self.exchange, file.exchanges)
        yield from map(self.finding, file.findings)

    def speech(self, item: CitedAttribution) -> Item:
        """Give who says it; each part of what is said is a target."""
        told = f"{labels(speakers(item), self._people) or 'nobody named'}: {item.act}"
        if item.addressee:
            told += f", to {labels(addressees(item), self._people) or item.addressee.text}"
        if item.relayed_by:
            told += f", through {labels(item.relayed_by, self._people)}"
        flags = [name for name in ("negated", "conditional") if getattr(item, name)]
        bodies = [
            described(told),
            *classed(item.act, item.quote_type, *flags),
            *identified("speaker", speakers(item)),
            *identified("addressee", addressees(item)),
            *identified("relay", item.relayed_by),
        ]
        spans = [(item.dispatch, span.start, span.end) for span in item.content]
        outer = item.nested_in and name_of("attribution", item.dispatch, item.nested_in)
        more = {"nestedIn": outer} if outer else {}
        name = f"{item.dispatch}.{item.id}"
        return self._note("attribution", name, "identifying", bodies, spans) | more

    def event(self, mentions: Happening) -> Item:
        """Give who does what to whom, and whether it happened; each mention is a target."""
        event = leading(mentions)
        modes = f" ({', '.join(event.modes)})" if event.modes else ""
        told = f"{labels(event.actors, self._people) or 'nobody named'}: {event.type}{modes}"
        if event.recipients:
            told += f" → {labels(event.recipients, self._people)}"
        told += f"; {event.modality}, {event.polarity}, {event.temporal}"
        bodies = [
            described(told),
            *classed(event.type, *event.modes, event.modality, event.polarity, event.temporal),
            *identified("actor", event.actors),
            *identified("recipient", event.recipients),
        ]
        spans = [(one.dispatch, one.trigger.start, one.trigger.end) for one in mentions]
        name = f"{event.dispatch}.{event.id}"
        return self._note("event", name, "classifying", bodies, spans)

    def position(self, line: Position) -> Item:
        """Give what a party demands, offers, denies; each telling is a target."""
        to = f" → {line.addressee}" if line.addressee else ""
        told = f"{line.holder}: {line.kind}{to}; {line.status}; {line.object}"
        bodies = [described(told), *classed(line.kind, line.status)]
        return self._line("position", line.id, "classifying", bodies, line.evidence)

    def exchange(self, line: Exchange) -> Item:
        """Give what passed between parties; each telling is a target."""
        told = "; ".join(filter(None, (line.label, line.date, line.status)))
        bodies = [described(told), *classed(line.kind, line.status)]
        return self._line("exchange", line.id, "linking", bodies, line.evidence)

    def finding(self, line: Finding) -> Item:
        """Give how far accounts agree and why; the words of each account are a target."""
        told = " ".join((f"{line.agreement}: {line.claim}.", *line.reasons))
        bodies = [described(told), *classed(line.agreement, line.about)]
        return self._line("finding", line.id, "linking", bodies, line.evidence)

    def _line(
        self,
        kind: TargetKind,
        name: str,
        motivation: str,
        bodies: list[Item],
        evidence: Iterable[Evidence],
    ) -> Item:
        spans = [(one.dispatch, one.start, one.end) for one in evidence]
        return self._note(kind, name, motivation, bodies, spans)

    def _note(
        self,
        kind: TargetKind,
        name: str,
        motivation: str,
        bodies: list[Item],
        spans: Iterable[tuple[str, int, int]],
    ) -> Item:
        judgement = self._judged.get((kind, name))
        return {
            "id": name_of(kind, name),
            "type": "Annotation",
            "motivation": motivation,
            "generator": self._generator,
            "body": [*bodies, *(judged(judgement) if judgement else ())],
            "target": [
                target_of(self._texts[dispatch], start, end)
                for dispatch, start, end in dict.fromkeys(spans)
            ],
        }

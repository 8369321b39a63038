"""What of a line can be corrected, as a form shows it and as a decision holds it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from recoupe.decisions.lines import line_id
from recoupe.dossier.parties import source_ids
from recoupe.dossier.wording import Wording
from recoupe.records import (
    Act,
    Addressee,
    Agreement,
    CorrectedField,
    Correction,
    Exchange,
    ExchangeKind,
    Finding,
    Position,
    PositionKind,
    Span,
    TargetKind,
)
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier
from recoupe.records.event import EventType
from recoupe.records.judged import Judged
from recoupe.web.naming import name_act, name_agreement

_NAMES = "; "
_APART = " […] "
Line = CitedAttribution | CitedEvent | Position | Exchange | Finding


class FormError(Exception):
    """A field of a form cannot be taken; ``key`` says why."""

    def __init__(self, field: CorrectedField, key: str) -> None:
        super().__init__(key)
        self.field = field
        self.key = key


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a line as a person sees it: one of ``options``, names, or words."""

    name: CorrectedField
    value: str
    options: tuple[str, ...] = ()

    @property
    def is_people(self) -> bool:
        """Whether it holds names, one or several."""
        return self.name in ("source", "addressee")

    @property
    def is_long(self) -> bool:
        """Whether it holds words of the dispatch."""
        return self.name == "span"


def line_in(file: Dossier, kind: TargetKind, name: str) -> Line | None:
    """Find what can be corrected, refused or not; of an event's mentions the first."""
    places: tuple[object, ...] = (file,)
    if isinstance(file, Judged):
        places = (file, file.refused)
    lists = {
        "attribution": "attributions",
        "event": "events",
        "position": "positions",
        "exchange": "exchanges",
        "finding": "findings",
    }
    if kind not in lists:
        return None
    lines: Iterator[Line] = (one for place in places for one in getattr(place, lists[kind]))
    return next((one for one in lines if _id_of(one) == name), None)


def _id_of(line: Line) -> str:
    return line_id(line) if isinstance(line, CitedAttribution | CitedEvent) else line.id


def fields_of(line: Line, file: Dossier) -> tuple[FormField, ...]:
    """Give what of a line can be corrected, as it stands."""
    labels = {one.id: one.label for one in file.entities}
    match line:
        case CitedAttribution():
            spoken = _named_all(source_ids(line), labels)
            return (
                FormField("source", spoken or (line.source.text or "" if line.source else "")),
                FormField("act", line.act, get_args(Act)),
                FormField("addressee", _heard(line.addressee, labels)),
                FormField("span", _APART.join(one.text for one in line.content)),
            )
        case CitedEvent():
            return (
                FormField("source", _named_all(line.actors, labels)),
                FormField("act", line.type, get_args(EventType)),
                FormField("addressee", _named_all(line.recipients, labels)),
                FormField("span", line.trigger.text),
            )
        case Position():
            return (
                FormField("source", line.holder),
                FormField("act", line.kind, get_args(PositionKind)),
                FormField("addressee", line.addressee or ""),
            )
        case Exchange():
            return (
                FormField("source", line.sender or ""),
                FormField("act", line.kind, get_args(ExchangeKind)),
                FormField("addressee", _NAMES.join(line.recipients)),
            )
    return (FormField("agreement", line.agreement, get_args(Agreement)),)


def _heard(to: Addressee | None, labels: Mapping[str, str]) -> str:
    if to is None:
        return ""
    ids = (to.entity,) if isinstance(to.entity, str) else to.entity or ()
    return _named_all(ids, labels) or to.text


def _named_all(ids: Iterable[str], labels: Mapping[str, str]) -> str:
    return _NAMES.join(labels.get(one, one) for one in ids)


def name_option(field: FormField, value: str, t: Wording, wording: Wording) -> str:
    """Name a value that a field may have."""
    return name_agreement(value, t) if field.name == "agreement" else name_act(value, t, wording)


def corrections_of(line: Line, file: Dossier, given: Mapping[str, str]) -> tuple[Correction, ...]:
    """Give what a form changes of a line; raises ``FormError`` for what cannot be."""
    found: list[Correction] = []
    for field in fields_of(line, file):
        wanted = given.get(field.name, field.value).strip()
        if wanted == field.value.strip():
            continue
        if field.options:
            found.append(_chosen(field, wanted))
        elif field.is_long:
            found.append(Correction("span", spans=_spans(line, file, wanted)))
        else:
            found += _named(field, wanted, line, file)
    return tuple(found)


def _chosen(field: FormField, wanted: str) -> Correction:
    if wanted not in field.options:
        raise FormError(field.name, "no_choice")
    return Correction(field.name, wanted)


def _named(field: FormField, wanted: str, line: Line, file: Dossier) -> Iterator[Correction]:
    """Give one correction a name; one of nobody where there is none."""
    names = [" ".join(one.split()) for one in wanted.split(_NAMES.strip()) if one.strip()]
    if isinstance(line, Position) and (len(names) > 1 or (field.name == "source" and not names)):
        raise FormError(field.name, "one_name")
    if not names:
        yield Correction(field.name)
    for name in names:
        called = [one.id for one in file.entities if one.label == name]
        yield Correction(field.name, name, called[0] if len(called) == 1 else None)


def _spans(line: Line, file: Dossier, wanted: str) -> tuple[Span, ...]:
    """Find the words in the dispatch, each part after the one before, nearest to what stands."""
    if not isinstance(line, CitedAttribution | CitedEvent):
        raise FormError("span", "no_words")
    text = next(one.text for one in file.dispatches if one.id == line.dispatch)
    near = line.trigger.start if isinstance(line, CitedEvent) else _begins(line)
    found: list[Span] = []
    for part in wanted.split(_APART.strip()):
        pattern = r"\s+".join(map(re.escape, part.split()))
        after = found[-1].end if found else 0
        places = list(re.compile(pattern).finditer(text, after)) if pattern else []
        if not places:
            raise FormError("span", "no_words")
        best = min(places, key=lambda one: abs(one.start() - near))
        found.append(Span(best.start(), best.end(), best[0]))
    return tuple(found)


def _begins(line: CitedAttribution) -> int:
    first = line.content[0] if line.content else line.cue
    return first.start if first else 0

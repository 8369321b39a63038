"""From what was read and cross-checked to the crisis file."""

from collections.abc import Iterable, Mapping

from recoupe.dossier.citations import cite_attributions, cite_moments
from recoupe.dossier.filing import file_dispatches, in_order
from recoupe.dossier.parties import find_parties, source_ids
from recoupe.dossier.register import register_entities
from recoupe.records import Entity, Finding, Problem, Reading, Story
from recoupe.records.dossier import CitedAttribution, Dossier


def build_dossier(
    readings: Iterable[Reading],
    stories: Iterable[Story] = (),
    findings: Iterable[Finding] = (),
    problems: Iterable[Problem] = (),
    *,
    version: str,
) -> Dossier:
    """Assemble the crisis file; the order of the readings changes nothing.

    ``problems`` are those of inputs that gave no reading; the readings' own are added.
    """
    ordered = in_order(readings)
    stories = tuple(stories)
    register = register_entities(ordered)
    attributions = cite_attributions(ordered, register)
    return Dossier(
        dispatches=file_dispatches(ordered, stories),
        entities=_cited(attributions, register.entities),
        parties=find_parties(ordered, attributions, register),
        attributions=attributions,
        stories=stories,
        findings=tuple(findings),
        timeline=cite_moments(ordered),
        problems=(*problems, *(item for reading in ordered for item in reading.problems)),
        version=version,
    )


def _cited(
    attributions: Iterable[CitedAttribution], entities: Mapping[str, Entity]
) -> tuple[Entity, ...]:
    """Entities that attributions name, and the bodies these speak for, in order of id."""
    wanted: set[str] = set()
    for item in attributions:
        to = item.addressee.entity if item.addressee else None
        named = (to,) if isinstance(to, str) else to or ()
        wanted.update((*source_ids(item), *named, *item.relayed_by))
    queue = list(wanted)
    while queue:
        body = entities[queue[-1]].affiliation if queue[-1] in entities else None
        queue.pop()
        if body and body not in wanted:
            wanted.add(body)
            queue.append(body)
    return tuple(entities[name] for name in sorted(wanted) if name in entities)

"""From what was read and cross-checked to the crisis file."""

from collections.abc import Iterable, Mapping

from recoupe.dossier.citations import cite_attributions, cite_events, cite_moments
from recoupe.dossier.copies import repeated
from recoupe.dossier.filing import file_dispatches, in_order
from recoupe.dossier.parties import find_parties, source_ids
from recoupe.dossier.register import Register
from recoupe.records import Cast, Crosscheck, Entity, Problem, Reading
from recoupe.records.dossier import CitedAttribution, CitedEvent, Dossier


def build_dossier(
    readings: Iterable[Reading],
    checked: Crosscheck,
    cast: Cast,
    problems: Iterable[Problem] = (),
    *,
    version: str,
) -> Dossier:
    """Assemble the crisis file; the order of the readings changes nothing.

    ``cast`` is that of all the readings together. ``problems`` are those of inputs that gave no
    reading; the readings' own are added. What was withdrawn is listed and tells nothing.
    """
    ordered = in_order(readings, checked)
    register = Register.of_cast(cast)
    dispatches = file_dispatches(ordered, checked)
    telling = [one for one in ordered if one.dispatch.id not in checked.withdrawn]
    attributions = cite_attributions(telling, register)
    events = cite_events(telling, register)
    copies = repeated(dispatches, attributions)
    original = [item for item in attributions if (item.dispatch, item.id) not in copies]
    return Dossier(
        dispatches=dispatches,
        entities=_cited(attributions, events, register.entities),
        parties=find_parties(telling, original, register),
        attributions=attributions,
        stories=checked.stories,
        findings=checked.findings,
        dates=cite_moments(telling),
        problems=(*problems, *(item for reading in ordered for item in reading.problems)),
        version=version,
        events=events,
        narrowed=checked.narrowed,
        positions=checked.ledger.positions,
        exchanges=checked.ledger.exchanges,
        timeline=checked.ledger.timeline,
    )


def build_single(reading: Reading) -> Dossier:
    """Assemble the file of one reading, with nothing to check it against."""
    checked = Crosscheck(stories=(), findings=(), casts=(), credits=())
    cast = Cast(story="", entities=reading.entities, identities=())
    return build_dossier((reading,), checked, cast, version=reading.version)


def _cited(
    attributions: Iterable[CitedAttribution],
    events: Iterable[CitedEvent],
    entities: Mapping[str, Entity],
) -> tuple[Entity, ...]:
    """Entities that attributions and events name, and their bodies, in order of id."""
    wanted: set[str] = set()
    for event in events:
        where = event.place.entity if event.place else None
        wanted.update((*event.actors, *event.recipients, *((where,) if where else ())))
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

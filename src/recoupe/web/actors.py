"""What an affair tells of one person or body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.dossier.chapters import speaker_note
from recoupe.dossier.excerpts import excerpt
from recoupe.dossier.parties import source_ids, state_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import Role, Said, Sheet
from recoupe.records import Entity
from recoupe.web.affair_file import AffairFile


@dataclass(frozen=True, slots=True)
class Actor:
    """``positions`` and ``words`` are sheets of these lines alone; ``party`` holds the positions.

    ``spoken_of`` has, by speaker, what others say to or of them; ``members`` speak for them.
    """

    entity: Entity
    name: str
    note: str
    roles: tuple[Role, ...]
    belongs: tuple[tuple[str, str], ...]
    members: tuple[tuple[str, str], ...]
    party: str
    positions: Sheet
    words: Sheet
    spoken_of: tuple[tuple[str, str, tuple[Said, ...]], ...]
    deeds: Sheet


def actor_of(file: AffairFile, key: str) -> Actor | None:
    """Gather what the file has of somebody; None where it has nobody of this id."""
    entity = file.context.entities.get(key)
    if entity is None:
        return None
    roles = [
        role
        for party in file.sheet.parties
        for actor in party.actors
        if actor.key == key
        for role in actor.roles
    ]
    party = _party(entity, file)
    held = {
        line.code for group in file.sheet.positions if group.holder == party for line in group.lines
    }
    said = set(_codes("attribution", _said_by(file, key), file))
    done = set(_codes("event", _done_by(file, key), file))
    return Actor(
        entity,
        file.context.name(key),
        speaker_note((key,), file.context),
        tuple(roles),
        tuple(_chain(entity, file)),
        tuple((one.id, file.context.name(one.id)) for one in _members(entity, file)),
        party,
        excerpt(file.sheet, held),
        excerpt(file.sheet, said),
        _spoken_of(file, key, said),
        excerpt(file.sheet, done),
    )


def _party(entity: Entity, file: AffairFile) -> str:
    """Name the party whose positions are theirs: their own, else their state's."""
    holders = {group.holder for group in file.sheet.positions}
    own = file.wording.state_named(one_line(entity.label))
    if own in holders:
        return own
    iso3 = state_of(entity.id, file.context.entities)
    state = file.wording.state(iso3) if iso3 else None
    return state if state in holders else ""


def _chain(entity: Entity, file: AffairFile) -> Iterator[tuple[str, str]]:
    """Follow whom they speak for, up to the state."""
    seen = {entity.id}
    at = entity.affiliation
    while at and at not in seen and at in file.context.entities:
        seen.add(at)
        yield at, file.context.name(at)
        at = file.context.entities[at].affiliation


def _members(entity: Entity, file: AffairFile) -> list[Entity]:
    return [one for one in file.dossier.entities if one.affiliation == entity.id]


def _said_by(file: AffairFile, key: str) -> Iterator[str]:
    for item in file.dossier.attributions:
        if key in source_ids(item):
            yield f"{item.dispatch}.{item.id}"


def _done_by(file: AffairFile, key: str) -> Iterator[str]:
    for item in file.dossier.events:
        if key in (*item.actors, *item.recipients):
            yield f"{item.dispatch}.{item.id}"


def _codes(kind: str, keys: Iterable[str], file: AffairFile) -> Iterator[str]:
    for key in keys:
        if code := file.register.codes.get((kind, key)):
            yield code


def _spoken_of(
    file: AffairFile, key: str, own: set[str]
) -> tuple[tuple[str, str, tuple[Said, ...]], ...]:
    """Find the statements addressed to them, and those in which they do or undergo something."""
    named = {
        f"{item.dispatch}.{item.attribution}"
        for item in file.dossier.events
        if item.attribution and key in (*item.actors, *item.recipients)
    }
    for item in file.dossier.attributions:
        to = item.addressee.entity if item.addressee else None
        if key == to or (isinstance(to, tuple) and key in to):
            named.add(f"{item.dispatch}.{item.id}")
    codes = set(_codes("attribution", named, file)) - own
    others = excerpt(file.sheet, codes)
    found: dict[tuple[str, str], tuple[Said, ...]] = {}
    for chapter in others.chapters:
        for speaker in chapter.speakers:
            who = speaker.keys[0] if len(speaker.keys) == 1 else "", speaker.name
            found[who] = (*found.get(who, ()), *speaker.said)
    ordered = sorted(found.items(), key=lambda one: -len(one[1]))
    return tuple((entity, name, said) for (entity, name), said in ordered)

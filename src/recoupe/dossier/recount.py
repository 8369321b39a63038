"""Parties counted anew in a file that a person's decisions changed."""

from msgspec.structs import replace

from recoupe.dossier.copies import repeated
from recoupe.dossier.parties import count_parties, source_ids, state_of
from recoupe.records.judged import Judged


def recount(file: Judged) -> Judged:
    """Count what each party says now; roles and states stay with those who have them.

    Who speaks for the first time, by a correction, counts for the state he belongs to.
    """
    copies = repeated(file.dispatches, file.attributions)
    original = [item for item in file.attributions if (item.dispatch, item.id) not in copies]
    entities = {entity.id: entity for entity in file.entities}
    known = {actor.entity: party.iso3 for party in file.parties for actor in party.actors}
    speakers = {one for item in original for one in source_ids(item)}
    states = {one: known[one] if one in known else state_of(one, entities) for one in speakers}
    roles = {actor.entity: actor.roles for party in file.parties for actor in party.actors}
    return replace(file, parties=count_parties(original, roles, states))

"""Everybody that a corpus mentions: who is who in all of its dispatches."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec

from recoupe.batch.corpus import Column, Corpus
from recoupe.batch.parcels import Parcel, Place, entries_of, fetch, place_of, records
from recoupe.batch.reading import Local
from recoupe.crosscheck.entities import match_known
from recoupe.records import Entity, Identity
from recoupe.store.packing import pack, unpack


class Renamed(msgspec.Struct, frozen=True, array_like=True):
    """The entities of a dispatch: their ids among all, and those that are others in its own."""

    entities: tuple[str, ...]
    names: tuple[Identity, ...]


def cast(corpus: Corpus, target: Path) -> None:
    """Find out who is who, and keep everybody and the names each has in each dispatch."""
    told = zip(corpus.ids, fetch(corpus.locals.places(range(len(corpus)))), strict=True)
    # Most dispatches tell somebody in the same words as others do.
    known: dict[Entity, Entity] = {}
    entities, identities = match_known(
        (key, tuple(known.setdefault(one, one) for one in unpack(packed, Local).entities))
        for key, packed in told
    )
    names: dict[str, list[Identity]] = defaultdict(list)
    for one in identities:
        names[one.dispatch].append(one)
    with Parcel(target) as parcel:
        for entity in entities:
            parcel.put(0, "entity", entity.id, pack(entity))
        for number, key in enumerate(corpus.ids, 1):
            own = names.get(key, [])
            everybody = tuple(dict.fromkeys(one.entity for one in own))
            changed = tuple(one for one in own if one.local != one.entity)
            parcel.put(number, "names", key, pack(Renamed(everybody, changed)))


class Everybody:
    """Everybody a corpus mentions, as ``cast`` left them; names are fetched when asked for."""

    def __init__(self, path: Path) -> None:
        self._places: dict[str, Place] = {}
        self._bodies: dict[str, str] = {}
        for entry, packed in records(path, ["entity"]):
            self._places[entry.key] = place_of(path, entry)
            body = unpack(packed, Entity).affiliation
            if body is not None:
                self._bodies[entry.key] = body
        self._renamed = Column([str(path)])
        for entry in entries_of(path):
            if entry.kind == "names":
                self._renamed.add(0, entry)

    def of(self, numbers: Iterable[int]) -> tuple[tuple[Place, ...], tuple[Identity, ...]]:
        """Give the entities of dispatches and those they belong to, and how each is called."""
        told = [unpack(one, Renamed) for one in fetch(self._renamed.places(numbers))]
        wanted = {name for one in told for name in one.entities}
        queue = list(wanted)
        while queue:
            body = self._bodies.get(queue.pop())
            if body is not None and body in self._places and body not in wanted:
                wanted.add(body)
                queue.append(body)
        places = tuple(self._places[name] for name in sorted(wanted))
        return places, tuple(name for one in told for name in one.names)


def entities_of(path: Path) -> tuple[Entity, ...]:
    """Give everybody, by id."""
    return tuple(unpack(packed, Entity) for _, packed in records(path, ["entity"]))

"""Who is meant, as entities are merged and split and new ones are named."""

import hashlib
import re
import unicodedata
from collections.abc import Container, Iterable, Mapping

import msgspec

from recoupe.decisions.lost import LostError
from recoupe.records import Entity, Target
from recoupe.records.entity import EntityKind

# Ends the id of an entity that a person named: no reading makes such an id.
_NAMED = "~"


class CastBook:
    """The entities of a file; those that were merged stay known under their ids."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._read = {entity.id: entity for entity in entities}
        self._named: dict[str, Entity] = {}
        self._merged: dict[str, str] = {}
        self._labels: dict[str, set[str]] = {}
        self._others: dict[str, set[str]] = {}
        for entity in self._read.values():
            self._labels.setdefault(folded(entity.label), set()).add(entity.id)
            for name in entity.also:
                self._others.setdefault(folded(name), set()).add(entity.id)

    @property
    def has_merged(self) -> bool:
        """Tell whether any two entities were made one."""
        return bool(self._merged)

    def root(self, name: str) -> str:
        """Follow mergers to who somebody is now."""
        while name in self._merged:
            name = self._merged[name]
        return name

    def merged(self) -> tuple[tuple[str, str], ...]:
        """List those who were made one with another, each with who he is now, by id."""
        return tuple((name, self.root(name)) for name in sorted(self._merged))

    def get(self, name: str) -> Entity | None:
        """Give an entity as it was read or named, merged or not."""
        return self._read.get(name) or self._named.get(name)

    def names(self, name: str) -> frozenset[str]:
        """Give all names somebody goes by, with those of whom he was merged with or into."""
        known = (self.get(name), self.get(self.root(name)))
        return frozenset(one for entity in known if entity for one in (entity.label, *entity.also))

    def label(self, ids: Iterable[str]) -> str | None:
        """Name some entities for a reader; ``None`` for nobody."""
        known = ((self.get(self.root(one)), one) for one in ids)
        return ", ".join(entity.label if entity else one for entity, one in known) or None

    def find(self, target: Target) -> str:
        """Find the entity a decision is about: by id and name, else the only one of that name.

        The unnamed of two dispatches are two, whatever they are called.
        """
        entity = self.get(target.id)
        if entity is not None and folded(target.text) in _names(entity):
            return target.id
        found = {one for one in self._called(target.text) if _home(one) in ("", _home(target.id))}
        if not found:
            raise LostError("line_gone")
        if len(found) > 1:
            raise LostError("several_lines")
        return found.pop()

    def named(self, value: str, known: str | None, kind: EntityKind) -> str:
        """Give the id of whom a correction names; somebody new where nobody is called so.

        ``known`` is his id where the file had him: it tells several of one name apart. Without
        it, of several of one name he is a new one.
        """
        entity = self.get(known) if known is not None else None
        if entity is not None and folded(value) in _names(entity):
            return entity.id
        if len(found := self._called(value)) == 1:
            return found.pop()
        name = _named_id(value)
        self._named.setdefault(name, Entity(name, " ".join(value.split()), kind))
        return name

    def merge(self, one: str, other: str) -> None:
        """Make one entity the other; raises ``LostError`` where they are one already."""
        one, other = self.root(one), self.root(other)
        if one == other:
            raise LostError("impossible")
        self._merged[one] = other

    def entities(self, cited: Container[str]) -> tuple[Entity, ...]:
        """Give all entities in order of id, each with the names of those merged into it.

        Of those that a person named, only the ``cited``.
        """
        members: dict[str, list[Entity]] = {}
        for name in sorted(self._merged):
            if (entity := self.get(name)) is not None:
                members.setdefault(self.root(name), []).append(entity)
        named = {name: one for name, one in self._named.items() if name in cited}
        everybody = {**self._read, **named}
        return tuple(
            _joined(everybody[name], members.get(name, []), self)
            for name in sorted(everybody)
            if name not in self._merged
        )

    def renamed(self) -> Mapping[str, str]:
        """Tell which names mean somebody else now: names that nobody but the merged had."""
        found = {}
        for name in self._merged:
            entity, now = self.get(name), self.get(self.root(name))
            if entity and now and self._labels.get(folded(entity.label)) == {name}:
                found[entity.label] = now.label
        return found

    def _called(self, name: str) -> set[str]:
        """Find entities by label, else by another name."""
        key = folded(name)
        named = _named_id(name)
        own = set(self._labels.get(key, ())) or set(self._others.get(key, ()))
        return own or ({named} if named in self._named else set())


def _joined(entity: Entity, members: list[Entity], book: CastBook) -> Entity:
    """Add to an entity the names of those merged into it, and what they know and it does not."""
    names = sorted({name for one in members for name in (one.label, *one.also)})
    also = (*entity.also, *(one for one in names if one not in (entity.label, *entity.also)))
    known = {
        field: next((value for one in members if (value := getattr(one, field))), None)
        for field in ("iso3", "sector", "affiliation", "wikidata", "gender", "country")
        if getattr(entity, field) is None
    }
    kind = members[0].kind if members and entity.id.endswith(_NAMED) else entity.kind
    joined = msgspec.structs.replace(entity, also=also, kind=kind, **known)
    body = joined.affiliation and book.root(joined.affiliation)
    return msgspec.structs.replace(joined, affiliation=None if body == entity.id else body)


def _home(name: str) -> str:
    """Give the dispatch an entity is met in alone, empty where it may be met in any."""
    return name.partition("@")[2]


def _names(entity: Entity) -> set[str]:
    return {folded(name) for name in (entity.label, *entity.also)}


def folded(name: str) -> str:
    """Fold a name: case and white space do not tell two apart."""
    return " ".join(name.casefold().split())


def _named_id(name: str) -> str:
    """Make the id of an entity that a person named; a name without any letter of ours is hashed."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    hashed = hashlib.sha256(folded(name).encode()).hexdigest()[:16]
    return f"{'-'.join(words) or hashed}{_NAMED}"

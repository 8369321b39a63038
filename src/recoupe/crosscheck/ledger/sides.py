"""Whose position it is: the party behind those who speak, ask or are asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.lang.comparison import matching
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.ledger import load_ledger_words
from recoupe.lang.words import name_words
from recoupe.records import Entity

_OF_THE_STATE = frozenset({"COP", "GOV", "LEG", "MIL", "SPY"})
_UNNAMED = frozenset({"anonymous", "document", "institution", "organisation"})
# Shorter words beside a name tell nothing of an office.
_OFFICE = 5


class Sides:
    """The sides of an affair: its parties, and the bodies that answer to nobody but themselves.

    A minister, a soldier and an unnamed official stand for their state, a judge for the court, an
    opponent for the opposition. The press holds no position.
    """

    def __init__(self, aligned: Aligned, lang: str) -> None:
        self._entities = {entity.id: entity for entity in aligned.cast.entities}
        self._lookup = aligned.lookup
        self._party = {m: party.id for party in aligned.cast.parties for m in party.members}
        self._labels = {party.id: party.label for party in aligned.cast.parties}
        self._words = load_ledger_words(lang)
        self._demonyms = load_gazetteer(lang).demonyms
        self._called = _called(aligned)
        self._other_self = _unnamed_selves(aligned.cast.entities, self._called)

    def label(self, sides: Sequence[str]) -> str:
        """Name one or several sides."""
        return ", ".join(sorted(self._named(side) for side in sides))

    def of(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Give the sides that some entities of the cast speak for, sorted."""
        found = (self._side(entity) for entity in entities)
        return tuple(sorted({side for side in found if side is not None}))

    def of_local(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the sides of those whom ids of a dispatch mean."""
        return self.of(self._lookup.entities(dispatch, local))

    def _named(self, side: str) -> str:
        known = self._labels.get(side)
        return known or (self._entities[side].label if side in self._entities else side)

    def _side(self, name: str) -> str | None:
        entity = self._entities.get(name)
        if entity is None or entity.sector == "JRN":
            return None
        body = self._body_alone(entity) or self._opposition(entity)
        if body is not None:
            return body.id
        if entity.kind == "group" and entity.iso3 and entity.sector in _OF_THE_STATE:
            of_state = self._lookup.party_of_state(entity.iso3)
            return of_state[0] if of_state else self._party.get(name)
        return self._party.get(name) or self._of_the_land(entity)

    def _body_alone(self, entity: Entity) -> Entity | None:
        """Find the court or board that an entity is, or speaks for."""
        seen: set[str] = set()
        at: Entity | None = entity
        while at is not None and at.id not in seen:
            if fold(at.label).startswith(self._words.for_itself):
                return at
            seen.add(at.id)
            at = self._entities.get(at.affiliation or "")
        return None

    def _opposition(self, entity: Entity) -> Entity | None:
        """Find the opposition where somebody is called of it, in so many words."""
        called = self._called.get(entity.id, set()) | set(name_words(entity.label))
        other = self._other_self.get(entity.id)
        called |= set(name_words(self._entities[other].label)) if other else set()
        if entity.kind != "person" or not matching(called, self._words.opposition):
            return None
        bodies = [
            one
            for one in self._entities.values()
            if one.sector == "OPP" and one.kind in {"institution", "organisation"}
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _of_the_land(self, entity: Entity) -> str | None:
        """Find the state whose adjective an unnamed source bears: "un responsable péruvien"."""
        if entity.kind not in _UNNAMED:
            return None
        states = {
            party
            for word in name_words(entity.label)
            for meant in self._demonyms.get(word, ())
            for party in self._lookup.party_of_state(meant.iso3)
        }
        return states.pop() if len(states) == 1 else None


def _called(aligned: Aligned) -> Mapping[str, set[str]]:
    """Give the words of office that stand with the name of each person, folded."""
    found: dict[str, set[str]] = defaultdict(set)
    for reading in aligned.readings:
        for mention in reading.mentions:
            if mention.kind in {"name", "role"}:
                words = {w for w in mention.text.split() if w.islower() and len(w) >= _OFFICE}
                for entity in aligned.lookup.entities(reading.dispatch.id, mention.entity):
                    found[entity] |= {word for w in words for word in name_words(w)}
    return found


def _unnamed_selves(
    entities: Sequence[Entity], called: Mapping[str, set[str]]
) -> Mapping[str, str]:
    """Find the person who alone bears the office of one told without a name: "la candidate"."""
    persons = [entity for entity in entities if entity.kind == "person"]
    named = [one for one in persons if one.label[:1].isupper()]
    found: dict[str, str] = {}
    for other in persons:
        words = name_words(other.label)
        if other.label[:1].isupper() or len(words) < 2:
            continue
        bearers = [one for one in named if words[0] in called.get(one.id, ())]
        if len(bearers) == 1 and bearers[0].gender in {None, other.gender}:
            found[bearers[0].id] = other.id
    return found

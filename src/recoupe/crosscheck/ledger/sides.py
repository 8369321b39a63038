"""Whose position it is: the party behind those who speak, ask or are asked."""

from collections.abc import Iterable, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.ledger.namesakes import namesakes
from recoupe.crosscheck.ledger.offices import Offices
from recoupe.crosscheck.ledger.voices import voices
from recoupe.lang.comparison import matching
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.ledger import load_ledger_words
from recoupe.lang.words import name_words
from recoupe.records import Entity

_OF_THE_STATE = frozenset({"COP", "GOV", "LEG", "MIL", "SPY"})
_UNNAMED = frozenset({"anonymous", "document", "institution", "organisation"})
_LED = frozenset({"group", "institution", "organisation", "state"})


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
        self._side_of: dict[str, str | None] = {}
        self._namesakes = namesakes(aligned.cast.entities)
        self._voices = voices(aligned)
        self._offices = Offices(aligned, self._words)
        self._by_name = {
            fold(name): entity
            for entity in aligned.cast.entities
            if entity.kind in _LED
            for name in (entity.label, *entity.also)
        }

    def label(self, sides: Sequence[str]) -> str:
        """Name one or several sides."""
        return ", ".join(sorted(self._named(side) for side in sides))

    def of(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Give the sides that some entities of the cast speak for, sorted."""
        known = self._side_of
        for entity in (named := tuple(entities)):
            if entity not in known:
                known[entity] = self._side(entity)
        found = (known[entity] for entity in named)
        return tuple(sorted({side for side in found if side is not None}))

    def of_local(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the sides of those whom ids of a dispatch mean."""
        return self.of(self._lookup.entities(dispatch, local))

    def known(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the entities of the affair whom ids of a dispatch mean."""
        return self._lookup.entities(dispatch, local)

    def are_documents(self, entities: Sequence[str]) -> bool:
        """Tell letters and texts, which speak for whoever wrote them."""
        known = [self._entities.get(name) for name in entities]
        return bool(known) and all(one is not None and one.kind == "document" for one in known)

    def only_other(self, entities: Iterable[str], than: Sequence[str]) -> tuple[str, ...]:
        """Give the state or body other than some sides that entities speak for, if it is one."""
        others = [side for side in self.of(entities) if side not in than and self.is_body(side)]
        return tuple(others) if len(others) == 1 else ()

    def is_body(self, side: str) -> bool:
        """Tell a state, an institution or an organisation from persons and mere groups."""
        entity = self._entities.get(side)
        return entity is None or entity.kind in {"institution", "organisation", "state"}

    def is_state(self, side: str) -> bool:
        """Tell a state."""
        entity = self._entities.get(side)
        return entity is not None and entity.kind == "state"

    def is_official(self, side: str) -> bool:
        """Tell whoever governs or opposes, though no state or body is known to answer for him."""
        entity = self._entities.get(side)
        return entity is not None and entity.sector in {"GOV", "OPP"}

    def is_private(self, side: str) -> bool:
        """Tell a person who speaks for nobody else and holds no office."""
        entity = self._entities.get(side)
        person = entity is not None and entity.kind in {"anonymous", "person"}
        return person and not self.is_official(side)

    def are_people_of(self, entities: Iterable[str], sides: Sequence[str]) -> bool:
        """Tell the people of the very states that sides are: the Peruvians, of Lima."""
        lands = {one.iso3 for side in sides if (one := self._entities.get(side)) and one.iso3}
        known = [self._entities.get(name) for name in entities]
        return bool(known) and all(
            one is not None and one.kind in {"group", "person"} and one.iso3 in lands
            for one in known
        )

    def _named(self, side: str) -> str:
        known = self._labels.get(side)
        return known or (self._entities[side].label if side in self._entities else side)

    def _side(self, name: str) -> str | None:
        name = self._voices.get(name, name)
        entity = self._entities.get(self._namesakes.get(name, name))
        if entity is None or entity.sector == "JRN" or fold(entity.label) in self._words.nobody:
            return None
        name = entity.id
        body = self._body_alone(entity) or self._opposition(entity)
        if body is not None:
            return body.id
        if entity.kind == "group" and entity.iso3 and entity.sector in _OF_THE_STATE:
            of_state = self._lookup.party_of_state(entity.iso3)
            return of_state[0] if of_state else self._party.get(name)
        party = self._party.get(name)
        alone = party == name or self._runs_alone(entity)
        side = (self._led_by(entity) if alone else party) or self._of_the_land(entity)
        other = self._namesakes.get(side or "")
        return self._party.get(other, other) if other else side

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
        if entity.kind != "person":
            return None
        if not matching(self._offices.words(entity), self._words.opposition):
            return None
        bodies = [
            one
            for one in self._entities.values()
            if one.sector == "OPP" and one.kind in {"institution", "organisation"}
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _runs_alone(self, entity: Entity) -> bool:
        """Tell who runs for an office, or had one, and speaks for no state."""
        if entity.kind != "person":
            return False
        return bool(matching(self._offices.words(entity), self._words.private))

    def _led_by(self, entity: Entity) -> str:
        """Give the body that somebody without one leads or speaks for by his office."""
        for name in self._offices.bodies(entity) if entity.kind == "person" else ():
            body = self._by_name.get(fold(name))
            if body is not None:
                return self._party.get(body.id, body.id)
            self._labels.setdefault(fold(name), name)
            return fold(name)
        return entity.id

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

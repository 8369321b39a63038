"""Who the other side is, for an act whose sentence names one side only."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from recoupe.read.clauses.subjects.speaker import entity_ids
from recoupe.read.events.codes import sector_of
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.records import Entity, Mention
from recoupe.records.event import EventType

_POWERS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
_AGAINST = frozenset({"CRM", "OPP", "REB"})
_BACK = 2
_ARMED: tuple[EventType, ...] = ("ASSAULT", "COERCE", "MOBILIZE")
_TOGETHER: tuple[EventType, ...] = ("AID", "SUPPORT")


class _Pair(NamedTuple):
    """Who did something to whom, told before."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    base: EventType
    armed: bool


class Sides:
    """The parties of a dispatch: states with their bodies, and who acts for himself."""

    def __init__(self, scene: EventScene) -> None:
        self._scene = scene
        self._pairs: list[_Pair] = []
        told = (entity for mention in scene.clauses.mentions for entity in self._of(mention))
        self._states = Counter(
            entity.iso3 for entity in told if entity.iso3 and self.side(entity.id) == entity.iso3
        )

    def side(self, party: str) -> str:
        """A name for the side of an entity: its state where it has power there, else itself."""
        entity = self._entity(party)
        if entity is None or entity.iso3 is None:
            return party
        sector = sector_of(self._scene, entity)
        return entity.iso3 if sector in _POWERS or sector is None else party

    def is_power(self, party: str) -> bool:
        """Tell who acts for a state."""
        entity = self._entity(party)
        return entity is not None and entity.iso3 is not None and self.side(party) == entity.iso3

    def fights(self, party: str) -> bool:
        """Tell a power, or those who are against one, from who only suffers."""
        entity = self._entity(party)
        return entity is not None and self._may_face(entity)

    def is_one(self, parties: tuple[str, ...]) -> bool:
        """Tell parties who are all on one side."""
        return len({self.side(party) for party in parties}) == 1

    def remember(self, draft: Draft) -> None:
        """Note who stands against whom in an act whose both sides are told."""
        if not draft.actors or draft.base in _TOGETHER:
            return
        facing = draft.recipients or draft.actors[1:]
        if facing and self.side(draft.actors[0]) != self.side(facing[0]):
            actors = draft.actors if draft.recipients else draft.actors[:1]
            self._pairs.append(_Pair(actors, facing, draft.base, armed=draft.base in _ARMED))

    def armed(self, known: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who last took up arms against whom, where that side did if one is known."""
        mine = {self.side(party) for party in known}
        for pair in reversed([pair for pair in self._pairs if pair.armed]):
            if not mine or self.side(pair.actors[0]) in mine:
                return pair.actors, pair.recipients
        return (), ()

    def fought(
        self, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who attacked whom last, by the sides that are known; nobody where none fits."""
        left, right = ({self.side(party) for party in known} for known in (actors, recipients))
        for pair in reversed([pair for pair in self._pairs if pair.base == "ASSAULT"]):
            same = not left or self.side(pair.actors[0]) in left
            if same and (not right or self.side(pair.recipients[0]) in right):
                return pair.actors, pair.recipients
        return (), ()

    def other(
        self, draft: Draft, known: tuple[str, ...], taken: Iterable[str] = ()
    ) -> tuple[str, ...]:
        """Who faces some parties: in the sentence, in acts told before, or in the dispatch.

        ``taken`` are those whom another act of the sentence befalls.
        """
        mine = {self.side(party) for party in known}
        near = self._near(draft, {*mine, *(self.side(party) for party in taken)}, 0)
        if near:
            return near
        armed = draft.base in _ARMED
        before = self._faced(mine, armed=armed)
        if before:
            return before
        for back in range(1, _BACK + 1):
            near = self._near(draft, mine, back)
            if near:
                return near
        return self._faced(mine, armed=not armed) or self._ruling(mine, known)

    def _faced(self, mine: set[str], *, armed: bool) -> tuple[str, ...]:
        """Whom they faced last, in words or in arms; an international body only if nobody else."""
        faced = []
        for pair in reversed([pair for pair in self._pairs if pair.armed == armed]):
            left, right = self.side(pair.actors[0]), self.side(pair.recipients[0])
            if left in mine and right not in mine:
                faced.append(pair.recipients)
            if right in mine and left not in mine:
                faced.append(pair.actors)
        own = (who for who in faced if not self._is_between(who[0]))
        return next(own, faced[0] if faced else ())

    def _is_between(self, party: str) -> bool:
        """Tell who speaks for an international body."""
        entity = self._entity(party)
        body = self._entity(entity.affiliation) if entity and entity.affiliation else entity
        return body is not None and body.sector == "IGO"

    def _near(self, draft: Draft, mine: set[str], back: int) -> tuple[str, ...]:
        """The only other side named in the sentence of a draft, or so many before it."""
        sentences = self._scene.clauses.sentences
        place = self._scene.clauses.sentence_place(draft.sentence.start) - back
        if place < 0:
            return ()
        sentence = sentences[place]
        found: dict[str, tuple[str, ...]] = {}
        said = draft.layer.content if draft.is_speech and draft.layer is not None else ()
        for mention in self._scene.clauses.mentions_in(sentence.start, sentence.end):
            if any(span.start <= mention.start < span.end for span in said):
                continue
            for entity in () if mention.kind == "possessive" else self._of(mention):
                side = self.side(entity.id)
                if side not in mine and self._may_face(entity):
                    found.setdefault(side, self._named(side, entity))
        return next(iter(found.values())) if len(found) == 1 else ()

    def _named(self, side: str, entity: Entity) -> tuple[str, ...]:
        """The state for all who have power in it; anybody else himself."""
        return (self._scene.state(side),) if side == entity.iso3 else (entity.id,)

    def _may_face(self, entity: Entity) -> bool:
        """Tell a power, or those who are against one: rebels, the opposition."""
        if entity.kind not in ("state", "institution", "person", "organisation", "group"):
            return False
        sector = sector_of(self._scene, entity)
        of_states = entity.kind == "group" and sector == "GOV"
        of_state = of_states or (sector in _POWERS and entity.iso3 is not None)
        return sector in _AGAINST or of_state

    def _ruling(self, mine: set[str], known: Iterable[str]) -> tuple[str, ...]:
        """The state most spoken of that is another's, or those who rule where the party is."""
        codes = {entity.iso3 for party in known if (entity := self._entity(party)) is not None}
        own = [code for code in codes if code is not None and code not in mine]
        if own:
            return (self._scene.state(own[0]),)
        others = [code for code, _ in self._states.most_common() if code not in mine]
        return (self._scene.state(others[0]),) if others and others[0] else ()

    def _entity(self, party: str) -> Entity | None:
        return self._scene.clauses.entities.get(party) or self._scene.made.get(party)

    def _of(self, mention: Mention) -> list[Entity]:
        entities = self._scene.clauses.entities
        return [entities[key] for key in entity_ids(mention.entity) if key in entities]

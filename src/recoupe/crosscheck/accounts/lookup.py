"""From the ids of one dispatch to the entities, parties and agencies of its story."""

from collections.abc import Iterable, Sequence

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import agency_key, load_layout_words
from recoupe.lang.words import words_of
from recoupe.records import Cast, CountedAs


class Lookup:
    """Looks up whom the ids of a dispatch mean in its story and for whom they speak."""

    def __init__(self, cast: Cast, counted: Sequence[CountedAs]) -> None:
        self._entities = {(item.dispatch, item.local): item.entity for item in cast.identities}
        self._party = {member: party.id for party in cast.parties for member in party.members}
        self._labels = {entity.id: entity.label for entity in cast.entities}
        self._names = {e.id: {fold(n) for n in (e.label, *e.also)} for e in cast.entities}
        self._bystanders = {
            e.id
            for e in cast.entities
            if e.sector == "JRN" or e.kind in {"group", "anonymous", "document", "event"}
        }
        self._states = {
            e.iso3: (self._party[e.id],)
            for e in cast.entities
            if e.kind == "state" and e.iso3 and e.id in self._party
        }
        self._iso3 = {e.id: e.iso3 for e in cast.entities if e.iso3 and e.sector != "JRN"}
        self._single = {
            e.id: e.gender
            for e in cast.entities
            if e.kind == "anonymous" and e.gender and not e.plural
        }
        self._press = {e.id for e in cast.entities if e.sector == "JRN"}
        self._agencies = _news_agencies(cast)
        self._credits = {one.dispatch: one.agency for one in counted if one.start is None}
        self._credited = {fold(name): name for name in sorted(self._credits.values())}
        self._stretches = [one for one in counted if one.start is not None]
        self._anonymous = {e.id: _spaced(e.label) for e in cast.entities if e.kind == "anonymous"}
        self._local: dict[str, dict[str, str]] = {}
        for item in cast.identities:
            self._local.setdefault(item.dispatch, {})[item.local] = self._labels[item.entity]

    def entities(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the entities of the story that an id of a dispatch means."""
        ids = (local,) if isinstance(local, str) else local or ()
        return tuple(sorted({self._entities.get((dispatch, item), item) for item in ids}))

    def answering(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the entities meant that act in the affair: the press and mere groups left out."""
        return tuple(e for e in self.entities(dispatch, local) if e not in self._bystanders)

    def states(self, dispatch: str, local: str | tuple[str, ...] | None) -> tuple[str, ...]:
        """Give the states that those meant are, or are of, as ISO 3166 codes."""
        meant = self.entities(dispatch, local)
        return tuple(sorted({self._iso3[e] for e in meant if e in self._iso3}))

    def unnamed(self, entities: Iterable[str]) -> frozenset[str]:
        """Give the genders of those among some entities who are one unnamed person each."""
        return frozenset(self._single[e] for e in entities if e in self._single)

    def is_staff(self, dispatch: str, entities: Sequence[str]) -> bool:
        """Tell whether those who speak are the agency's own unnamed people: its correspondent."""
        agency = _spaced(self._credits[dispatch])
        return bool(entities) and all(agency in self._anonymous.get(e, "") for e in entities)

    def party_of_state(self, iso3: str) -> tuple[str, ...]:
        """Give the party of a state, where it takes part."""
        return self._states.get(iso3, ())

    def parties(self, entities: Sequence[str]) -> tuple[str, ...]:
        """Give the parties that some entities speak for."""
        return tuple(sorted({self._party[item] for item in entities if item in self._party}))

    def local_labels(self, dispatch: str) -> dict[str, str]:
        """Give the story's label of each id of a dispatch."""
        return self._local.get(dispatch, {})

    def origins(self, speakers: Sequence[str], hands: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """Give the party behind the hand nearest to the agency, the press not counted.

        What a news agency relays from a general staff comes from the staff.
        """
        outer = [hand for hand in hands if not self._press.issuperset(hand)]
        return self.parties(outer[-1] if outer else speakers)

    def agency(self, dispatch: str, people: Iterable[tuple[str, ...]], place: int) -> str:
        """Name the agency whose account stands at a place of a dispatch.

        A news agency among the people it comes from or was told to goes before its own: what one
        agency has from another is the other's account.
        """
        known, names = self._credited, set()
        for entity in {item for entities in people for item in entities}:
            of_the_story = [known[name] for name in self._names.get(entity, ()) if name in known]
            if of_the_story or entity in self._agencies:
                names.add(min(of_the_story, default=self._labels.get(entity, "")))
        own = self._credit(dispatch, place)
        return own if own in names else min(names, default=own)

    def _credit(self, dispatch: str, place: int) -> str:
        for one in self._stretches:
            if one.dispatch == dispatch and (one.start or 0) <= place < (one.end or 0):
                return one.agency
        return self._credits[dispatch]


def _news_agencies(cast: Cast) -> frozenset[str]:
    """List the entities of a cast that are news agencies, no newspapers or channels."""
    words = load_layout_words()
    return frozenset(
        entity.id
        for entity in cast.entities
        if entity.sector == "JRN" and entity.kind == "organisation"
        for name in (entity.label, *entity.also)
        if agency_key(name) in words.agencies or fold(name).startswith(words.agency_heads)
    )


def _spaced(label: str) -> str:
    return f" {' '.join(word.folded for word in words_of(label, [(0, len(label))]))} "
